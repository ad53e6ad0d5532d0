import { describe, expect, it } from "vitest";
import { formsFor, settle } from "../../src/builder/settle.ts";
import { catalog } from "./asked.ts";

const returned = { indicators: ["children_returned"] } as const;

describe("a question", () => {
  it("is whole whatever a reader leaves open", () => {
    expect(settle({}, catalog)).toEqual({
      dataset: "reported",
      indicators: ["children_returned"],
      areas: ["BG"],
      every: false,
      from: 2017,
      to: 2025,
      group: null,
      measure: "value",
      form: "line",
    });
  });

  it("keeps its indicator, and takes the data set that has it", () => {
    expect(settle({ indicators: ["inhabitants"], dataset: "reported" }, catalog).dataset).toBe("official");
    expect(settle({ ...returned, dataset: "register" }, catalog).dataset).toBe("register");
  });

  it("holds a second indicator only of the same data set", () => {
    expect(settle({ indicators: ["children_returned", "coverage_teams"] }, catalog).indicators).toHaveLength(2);
    expect(settle({ indicators: ["children_returned", "inhabitants"] }, catalog).indicators).toHaveLength(1);
    expect(settle({ indicators: ["children_returned", "live_births"] }, catalog).indicators).toHaveLength(1);
    // Both are official, but stand in two tables.
    expect(settle({ indicators: ["live_births", "inhabitants"] }, catalog).indicators).toEqual(["live_births"]);
  });

  it("turns years the wrong way round, and keeps to those of its numbers", () => {
    expect(settle({ ...returned, from: 2024, to: 1990 }, catalog)).toMatchObject({ from: 2017, to: 2024 });
    expect(settle({ ...returned, from: Number.NaN }, catalog)).toMatchObject({ from: 2017 });
  });

  it("tells groups only as they are counted", () => {
    const wish = { ...returned, group: "age", measure: "per_1000_children" } as const;
    expect(settle(wish, catalog)).toMatchObject({ group: "age", measure: "value" });
    expect(settle({ ...wish, group: "nobody" }, catalog)).toMatchObject({ group: null, measure: "per_1000_children" });
  });

  it("never makes a rate of a share, nor a share of the country of the country", () => {
    expect(settle({ indicators: ["coverage_rate"], measure: "per_1000_children" }, catalog).measure).toBe("value");
    expect(settle({ ...returned, measure: "share" }, catalog).measure).toBe("value");
    expect(settle({ ...returned, measure: "share", areas: ["BG415"] }, catalog).measure).toBe("share");
  });

  it.each([
    [{ from: 2018, to: 2018, every: true }, ["bar", "dot", "map", "table"]],
    [{ every: true }, ["heat", "table"]],
    [{ areas: ["BG415", "BG323"] }, ["line", "heat", "table"]],
    [{ from: 2018, to: 2018 }, ["bar", "dot", "table"]],
    [{ areas: ["BG415"], measure: "rank" }, ["line", "dot", "table"]],
    [{ areas: ["BG415"], measure: "change" }, ["bar", "dot", "table"]],
    [{ group: "age", every: true }, ["table"]],
  ] as const)("is drawn as what fits: %j", (wish, forms) => {
    const ask = settle({ ...returned, ...wish }, catalog);
    expect(formsFor(ask, catalog)).toEqual(forms);
    expect(ask.form).toBe(forms[0]);
    expect(settle({ ...returned, ...wish, form: forms.at(-1) }, catalog).form).toBe(forms.at(-1));
  });
});
