import { tied } from "../../i18n/formats.ts";
import { compare } from "../../i18n/each/compare.ts";
import type { Answer } from "../../model/question.ts";
import type { Claim, CoverageClaim } from "../../model/claim.ts";
import { holds } from "../../known/holding.ts";
import { isWhole } from "../../known/whole.ts";
import { besides, elsewhere } from "../bars/data.ts";
import type { Bar } from "../bars/data.ts";
import { noneClaim, valueClaim } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import { areaName, indicatorName, indicatorRow } from "../figures/context.ts";
import type { ChartTable, ChartView, TableCell } from "../described.ts";
import { amountTold, whenTold } from "../words/doubted.ts";
import { undisputed, valued } from "../figures/figure.ts";
import type { Valued } from "../figures/figure.ts";
import { insteadOf } from "../words/instead.ts";
import { officialMarks } from "../words/official.ts";
import { readRows } from "../rows/observations.ts";
import { legend, notes, sourcesOf, tableMarks, valueCell } from "../words/telling.ts";
import { together, told } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { ratedMultiplesView } from "./rated.ts";
import { unitsOf } from "../words/units.ts";
import { amount, chartWords, listed } from "../words/words.ts";
import { panels } from "./panels.ts";
import type { MultiplesSpec, Panel } from "./panels.ts";
import { inLanguage } from "../../model/text.ts";

const wordsOf = ({ language }: ChartContext) => compare[language];
const isSure = (bar: Bar): bar is Valued<Bar> => bar.row !== null && valued(bar) && isWhole(bar.row) && undisputed(bar);
type Placed = Valued<Bar> & { readonly place: string };

/** The year for which most of the places have an undisputed number for the whole of it; of several, the latest. */
function fullestYear(all: readonly Panel[], { language }: ChartContext): readonly Placed[] {
  const years =
    all[0]?.bars.map((_, at) =>
      all.flatMap(({ area, bars }): readonly Placed[] => {
        const bar = bars[at];
        return bar !== undefined && isSure(bar) ? [{ ...bar, place: areaName(area, language) }] : [];
      }),
    ) ?? [];
  return years.reduce((best, year) => (year.length > 0 && year.length >= best.length ? year : best), []);
}

/** That no whole was found for any of the places in any of the years. */
function noneAtAll({ indicator }: MultiplesSpec, all: readonly Panel[]): Claim {
  const periods = (all[0]?.bars ?? []).map(({ period }) => period);
  return noneClaim(
    [indicator],
    all.map(({ area }) => area.area),
    periods,
    "whole",
  );
}

function title(spec: MultiplesSpec, all: readonly Panel[], context: ChartContext): Told {
  const words = wordsOf(context);
  const name = indicatorName(spec.indicator, context);
  const isWholeBar = ({ row }: Bar): boolean => row !== null && isWhole(row);
  if (!all.some(({ bars }) => bars.some(isWholeBar))) return told(words.chartNothing(name), noneAtAll(spec, all));
  const year = fullestYear(all, context);
  const [first] = year;
  if (first === undefined || year.length < 2) return told(words.chartNone(name));
  // In the order of the places: so few of them make no first and no last.
  const list = year.map((bar) => tied(words.chartItem(bar.place, amountTold(bar, bar.indicator, context))));
  return told(words.chartTitle(name, first.label, list.join(words.separator)), ...year.map((bar) => valueClaim(bar)));
}

/**
 * For how many years of the axis a number of all that the indicator counts was found, of the whole year or of a part.
 */
function coverage({ area, bars }: Panel, { indicator }: MultiplesSpec): CoverageClaim {
  const some = bars.filter(
    ({ knowledge: { state, rows } }) =>
      ["whole", "withheld", "doubted", "part"].includes(state) && rows.some((row) => holds(row, "plain")),
  ).length;
  return {
    kind: "coverage",
    indicators: [indicator],
    areas: [area.area],
    periods: bars.map(({ period }) => period),
    holds: "plain",
    per: "period",
    some,
    of: bars.length,
  };
}

