import { tableFromArrays, tableToIPC } from "@uwdata/flechette";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromArrow, toArrow } from "../../src/query/arrow.ts";
import type { ColumnValues } from "../../src/query/columns.ts";
import { columnTypes } from "../../src/query/plan.ts";
import { fixtureRows, tablesOf, writeFixture } from "./fixture.ts";

let fixture: Awaited<ReturnType<typeof writeFixture>>;
beforeAll(async () => {
  fixture = await writeFixture();
});
afterAll(() => fixture.remove());

describe("Arrow", () => {
  it.each(["observations", "breakdowns", "events"] as const)("carries the table %s there and back", async (table) => {
    const rows = fixtureRows(table);
    const columns = await tablesOf(fixture.folder).read(table, [...columnTypes(table).keys()]);
    expect(fromArrow(toArrow(table, columns, rows.length))).toStrictEqual(rows.map((row) => ({ ...row })));
  });

  it("writes texts that repeat only once, those with gaps too, and hands all of them back", () => {
    const rows = 5000;
    const values = (name: string): ColumnValues =>
      Array.from({ length: rows }, (_, row) => {
        if (name === "area") return `place ${row}`;
        if (name === "parent") return null;
        if (name === "level") return row % 7 === 0 ? null : "община";
        return columnTypes("areas").get(name) === "VARCHAR" ? `name ${row % 300}` : row;
      });
    const columns = new Map([...columnTypes("areas").keys()].map((name) => [name, values(name)]));
    const bytes = toArrow("areas", columns, rows);
    const back = fromArrow(bytes);
    expect(back).toHaveLength(rows);
    for (const [name, own] of columns) expect(back.map((row) => row[name])).toEqual(own);
    const written = Buffer.from(bytes).toString("utf8").split("община").length - 1;
    expect(written).toBe(1);
  });

  it("has nothing in a column that is not given, and as many rows", async () => {
    const columns = await tablesOf(fixture.folder).read("areas", ["slug"]);
    const own = fixtureRows("areas").map(({ slug }) => slug);
    const back = fromArrow(toArrow("areas", columns, own.length));
    expect(back.map(({ slug }) => slug)).toEqual(own);
    const names = [...columnTypes("areas").keys()];
    expect(back.map((row) => Object.keys(row))).toEqual(own.map(() => names));
    expect(new Set(back.map(({ level }) => level))).toEqual(new Set([null]));
    expect(fromArrow(toArrow("areas", new Map(), 3))).toHaveLength(3);
  });

  it("refuses a column that has not all rows", async () => {
    const columns = await tablesOf(fixture.folder).read("areas", ["area"]);
    expect(() => toArrow("areas", columns, 7)).toThrow('table "areas": column "area" has not all rows');
  });

  it("refuses what no answer holds", () => {
    const bytes = tableToIPC(tableFromArrays({ years: [[2018, 2019]] }), { format: "stream" });
    expect(() => fromArrow(bytes ?? new Uint8Array())).toThrow(
      'answer, column "years": object is neither text, number, truth value nor null',
    );
  });
});
