import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChartContext } from "../../src/charts/figures/context.ts";
import { catalogue, inRegister, mapSpec } from "../../src/charts/catalogue.ts";
import { chartSvg, legendHtml, tableHtml } from "../../src/charts/drawing/svg.ts";
import { widths } from "../../src/charts/drawing/theme.ts";
import { chartView } from "../../src/charts/view.ts";
import { formatNumber } from "../../src/i18n/formats.ts";
import { schoolYears } from "../../src/model/period.ts";
import type { ChartSpec } from "../../src/model/chart.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import type { ObservationRow } from "../../src/model/rows.ts";
import { areas, context } from "../golden/context.ts";
import { wholeCountry } from "../golden/country.ts";
import { row } from "../golden/rows.ts";

const indicator = "children_returned";
/** Numbers that no axis, count, year or coordinate of a chart can show by itself. */
const telling = fc.integer({ min: 7_001, max: 9_999 }).filter((value) => value % 10 !== 0);
const told = fc.record({
  value: telling,
  shown: fc.boolean(),
  qualifier: fc.constantFrom("exact", "about", "at_least", "at_most"),
  extent: fc.constantFrom("full", "part"),
});
type Told = typeof told extends fc.Arbitrary<infer T> ? T : never;

const rowOf = (area: string, period: string, { value, shown, qualifier, extent }: Told): AnswerRow =>
  row({
    area,
    indicator,
    period,
    extent,
    source: "s",
    ...(shown
      ? ({ value, qualifier } satisfies Partial<ObservationRow>)
      : ({
          // The hidden number stands where nothing may read it: a chart that looks past the state would show it.
          value,
          value_state: "c",
          obs_status: "Q",
          conf_status: "C",
          doubt_bg: `тук пише ${String(value)}`,
          doubt_en: `it says ${String(value)}`,
        } satisfies Partial<ObservationRow>)),
  });

const raw = (spec: ChartSpec, rows: readonly AnswerRow[], scope: ChartContext): string => {
  return (
    Object.values(widths)
      .map((width) => chartSvg(spec, rows, scope, width))
      .join() + JSON.stringify(chartView(spec, rows, scope))
  );
};

/** Everything a reader can see, in letters only: spaces that group digits are taken out. */
function everything(
  spec: ChartSpec,
  rows: readonly AnswerRow[],
  scope: ChartContext,
): { readonly all: string; readonly table: string } {
  const view = chartView(spec, rows, scope);
  const bare = (markup: string) => markup.replace(/<[^>]*>/g, "|").replaceAll(/[\u00a0\u202f]/g, "");
  const pictures = Object.values(widths).map((width) => bare(chartSvg(spec, rows, scope, width)));
  const table = bare(tableHtml(view, { language: "bg" }));
  return { table, all: [...pictures, table, bare(legendHtml(spec, view)), bare(JSON.stringify(view))].join("\n") };
}

type Place = (figure: Told, i: number) => AnswerRow;

function check(spec: ChartSpec, scope: ChartContext, figures: readonly Told[], place: Place): void {
  const seen = everything(spec, figures.map(place), scope);
  // Not a pixel may depend on a withheld number; whether it is of the whole year is public and is told.
  const others = figures.map((one) => (one.shown ? one : ({ ...one, value: 1, qualifier: "exact" } as const)));
  expect(raw(spec, others.map(place), scope)).toBe(raw(spec, figures.map(place), scope));
  const shown = new Set(figures.filter((one) => one.shown).map(({ value }) => value));
  // A round bound between two classes may be a withheld number by chance: then it stands there too when nobody was told
  // that number.
  const unaware = everything(
    spec,
    figures.flatMap((one, i) => (one.shown ? [place(one, i)] : [])),
    scope,
  );
  const secret = figures.filter(
    ({ value, shown: isShown }) => !isShown && !shown.has(value) && !unaware.all.includes(String(value)),
  );
  for (const { value } of secret) expect(seen.all).not.toContain(String(value));
  for (const value of shown) expect(seen.table).toContain(formatNumber(value, "bg").replaceAll(/[\u00a0\u202f]/g, ""));
}

