import { defaultRules, type Equation, type System } from "../../src/protect/system/system.ts";
import { readCase } from "./read-case.ts";
import { equationsOf } from "./tables.ts";

const years = { Total: ["2014", "2015", "2016"] };

/**
 * Table 1 is age by eu by year, table 2 is geo by year; the same records, so that they share margins (their ids begin
 * with 1 or 2).
 */
export function linkedSystem(): System {
  const found = readCase("linked-age-eu-geo-year");
  const cells = found.cells.map(({ at, value, table }) => ({
    id: `${table ?? ""}|${at.join("|")}`,
    value: value ?? 0,
  }));
  const known = new Set(cells.map((cell) => cell.id));
  const prefixed = (table: string, equations: readonly Equation[]): Equation[] =>
    equations.map(({ total, parts }) => ({ total: `${table}|${total}`, parts: parts.map((id) => `${table}|${id}`) }));
  const links = ["Total", ...years.Total].flatMap((year): Equation[] => [
    { total: `1|Total|Total|${year}`, parts: [`2|Total|${year}`] },
    { total: `1|Total|EU|${year}`, parts: [`2|Portugal|${year}`, `2|Spain|${year}`] },
    { total: `1|Total|nonEU|${year}`, parts: [`2|Iceland|${year}`] },
  ]);
  const equations = [
    ...prefixed("1", equationsOf([[{ Total: ["young", "old"] }], [{ Total: ["EU", "nonEU"] }], [years]])),
    ...prefixed("2", equationsOf([[{ Total: ["Iceland", "Portugal", "Spain"] }], [years]])),
    ...links,
  ];
  // Combinations the source leaves out cannot occur.
  const present = equations
    .filter(({ total }) => known.has(total))
    .map(({ total, parts }) => ({ total, parts: parts.filter((id) => known.has(id)) }));
  return {
    name: found.name,
    cells,
    equations: present,
    rules: { ...defaultRules, minimum: 3, zeros: "unsafe", insiders: false, groups: false },
  };
}

/** The ids withheld in one of the patterns the case describes, the sensitive cells among them. */
export function patternOf(name: string, sensitive: Iterable<string>): Set<string> {
  const { expected } = readCase("linked-age-eu-geo-year");
  const pattern = expected.patterns?.[name];
  if (pattern === undefined) throw new Error(`no pattern "${name}"`);
  const own = (table: string, list: readonly (readonly string[])[]) => list.map((at) => `${table}|${at.join("|")}`);
  return new Set([...sensitive, ...own("1", pattern.table1), ...own("2", pattern.table2)]);
}
