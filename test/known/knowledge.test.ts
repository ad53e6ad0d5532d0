import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knowledgeOf, knownStates, stateIn } from "../../src/known/knowledge.ts";
import type { KnownState } from "../../src/known/knowledge.ts";
import type { KnownRow } from "../../src/known/whole.ts";
import { knownRow } from "./row.ts";

const year = { type: "school_year", period: "2018/2019" } as const;

const examples: readonly (readonly [KnownState | null, string, Partial<KnownRow>])[] = [
  ["whole", "the year and all that is defined", {}],
  ["whole", "a stock at a moment of the year", { reaches: "moment", nature: "stock" }],
  ["doubted", "a flow said of a moment", { reaches: "moment", nature: "flow" }],
  ["withheld", "a withheld number", { value: null, value_state: "c" }],
  [
    "withheld",
    "a withheld number of a part, which says nothing of itself",
    { value: null, value_state: "c", extent: "part", reaches: "until_date" },
  ],
  ["doubted", "a number kept out of charts", { charted: false, doubt_bg: "?" }],
  ["doubted", "a count that may reach anywhere", { reaches: "unclear", charted: false }],
  ["part", "a count until a date", { extent: "part", reaches: "until_date", until: "2018-12" }],
  ["part", "a count at the start", { extent: "part", reaches: "start_of_period" }],
  [
    "part",
    "a count of some months of the year",
    { period_type: "range", period: "2018-10/2018-12", period_start: "2018-10-01", period_end: "2018-12-31" },
  ],
  [
    "moment",
    "a stock on a day of the year",
    { period_type: "as_of", period: "2019-02-06", period_end: "2019-02-06", reaches: "moment", nature: "stock" },
  ],
  [
    "moment",
    "a stock in a month of the year",
    { period_type: "as_of", period: "2019-02", period_end: null, reaches: "moment", nature: "stock" },
  ],
  ["groups", "a group", { breakdown: "age-5", counts: "part" }],
  ["groups", "those who were kept", { breakdown: "kept", counts: "kept_at_date" }],
  ["groups", "one kind of institution", { institution_kind: "DDLRG" }],
  [
    "longer",
    "two years together",
    {
      period_type: "range",
      period: "2017-07/2019",
      period_start: "2017-07-01",
      period_end: "2019-12-31",
      reaches: "cumulative_since",
    },
  ],
  [
    "longer",
    "a calendar year",
    { period_type: "calendar_year", period: "2019", period_start: "2019-01-01", period_end: "2019-12-31" },
  ],
  ["undated", "something without a date", { dating: "undated", period_type: "as_of", period: "undated" }],
  [null, "another year", { period: "2019/2020", period_start: "2019-09-15", period_end: "2020-09-14" }],
  [null, "a gap", { value: null, value_state: "x" }],
];

describe("what is known of a year", () => {
  it.each(examples)("is %s by %s", (state, _what, change) => {
    expect(stateIn(knownRow({ period_start: "2018-09-15", period_end: "2019-09-14", ...change }), year)).toBe(state);
  });

  it("is the best of all that was found, with the rest beside it, and nothing where nothing was found", () => {
    const rows = examples.map(([, name, change]) =>
      knownRow({ observation: name, period_start: "2018-09-15", period_end: "2019-09-14", ...change }),
    );
    expect(knowledgeOf(rows, year)).toMatchObject({
      state: "whole",
      rows: [{ observation: "the year and all that is defined" }, { observation: "a stock at a moment of the year" }],
    });
    expect(knowledgeOf(rows.slice(-2), year)).toEqual({ state: "nothing", rows: [], others: [] });
  });

  it("loses no row that speaks of the year, whatever the rows", () => {
    fc.assert(
      fc.property(fc.subarray([...examples]), (some) => {
        const rows = some.map(([, name, change]) =>
          knownRow({ observation: name, period_start: "2018-09-15", period_end: "2019-09-14", ...change }),
        );
        const { state, rows: best, others } = knowledgeOf(rows, year);
        expect([...best, ...others].map(({ observation }) => observation).sort()).toEqual(
          some
            .filter(([one]) => one !== null)
            .map(([, name]) => name)
            .sort(),
        );
        const places = some.flatMap(([one]) => (one === null ? [] : [knownStates.indexOf(one)]));
        expect(knownStates.indexOf(state)).toBe(Math.min(knownStates.indexOf("nothing"), ...places));
      }),
    );
  });
});