/** What was found of a place: its last number; where it has no bar, what there is instead. */
function sentence(spec: MultiplesSpec, panel: Panel, context: ChartContext): Told {
  const { area, bars, answer } = panel;
  const words = wordsOf(context);
  const place = areaName(area, context.language);
  const last = bars.filter(valued).at(-1);
  const claim = coverage(panel, spec);
  if (last !== undefined) {
    return told(words.known(place, claim.some, claim.of, cellText(last, context), last.label), claim, valueClaim(last));
  }
  if (claim.some > 0) return told(words.unsure(place));
  const none = noneClaim(
    [spec.indicator],
    [area.area],
    bars.map(({ period }) => period),
    "plain",
  );
  const instead = insteadOf(
    [...besides(bars).map(({ row }) => row), ...elsewhere(bars, readRows(answer), spec)],
    context,
  );
  return instead === null
    ? told(words.unknown(place), none)
    : told(words.unknownBut(place, instead.text), none, ...instead.claims);
}

const cellText = (bar: Valued<Bar>, context: ChartContext): string => {
  if (!bar.part) return amountTold(bar, bar.indicator, context);
  return wordsOf(context).part(
    amount(bar, bar.indicator, context),
    whenTold(chartWords(context.language).part, bar, context),
  );
};

function subtitle(spec: MultiplesSpec, all: readonly Panel[], context: ChartContext): string {
  const { language } = context;
  const row = indicatorRow(spec.indicator, context);
  const what = inLanguage(row, "definition", language);
  const years = all[0]?.bars ?? [];
  const places = listed(
    all.map(({ area }) => areaName(area, language)),
    language,
  );
  const unit = row.unit === "percent" ? `${what}, %` : what;
  return wordsOf(context).subtitle(unit, places, years[0]?.period ?? "", years.at(-1)?.label ?? "");
}

function cell(bar: Bar | undefined, context: ChartContext): TableCell {
  if (bar === undefined) return { text: "" };
  const made = valueCell(bar, context);
  const text = bar.part ? wordsOf(context).part(made.text, chartWords(context.language).partShort) : made.text;
  return { ...made, text, ...(bar.source === null ? {} : { source: bar.source }) };
}

/** A row a year, a column a place; every number leads to its source. */
function table(spec: MultiplesSpec, all: readonly Panel[], context: ChartContext): ChartTable {
  const words = chartWords(context.language).column;
  return {
    caption: subtitle(spec, all, context),
    columns: [
      { label: words.period, numeric: false, key: "period" },
      ...all.map(({ area }) => ({
        label: areaName(area, context.language),
        numeric: true,
        key: "value",
        across: { key: "area", label: words.district, code: area.area },
      })),
    ],
    rows: (all[0]?.bars ?? []).map((year, at) => [
      { text: year.label, code: year.period },
      ...all.map(({ bars }) => cell(bars[at], context)),
    ]),
    marks: tableMarks(
      all.flatMap(({ bars }) => bars),
      context,
    ),
  };
}

/** The words of a comparison: nothing is told beside another but undisputed numbers for the same whole year. */
export function multiplesView(spec: MultiplesSpec, answer: Answer, context: ChartContext): ChartView {
  const view =
    spec.measure === undefined
      ? countedMultiplesView(spec, answer, context)
      : ratedMultiplesView(spec, { measure: spec.measure }, answer, context);
  return { ...view, ...officialMarks(answer, view.notes, context) };
}

function countedMultiplesView(spec: MultiplesSpec, answer: Answer, context: ChartContext): ChartView {
  const all = panels(spec, answer, context);
  const [main, words] = [title(spec, all, context), together(all.map((panel) => sentence(spec, panel, context)))];
  const figures = all.flatMap(({ area, bars }) =>
    bars.map((bar) => ({ ...bar, label: wordsOf(context).label(areaName(area, context.language), bar.label) })),
  );
  return {
    title: main.text,
    subtitle: subtitle(spec, all, context),
    sentence: words.text,
    notes: [
      ...notes(figures, context).map((note) => ({ ...note, text: note.text.replace(/\.\.(?=\s|$)/g, ".") })),
      ...(indicatorRow(spec.indicator, context).unit === "percent"
        ? []
        : [{ kind: "method", text: wordsOf(context).bySize } as const]),
    ],
    legend: legend(figures, context),
    table: table(spec, all, context),
    sources: sourcesOf(figures, context),
    claims: { title: main.claims, sentence: words.claims },
    units: unitsOf([spec.indicator], context),
    synthetic: false,
    empty: !figures.some(valued),
  };
}
