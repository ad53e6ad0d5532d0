import { describe, expect, it } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { planQuestion } from "../../src/query/plan.ts";

const sweeps: Question = { table: "observations", columns: ["area", "value"] };

/** A question as it may come from an address or a form: its types promise nothing. */
const foreign = (parts: object): Question => JSON.parse(JSON.stringify({ ...sweeps, ...parts })) as Question;

describe("planQuestion", () => {
  it("orders by every column of the answer, the asked ones first", () => {
    const plan = planQuestion({
      table: "observations",
      columns: ["area", "period"],
      measures: [{ as: "total", fn: "sum", column: "value" }],
      order: [{ column: "total", direction: "descending" }, { column: "period" }],
    });
    expect(plan.order).toStrictEqual([
      { column: "total", direction: "descending" },
      { column: "period", direction: "ascending" },
      { column: "area", direction: "ascending" },
    ]);
  });

  it.each<[string, object]>([
    ['question to "homes": no such table; there are areas, settlements, indicators,', { table: "homes" }],
    ['question to "toString": no such table', { table: "toString" }],
    ['it has no column "gender"; it has observation, dataset,', { columns: ["gender"] }],
    ['it has no column "toString"', { columns: ["toString"] }],
    ['it has no column "sex"', { where: [{ column: "sex", is: "null" }] }],
    ['it has no column "sex"', { measures: [{ as: "n", fn: "count", column: "sex" }] }],
    [
      'measure "n" asks for "mean"; there are count, sum, min, max',
      { measures: [{ as: "n", fn: "mean", column: "value" }] },
    ],
    ['measure "n" would sum VARCHAR; sum only numbers', { measures: [{ as: "n", fn: "sum", column: "area" }] }],
    ['measure "n" would sum BOOLEAN', { measures: [{ as: "n", fn: "sum", column: "charted" }] }],
    ['measure name "a b" is not of the form', { measures: [{ as: "a b", fn: "sum", column: "value" }] }],
    ['measure name "Total" is not of the form', { measures: [{ as: "Total", fn: "sum", column: "value" }] }],
    ["it asks for nothing; name a column or a measure", { columns: [] }],
    ['"area" stands twice in the answer', { columns: ["area", "area"] }],
    ['"value" stands twice in the answer', { measures: [{ as: "value", fn: "sum", column: "value" }] }],
    ['it is ordered by "period", which is not in the answer', { order: [{ column: "period" }] }],
    ['order "down" is neither ascending nor descending', { order: [{ column: "area", direction: "down" }] }],
    ['there is no filter "like"', { where: [{ column: "area", is: "like", value: "BG%" }] }],
    [
      'parameter "area" is open; bind the question first',
      { where: [{ column: "area", is: "equal", value: { param: "area" } }] },
    ],
    ['7 is no value for "area", which is VARCHAR', { where: [{ column: "area", is: "equal", value: 7 }] }],
    ['"7" is no value for "value", which is DOUBLE', { where: [{ column: "value", is: "between", from: 1, to: "7" }] }],
    [
      '1 is no value for "charted", which is BOOLEAN',
      { where: [{ column: "charted", is: "oneOf", values: [true, 1] }] },
    ],
    ["limit -1 is not a whole number", { limit: -1 }],
    ["limit 1.5 is not a whole number", { limit: 1.5 }],
    ["limit 2147483648 is not a whole number", { limit: 2 ** 31 }],
  ])("refuses: %s", (message, parts) => {
    expect(() => planQuestion(foreign(parts))).toThrow(message);
  });

  it("refuses numbers and text that engines read differently", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => planQuestion({ ...sweeps, where: [{ column: "value", is: "equal", value }] })).toThrow(
        "is no value for",
      );
    }
    expect(() => planQuestion({ ...sweeps, where: [{ column: "area", is: "equal", value: "\ud800" }] })).toThrow(
      "is no value for",
    );
  });
});
