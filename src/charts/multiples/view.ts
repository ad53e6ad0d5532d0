import { compare as bg } from "../../i18n/bg/compare.ts";
import { compare as en } from "../../i18n/en/compare.ts";
import { formatNumber } from "../../i18n/formats.ts";
import type { Answer } from "../../model/question.ts";
import type { Bar } from "../bars/data.ts";
import type { ChartContext } from "../context.ts";
import { areaName, indicatorName, indicatorRow } from "../context.ts";
import type { ChartTable, ChartView, TableCell } from "../described.ts";
import { undisputed, valued } from "../figure.ts";
import type { Valued } from "../figure.ts";
import { legend, notes, sourcesOf, tableMarks, valueCell } from "../telling.ts";
import { amount, chartWords, listed } from "../words.ts";
import { panels } from "./panels.ts";
import type { MultiplesSpec, Panel } from "./panels.ts";

const wordsOf = ({ language }: ChartContext) => (language === "bg" ? bg : en);
const isSure = (bar: Bar): bar is Valued<Bar> => valued(bar) && !bar.part && undisputed(bar);
type Placed = Valued<Bar> & { readonly place: string };

/** The year for which most of the places have an undisputed number for the whole of it; of several, the latest. */
function fullestYear(all: readonly Panel[], { language }: ChartContext): readonly Placed[] {
  const years = all[0]?.bars.map((_, at) => all.flatMap(({ area, bars }): readonly Placed[] => {
    const bar = bars[at];
    return bar !== undefined && isSure(bar) ? [{ ...bar, place: areaName(area, language) }] : [];
  })) ?? [];
  return years.reduce((best, year) => (year.length > 0 && year.length >= best.length ? year : best), []);
}

function title(spec: MultiplesSpec, all: readonly Panel[], context: ChartContext): string {
  const words = wordsOf(context);
  const name = indicatorName(spec.indicator, context);
  if (!all.some(({ bars }) => bars.some(valued))) return words.chartNothing(name);
  const year = fullestYear(all, context);
  const [first] = year;
  if (first === undefined || year.length < 2) return words.chartNone(name);
  const list = year.toSorted((a, b) => b.value - a.value).map((bar) => words.chartItem(bar.place, amount(bar, bar.indicator, context)).replaceAll(" ", "\u00a0"));
  return words.chartTitle(name, first.label, list.join(words.separator));
}

function sentence({ area, bars }: Panel, context: ChartContext): string {
  const words = wordsOf(context);
  const place = areaName(area, context.language);
  const known = bars.filter(valued);
  const last = known.at(-1);
  if (last === undefined) return words.unknown(place);
  const number = (value: number) => formatNumber(value, context.language);
  return words.known(place, number(known.length), number(bars.length), cellText(last, context), last.label);
}

const cellText = (bar: Valued<Bar>, context: ChartContext): string => {
  const value = amount(bar, bar.indicator, context);
  return bar.part ? wordsOf(context).part(value, chartWords(context.language).part) : value;
};

function subtitle(spec: MultiplesSpec, all: readonly Panel[], context: ChartContext): string {
  const { language } = context;
  const row = indicatorRow(spec.indicator, context);
  const what = language === "bg" ? row.definition_bg : row.definition_en;
  const years = all[0]?.bars ?? [];
  const places = listed(all.map(({ area }) => areaName(area, language)), language);
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
        label: areaName(area, context.language), numeric: true, key: "value", across: { key: "area", label: words.district, code: area.area },
      })),
    ],
    rows: (all[0]?.bars ?? []).map((year, at) => [{ text: year.label, code: year.period }, ...all.map(({ bars }) => cell(bars[at], context))]),
    marks: tableMarks(all.flatMap(({ bars }) => bars), context),
  };
}

/** The words of a comparison: nothing is told beside another but undisputed numbers for the same whole year. */
export function multiplesView(spec: MultiplesSpec, answer: Answer, context: ChartContext): ChartView {
  const all = panels(spec, answer, context);
  const figures = all.flatMap(({ area, bars }) =>
    bars.map((bar) => ({ ...bar, label: wordsOf(context).label(areaName(area, context.language), bar.label) })));
  return {
    title: title(spec, all, context),
    subtitle: subtitle(spec, all, context),
    sentence: all.map((panel) => sentence(panel, context)).join(" "),
    notes: notes(figures, context).map(({ kind, text }) => ({ kind, text: text.replace(/\.\.(?=\s|$)/g, ".") })),
    legend: legend(figures, context),
    table: table(spec, all, context),
    sources: sourcesOf(figures, context),
    synthetic: false,
    empty: !figures.some(valued),
  };
}
