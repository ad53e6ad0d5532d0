import { describe, expect, it } from "vitest";

import { InputRefused } from "../../src/intake/fault.ts";
import type { EvidenceRow, ObservationRow } from "../../src/model/rows.ts";
import { correctedIn, guardReported } from "../../src/protect/reported/guard.ts";
import { release, withheld as aRow } from "../publish/release.ts";
import { solver } from "./solver.ts";

const area = (code: string, parent: string | null) => ({
  area: code,
  level: parent === "BG" ? ("district" as const) : ("municipality" as const),
  parent,
  name_bg: code,
  name_en: code,
  slug: code,
  rank_bg: 1,
  rank_en: 1,
  seat_lat: null,
  seat_lon: null,
});
const areas = [
  area("BG", null),
  area("BG322", "BG"),
  ...["GAB05", "GAB12", "GAB29", "GAB35"].map((code) => area(code, "BG322")),
];

const row = (code: string, value: number | null, change: Partial<ObservationRow> = {}): ObservationRow => ({
  ...aRow,
  observation: `reported.children_returned.${code}.2018-2019`,
  area: code,
  area_level: code.startsWith("BG") ? "district" : "municipality",
  ...(value === null ? {} : { value, value_state: null, qualifier: "exact", obs_status: "A", conf_status: "F" }),
  ...change,
});

const tables = (observations: readonly ObservationRow[]) => ({
  ...release,
  areas,
  observations,
  evidence: observations.map(({ observation, value, value_state, qualifier }, at): EvidenceRow => ({
    statement: `f-${at}`,
    observation,
    role: "headline",
    repeats: null,
    value,
    value_state,
    qualifier,
    dating: "printed",
    source: "s",
  })),
});

/** What is told of each area, with its sign. */
const told = (rows: readonly Pick<ObservationRow, "observation" | "value" | "qualifier">[]) =>
  rows.map(({ value, qualifier }) => (value === null ? "withheld" : `${qualifier} ${value}`));

const guarded = (rows: readonly ObservationRow[], fixed: ReadonlySet<string> = new Set()) =>
  guardReported(tables(rows), fixed, solver);

/** Every split of a district's total that fits what is told, as an attacker tries them: what is left of a place. */
function leftOf(rows: readonly ObservationRow[], codes: readonly string[], code: string): ReadonlySet<number> {
  const range = (one: string): readonly number[] => {
    const found = rows.find((each) => each.area === one);
    if (found === undefined) return Array.from({ length: 31 }, (_, n) => n);
    if (found.value === null) return [1, 2, 3, 4];
    const { value, qualifier } = found;
    if (qualifier === "exact") return [value];
    return Array.from({ length: 31 }, (_, n) => n).filter((n) => (qualifier === "at_least" ? n >= value : n <= value));
  };
  const totals = new Set(range("BG322"));
  const left = new Set<number>();
  const fill = (at: number, sum: number, own: number): void => {
    const next = codes[at];
    if (next === undefined) {
      if (totals.has(sum)) left.add(own);
      return;
    }
    for (const value of range(next)) fill(at + 1, sum + value, next === code ? value : own);
  };
  fill(0, 0, -1);
  return left;
}

const all = ["GAB05", "GAB12", "GAB29", "GAB35"];
const part = { part_of: row("BG322", 19).observation };
const acts = [row("BG322", 19), row("GAB05", 17, part), row("GAB12", null, part), row("GAB29", null, part)];

describe("a withheld published figure", () => {
  it("does not follow from a total and another part: the acts of two municipalities that would be one each", () => {
    expect([...leftOf(acts, all, "GAB12")]).toEqual([1]);
    const { tables: found, rounded } = guarded(acts);
    expect(rounded).toHaveLength(1);
    for (const code of ["GAB12", "GAB29"]) expect(leftOf(found.observations, all, code).size).toBeGreaterThan(1);
    const [place] = found.observations.entries().find(([, { observation }]) => observation === rounded[0]) ?? [-1];
    expect(found.observations[place]).toMatchObject({ value: 15, qualifier: "at_least", value_state: null });
    expect(found.observations[place]?.doubt_en).toContain("Rounded by us");
    expect(found.observations[place]?.doubt_bg).toContain("Закръглено от нас");
    expect(told(found.evidence)).toEqual(told(found.observations));
  });

  it("does not follow where all other places are told: one family of 39", () => {
    const rows = [row("BG322", 39), row("GAB05", 20), row("GAB12", null), row("GAB29", 11), row("GAB35", 7)];
    expect([...leftOf(rows, all, "GAB12")]).toEqual([1]);
    const { tables: found, rounded } = guarded(rows);
    expect(rounded.length).toBeGreaterThan(0);
    expect(leftOf(found.observations, all, "GAB12").size).toBeGreaterThan(1);
  });

  it("leaves everything as it is where it does not follow", () => {
    const rows = [row("BG322", 39), row("GAB05", 20), row("GAB12", null)];
    expect(leftOf(rows, all, "GAB12").size).toBeGreaterThan(1);
    const given = tables(rows);
    expect(guardReported(given, new Set(), solver)).toEqual({ tables: given, rounded: [] });
    expect(guardReported(given, new Set(), solver).tables).toBe(given);
  });

  it("is looked for in what other figures allow: sums that refute themselves are not made", () => {
    const rows = [row("BG322", 19), row("GAB05", 40), row("GAB12", null)];
    expect(guarded(rows).rounded).toEqual([]);
  });

  it("may follow from no figure whose number a correction tells, and is refused with the way out", () => {
    const given = tables(acts);
    const corrected = {
      ...given,
      correction_records: ["f-0", "f-1"].map((subject) => ({
        correction: subject,
        date: "2026-01-01",
        kind: "corrected" as const,
        subject,
        indicator: null,
        area: null,
        district: null,
        column: "value",
        was: "1",
        is: "2",
        why_bg: "",
        why_en: "",
        found_by: "compilers" as const,
      })),
    };
    const fixed = correctedIn(corrected);
    expect([...fixed]).toEqual([acts[0]?.observation, acts[1]?.observation]);
    expect(() => guardReported(corrected, fixed, solver)).toThrow(InputRefused);
    expect(() => guardReported(corrected, fixed, solver)).toThrow("leave the row out");
  });
});
