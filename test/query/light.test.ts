import { describe, expect, it } from "vitest";
import type { AnswerRow, Question } from "../../src/model/question.ts";
import type { ParquetTables } from "../../src/query/columns.ts";
import { createLightEngine } from "../../src/query/light.ts";

const rows: readonly AnswerRow[] = [
  { area: "BG415", period: "2018/2019", value: 371, value_state: null, charted: true },
  { area: "BG415", period: "2019/2020", value: 347, value_state: null, charted: true },
  { area: "BG344", period: "2019/2020", value: null, value_state: "c", charted: false },
  { area: "BG321", period: "2018/2019", value: 0, value_state: null, charted: true },
  { area: "BG321", period: "2019/2020", value: null, value_state: "x", charted: null },
];

const read: (readonly string[])[] = [];
const tables: Pick<ParquetTables, "read"> = {
  read: (_, columns) => {
    read.push(columns);
    return Promise.resolve(new Map(columns.map((name) => [name, rows.map((row) => row[name] ?? null)])));
  },
};
const ask = (parts: Partial<Question>) =>
  createLightEngine(tables).ask({ table: "observations", columns: [], ...parts });

describe("the light engine", () => {
  it("sums known values; a group without any has no sum, and counts 0", async () => {
    const measures = [
      { as: "total", fn: "sum", column: "value" },
      { as: "n", fn: "count", column: "value" },
    ] as const;
    expect(
      await ask({ columns: ["area"], measures, order: [{ column: "total", direction: "descending" }] }),
    ).toStrictEqual([
      { area: "BG415", total: 718, n: 2 },
      { area: "BG321", total: 0, n: 1 },
      { area: "BG344", total: null, n: 0 },
    ]);
  });

  it("keeps withheld, missing and zero apart", async () => {
    expect(
      await ask({ columns: ["value_state", "value"], where: [{ column: "period", is: "equal", value: "2019/2020" }] }),
    ).toStrictEqual([
      { value_state: "c", value: null },
      { value_state: "x", value: null },
      { value_state: null, value: 347 },
    ]);
    expect(await ask({ columns: ["area"], where: [{ column: "value", is: "equal", value: 0 }] })).toStrictEqual([
      { area: "BG321" },
    ]);
  });

  it("never finds a null unequal to something", async () => {
    expect(await ask({ columns: ["area"], where: [{ column: "charted", is: "unequal", value: true }] })).toStrictEqual([
      { area: "BG344" },
    ]);
  });

  it("gives one row for a measure over nothing", async () => {
    const measures = [
      { as: "n", fn: "count", column: "area" },
      { as: "first", fn: "min", column: "period" },
    ] as const;
    expect(await ask({ measures, where: [{ column: "area", is: "equal", value: "BG411" }] })).toStrictEqual([
      { n: 0, first: null },
    ]);
  });

  it("reads only the columns that a question names", async () => {
    read.length = 0;
    await ask({
      columns: ["area"],
      measures: [{ as: "n", fn: "sum", column: "value" }],
      where: [{ column: "charted", is: "notNull" }],
    });
    expect(read).toStrictEqual([["area", "value", "charted"]]);
  });

  it("refuses what the plan refuses, and reads nothing", async () => {
    read.length = 0;
    await expect(ask({ columns: ["sex"] })).rejects.toThrow('it has no column "sex"');
    expect(read).toStrictEqual([]);
  });
});