describe("whatever the figures", () => {
  it("bars show no withheld number anywhere, and their table holds every number drawn", () => {
    fc.assert(
      fc.property(fc.array(told, { minLength: 1, maxLength: schoolYears.length }), (figures) => {
        check(catalogue["returned-by-year"], context("BG415", "bg"), figures, (one, i) =>
          rowOf("BG415", schoolYears[i] ?? "", one),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("the ranking shows no withheld number anywhere, and its table holds every number drawn", () => {
    const places = [...areas.keys()].filter((area) => area !== "BG");
    fc.assert(
      fc.property(fc.array(told, { minLength: 1, maxLength: places.length }), (figures) => {
        check(catalogue["district-ranking"], context("BG415", "bg"), figures, (one, i) =>
          rowOf(places[i] ?? "", "2024/2025", one),
        );
      }),
      { numRuns: 40 },
    );
  });

  it.each(["borders", "tiles"] as const)(
    "the map (%s) shows no withheld number anywhere, and its table holds every number drawn",
    (layout) => {
      const scope = wholeCountry("BG", "bg");
      const places = [
        ...[...scope.areas.values()].filter(({ level }) => level === "district").map(({ area }) => area),
        ...(layout === "tiles" ? [] : ["KNL48", "BGS04"]),
      ];
      fc.assert(
        fc.property(fc.array(told, { minLength: 1, maxLength: places.length }), (figures) => {
          check(mapSpec({ indicator, topic: "school", layout }), scope, figures, (one, i) =>
            rowOf(places[i] ?? "", "2024/2025", one),
          );
        }),
        { numRuns: 25 },
      );
    },
  );

  it("the heatmap shows no withheld number anywhere, in no class bound either", () => {
    fc.assert(
      fc.property(fc.array(told, { minLength: 1, maxLength: schoolYears.length }), (figures) => {
        check(catalogue["returned-heatmap"], context("BG", "bg"), figures, (one, i) =>
          rowOf("BG415", schoolYears[i] ?? "", one),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("the funnel shows no withheld number anywhere, and no share of one", () => {
    const steps = ["children_listed", "addresses_visited", "children_found", "children_returned"];
    fc.assert(
      fc.property(fc.array(told, { minLength: 4, maxLength: 4 }), (figures) => {
        check(inRegister(catalogue["outreach-funnel"]), context("BG415", "bg"), figures, (one, i) => ({
          ...rowOf("BG415", "2024/2025", one),
          indicator: steps[i] ?? "",
          dataset: "register",
          synthetic: false,
        }));
      }),
      { numRuns: 40 },
    );
  });

  it("the ages show no withheld number anywhere", () => {
    const bands = ["age-3-4", "age-5-6", "age-7-10", "age-11-14", "age-15-16", "age-17-18"];
    fc.assert(
      fc.property(fc.array(told, { minLength: 6, maxLength: 6 }), (figures) => {
        check(inRegister(catalogue["age-focus"]), context("BG415", "bg"), figures, (one, i) => ({
          ...rowOf("BG415", "2024/2025", one),
          breakdown: bands[i] ?? "",
          dataset: "register",
          synthetic: false,
        }));
      }),
      { numRuns: 40 },
    );
  });

  it("foster care shows no withheld number anywhere", () => {
    fc.assert(
      fc.property(fc.array(told, { minLength: 1, maxLength: 6 }), (figures) => {
        check(catalogue["foster-care"], context("BG415", "bg"), figures, (one, i) => ({
          ...rowOf("BG415", `${String(2012 + i)}-12-31`, one),
          indicator: "foster_children",
          period_type: "as_of",
          period_end: `${String(2012 + i)}-12-31`,
          nature: "stock",
          reaches: "moment",
        }));
      }),
      { numRuns: 40 },
    );
  });

  it("the matrix shows no number of an indicator at all", () => {
    fc.assert(
      fc.property(told, (figure) => {
        const seen = everything(
          catalogue["reporting-matrix"],
          [rowOf("BG415", "2024/2025", figure)],
          context("BG415", "bg"),
        );
        expect(seen.all).not.toContain(String(figure.value));
      }),
      { numRuns: 10 },
    );
  });
});
