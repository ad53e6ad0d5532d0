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
    const columns = await tablesOf(fixture.folder).read(table, [...columnTypes(table).keys()]);
    expect(fromArrow(toArrow(table, columns))).toStrictEqual(fixtureRows(table).map((row) => ({ ...row })));
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
    const bytes = toArrow("areas", columns);
    const back = fromArrow(bytes);
    expect(back).toHaveLength(rows);
    for (const [name, own] of columns) expect(back.map((row) => row[name])).toEqual(own);
    const written = Buffer.from(bytes).toString("utf8").split("община").length - 1;
    expect(written).toBe(1);
  });

  it("refuses a table with a column that was not read", async () => {
    const columns = await tablesOf(fixture.folder).read("areas", ["area"]);
    expect(() => toArrow("areas", columns)).toThrow('table "areas": column "level" was not read');
  });

  it("refuses what no answer holds", () => {
    const bytes = tableToIPC(tableFromArrays({ years: [[2018, 2019]] }), { format: "stream" });
    expect(() => fromArrow(bytes ?? new Uint8Array())).toThrow(
      'answer, column "years": object is neither text, number, truth value nor null',
    );
  });
});
