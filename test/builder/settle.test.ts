import { describe, expect, it } from "vitest";
import { areasOf, entriesOf } from "../../src/builder/ask.ts";
import { formsFor, measuresFor, settle, type Wish } from "../../src/builder/settle.ts";
import { catalog } from "./asked.ts";

const returned = { indicators: ["children_returned"] } as const;

describe("a question", () => {
  it("is whole whatever a reader leaves open", () => {
    expect(settle({}, catalog)).toEqual({
      dataset: "reported",
      indicators: ["children_returned"],
      areas: ["BG"],
      every: false,
      within: [],
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

  it("holds up to four indicators, only of the same data set", () => {
    expect(settle({ indicators: ["children_returned", "coverage_teams"] }, catalog).indicators).toHaveLength(2);
    const many = ["children_returned", "coverage_teams", "children_listed", "children_abroad", "children_not_found"];
    expect(settle({ indicators: [...many, "children_listed"] }, catalog).indicators).toEqual(many.slice(0, 4));
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

describe("municipalities", () => {
  const own = ["KNL04", "KNL48"];

  it("are asked one by one, or all of a district together, none of them twice", () => {
    expect(settle({ ...returned, areas: own }, catalog)).toMatchObject({ areas: own, within: [] });
    const whole = settle({ ...returned, areas: ["KNL48", "RSE27"], within: ["BG415"] }, catalog);
    expect(whole).toMatchObject({ areas: ["RSE27"], within: ["BG415"] });
    expect(areasOf(whole, catalog)).toEqual(expect.arrayContaining([...own, "RSE27"]));
    // Nothing else was asked: the country gives way.
    expect(areasOf(settle({ ...returned, within: ["BG415"] }, catalog), catalog)).toEqual(own);
  });

  it("give way where a data set has none of them, or a page has not loaded them", () => {
    expect(settle({ indicators: ["coverage_teams"], within: ["BG415"] }, catalog)).toMatchObject({
      areas: ["BG"],
      within: [],
    });
    const bare = { entries: catalog.entries, districts: catalog.districts };
    expect(settle({ ...returned, areas: own, within: ["BG415"] }, bare)).toMatchObject({ areas: ["BG"], within: [] });
  });

  it("are told by their inhabitants, never by children whom nobody counts there, nor as districts in their place", () => {
    const measures = (wish: Wish) => {
      const ask = settle({ ...returned, ...wish }, catalog);
      const [entry] = entriesOf(ask, catalog);
      return entry === undefined ? [] : measuresFor(entry, ask, catalog);
    };
    expect(measures({ areas: own })).toEqual(["value", "per_10000_inhabitants", "change", "share"]);
    expect(measures({ areas: ["BG415"], within: ["BG415"] })).toContain("per_1000_children");
    expect(measures({ areas: ["BG415"], within: ["BG415"] })).not.toContain("rank");
    expect(measures({ areas: ["BG415"] })).toContain("rank");
  });

  it("have no place on the map of districts, and years of their own", () => {
    const ask = settle({ ...returned, every: true, areas: own, from: 2026, to: 2026 }, catalog);
    expect(ask.to).toBe(2026);
    expect(formsFor(ask, catalog)).toEqual(["bar", "dot", "table"]);
    expect(settle({ ...returned, every: true, from: 2026, to: 2026 }, catalog).to).toBe(2025);
  });
});
