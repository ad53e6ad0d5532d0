import { formatNumber } from "../../i18n/formats.ts";
import type { BarsSpec } from "../../model/chart.ts";
import { annotationNotes } from "../annotations/data.ts";
import type { ChartContext } from "../context.ts";
import { indicatorName, indicatorRow, publisher } from "../context.ts";
import type { ChartTable, ChartView } from "../described.ts";
import { valued } from "../figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { legend, notes, remarkCell, sourceCell, sourcesOf, tableMarks, valueCell } from "../telling.ts";
import { amount, capital, chartWords, placeName, subject, yearLong } from "../words.ts";
import { bars } from "./data.ts";
import type { Bar } from "./data.ts";
import { annotatedYears } from "./layout.ts";
import { comparable, follows, title, told } from "./title.ts";
import type { ValuedBar } from "./title.ts";

function beside(last: ValuedBar, before: ValuedBar | undefined, context: ChartContext): string {
  if (before === undefined) return "";
  const words = chartWords(context.language).bars;
  const way = told(last, before);
  if (way === "unsure") return "";
  if (way === "equal") return words.equalTo(before.label);
  const { number } = subject(last.indicator, context);
  const than = follows(last, before) ? words.thanBefore : words.thanIn(before.label);
  const value = amount(before, before.indicator, context);
  const word = words.word[way][number];
  if (last.qualifier !== "exact" || before.qualifier !== "exact") return words.beside(word, than, value);
  const difference = formatNumber(Math.abs(last.value - before.value), context.language);
  return words.by(number === "one" ? words.points(difference) : difference, word, than, value);
}

function headline(bar: ValuedBar, before: ValuedBar | undefined, context: ChartContext): string {
  const words = chartWords(context.language);
  const { name, number } = subject(bar.indicator, context);
  const place = words.within(placeName(context.area, context.language));
  const period = yearLong(bar.type, bar.period, context.language);
  const who = publisher(bar.source, context);
  const value = amount(bar, bar.indicator, context);
  return bar.part
    ? words.bars.partly(name, place, period, words.bars.is[number], value, who)
    : words.bars.sentence(capital(name), place, period, words.bars.is[number], value, who, beside(bar, before, context));
}

function bare(spec: BarsSpec, all: readonly Bar[], context: ChartContext): string {
  const words = chartWords(context.language);
  const place = words.within(placeName(context.area, context.language));
  const { name } = subject(spec.indicator, context);
  const [first, last] = [all[0], all.at(-1)];
  if (all.some(({ leftOut }) => leftOut)) return words.bars.doubtedOnly(place, name);
  if (all.some(({ value_state }) => value_state === "c")) return words.bars.hidden(place, name);
  if (first === undefined || last === undefined) return words.bars.noneAtAll(place, name);
  return words.bars.none(place, name, first.label, last.label);
}

function sentence(spec: BarsSpec, all: readonly Bar[], context: ChartContext): string {
  const words = chartWords(context.language).bars;
  const whole = comparable(all);
  const parts = all.filter(valued).filter(({ part }) => part);
  const main = whole.at(-1) ?? parts.at(-1) ?? all.filter(valued).at(-1);
  if (main === undefined) return bare(spec, all, context);
  const part = parts.at(-1);
  const lacking = all.filter(({ value_state, leftOut }) => value_state === "x" && !leftOut).length;
  const number = (value: number) => formatNumber(value, context.language);
  return [
    headline(main, whole.at(-2), context),
    ...(part === undefined || part === main ? [] : [words.partToo(part.label, amount(part, part.indicator, context))]),
    ...(lacking === 0 ? [] : [words.lacking(number(lacking), number(all.length), lacking === 1)]),
  ].join(" ");
}

function subtitle(spec: BarsSpec, all: readonly Bar[], context: ChartContext): string {
  const words = chartWords(context.language).bars;
  const row = indicatorRow(spec.indicator, context);
  const what = context.language === "bg" ? row.definition_bg : row.definition_en;
  const years = all.every(({ type }) => type === "school_year") ? words.bySchoolYear : words.byYear;
  const [first, last] = [all[0], all.at(-1)];
  const range = first === undefined || last === undefined ? [] : [`${first.period}–${last.label}`];
  const unit = row.unit === "percent" ? ["%"] : [];
  return [what, ...unit, placeName(context.area, context.language), years, ...range].join(", ");
}

function table(spec: BarsSpec, all: readonly Bar[], context: ChartContext): ChartTable {
  const words = chartWords(context.language).column;
  const unit = indicatorRow(spec.indicator, context).unit === "percent" ? "%" : "";
  return {
    caption: subtitle(spec, all, context),
    columns: [
      { label: words.period, numeric: false, key: "period" },
      { label: words.value(indicatorName(spec.indicator, context), unit), numeric: true, key: "value" },
      { label: words.remark, numeric: false, key: "remark" },
      { label: words.source, numeric: false, key: "source" },
    ],
    rows: all.map((bar) => [{ text: bar.label, code: bar.period }, valueCell(bar, context), remarkCell(bar, context), sourceCell(bar, context)]),
    marks: tableMarks(all, context),
  };
}

/** The words of the bars by year. */
export function barsView(spec: BarsSpec, rows: readonly ChartRow[], context: ChartContext): Omit<ChartView, "synthetic"> {
  const all = bars(spec, rows, context);
  return {
    title: title(spec, all, context),
    subtitle: subtitle(spec, all, context),
    sentence: sentence(spec, all, context),
    notes: [...notes(all, context), ...annotationNotes(annotatedYears(all, rows), context)],
    legend: legend(all, context),
    table: table(spec, all, context),
    sources: sourcesOf(all, context),
    empty: !all.some(valued),
  };
}
