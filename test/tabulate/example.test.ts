import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, it } from "vitest";
import { countExtracts } from "../../scripts/data/count-extracts.ts";
import { readInhabitants } from "../../src/intake/inhabitants.ts";
import { readReference } from "../../src/intake/reference.ts";
import { registerAreas } from "../../src/intake/register/areas.ts";
import { noRegister, publishedRegister } from "../../src/protect/published.ts";
import { areaTree, censusYear } from "../../src/tabulate/area-tree.ts";
import type { Tabulation } from "../../src/tabulate/tabulate.ts";

const project = join(import.meta.dirname, "../..");
const extract = join(project, "data/register/example");
const refuse = (fault: unknown): never => {
  throw new Error(`the reference data have a fault: ${JSON.stringify(fault)}`);
};

let tabulation: Tabulation;
beforeAll(async () => {
  const folder = join(project, "data/reference");
  const reference = await readReference(folder, refuse);
  const areas = registerAreas(reference);
  const tree = areaTree(reference, await readInhabitants(folder, censusYear, refuse), 30_000);
  ({ tabulation } = await countExtracts([extract], areas, () => tree));
});

const count = (id: string): number => tabulation.counts.get(id) ?? 0;

describe("the tables made of the example register", () => {
  it("add up in every equation of every period", () => {
    const sums = tabulation.frames.flatMap(({ equations }) => equations);
    expect(sums.length).toBeGreaterThan(30_000);
    const wrong = sums.filter(({ total, parts }) => count(total) !== parts.reduce((sum, part) => sum + count(part), 0));
    expect(wrong).toEqual([]);
  });

  it("count what DuckDB counts in the same file", async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const reader = await connection.runAndReadAll(
      "SELECT school_year, outcome, count(*)::DOUBLE FROM read_csv(?) GROUP BY ALL",
      [join(extract, "cases.csv")],
    );
    for (const [year, outcome, cases] of reader.getRows()) {
      expect(count(`register.children_listed.BG.${String(year).replace("/", "-")}.outcome-${String(outcome)}`)).toBe(
        cases,
      );
    }
    expect(reader.getRows().length).toBeGreaterThan(50);
  });
});

describe("the door to the outside", () => {
  const mark = { release: "2026-11-22", synthetic: true } as const;
  const persons = () =>
    tabulation.frames.flatMap(({ cells }) => cells.filter(({ line }) => line.persons).map(({ id }) => id));

  it("drops every count that is withheld, and lets activity pass", () => {
    const published = publishedRegister(tabulation, new Map(persons().map((id) => [id, "withheld"] as const)), mark);
    const rows = [...published.register_districts, ...published.register_municipalities];
    const withheld = rows.filter(({ value_state }) => value_state === "c");
    expect(withheld.length).toBeGreaterThan(50_000);
    expect(
      withheld.every(
        ({ value, conf_status, qualifier, synthetic }) =>
          value === null && conf_status === "C" && qualifier === null && synthetic,
      ),
    ).toBe(true);
    expect(
      rows
        .filter(({ indicator, area_level }) => indicator === "sweeps" && area_level === "district")
        .every(({ value }) => value !== null),
    ).toBe(true);
  });

  it("refuses a count of persons that the protection says nothing of", () => {
    expect(() => publishedRegister(tabulation, new Map(), mark)).toThrow(/the protection says nothing of this cell/);
  });

  it("lets nothing out where there is no register", () => {
    expect([noRegister.register_districts, noRegister.register_municipalities]).toEqual([[], []]);
  });
});
