import { describe, expect, it } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { bind } from "../../src/query/bind.ts";

const question: Question = {
  table: "observations",
  columns: ["period", "value"],
  where: [
    { column: "area", is: "equal", value: { param: "area" } },
    { column: "period", is: "between", from: { param: "from" }, to: "2019/2020" },
    { column: "indicator", is: "oneOf", values: ["sweeps", { param: "indicator" }] },
    { column: "value", is: "notNull" },
  ],
};

describe("bind", () => {
  it("fills every open place and leaves the rest", () => {
    expect(bind(question, { area: "BG415", from: "2017/2018", indicator: "teams" })).toStrictEqual({
      table: "observations",
      columns: ["period", "value"],
      where: [
        { column: "area", is: "equal", value: "BG415" },
        { column: "period", is: "between", from: "2017/2018", to: "2019/2020" },
        { column: "indicator", is: "oneOf", values: ["sweeps", "teams"] },
        { column: "value", is: "notNull" },
      ],
    });
  });

  it("leaves the question it was given as it was", () => {
    const before = structuredClone(question);
    bind(question, { area: "BG415", from: "2017/2018", indicator: "teams" });
    expect(question).toStrictEqual(before);
  });

  it("fills with 0, false and empty text too", () => {
    const where = [{ column: "value", is: "equal", value: { param: "value" } }] as const;
    for (const value of [0, false, ""]) {
      expect(bind({ table: "events", columns: ["event"], where }, { value }).where).toStrictEqual([
        { column: "value", is: "equal", value },
      ]);
    }
  });

  it("refuses a missing parameter, also one named like a method", () => {
    expect(() => bind(question, { from: "2017/2018", indicator: "teams" })).toThrow(
      'question to "observations": parameter "area" is missing; give it a value',
    );
    const odd: Question = {
      table: "areas",
      columns: ["area"],
      where: [{ column: "area", is: "equal", value: { param: "toString" } }],
    };
    expect(() => bind(odd, {})).toThrow('parameter "toString" is missing');
  });

  it("refuses a parameter the question doesn't have", () => {
    expect(() => bind(question, { area: "BG415", from: "2017/2018", indicator: "teams", year: 2019 })).toThrow(
      'question to "observations": it has no parameter "year"; it has area, from, indicator',
    );
    expect(() => bind({ table: "areas", columns: ["area"] }, { area: "BG415" })).toThrow(
      'it has no parameter "area"; it has none',
    );
  });
});
