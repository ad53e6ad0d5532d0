import { formatNumber } from "../../i18n/formats.ts";
import type { StocksSpec } from "../../model/chart.ts";
import type { ChartContext } from "../context.ts";
import { indicatorName, publisher } from "../context.ts";
import type { ChartTable, ChartView, LegendItem } from "../described.ts";
import { compare, missing, undisputed } from "../figure.ts";
import type { Valued } from "../figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { notes, remarkCell, sourceCell, sourcesOf, tableMarks, valueCell } from "../telling.ts";
import { amount, capital, careWords, chartWords, placeName, quantity, subject, yearName } from "../words.ts";
import { differing, keptOut, stocks } from "./data.ts";
import type { StockLine, StockPoint } from "./data.ts";

type Point = Valued<StockPoint>;
const known = (all: readonly StockLine[]): readonly Point[] => all.flatMap(({ points }) => points);
const ordered = (all: readonly StockLine[]): readonly StockPoint[] => all.flatMap(({ points, hidden }) =>
  [...points, ...hidden].sort((a, b) => a.date.localeCompare(b.date)));

/** The first line that has anything tells the story: from its first sure number to its last, or by its peak between them. */
function title(all: readonly StockLine[], context: ChartContext): string {
  const words = careWords(context.language).stocks;
  const lead = all.find(({ points }) => points.some(undisputed));
  const sure = (lead?.points ?? []).filter(undisputed);
  const [first, last] = [sure[0], sure.at(-1)];
  if (first === undefined || last === undefined) return all.some(({ hidden }) => hidden.length > 0) ? words.withheld : words.nothing;
  const { name } = subject(last.indicator, context);
  const highest = sure.reduce((best, point) => (point.value > best.value ? point : best), first);
  const peak = compare(highest, last) === "more" && compare(highest, first) === "more";
  const from = peak ? highest : first;
  const way = compare(last, from);
  if (from === last || (way !== "less" && way !== "more")) return capital(words.one(name, quantity(last, last.indicator, context), last.when));
  const year = ({ date }: Point) => yearName("calendar_year", date.slice(0, 4), context.language);
  return capital(words[peak ? "peak" : way](name, amount(from, from.indicator, context), year(from), amount(last, last.indicator, context), year(last)));
}

function sentence(all: readonly StockLine[], context: ChartContext): string {
  const words = careWords(context.language).stocks;
  const place = chartWords(context.language).within(placeName(context.area, context.language));
  const lasts = all.flatMap(({ points }) => points.slice(-1));
  if (lasts.length === 0) return words.noneAtAll(place);
  const told = lasts.map((point) => capital(words.last(
    subject(point.indicator, context).name, place, point.when, amount(point, point.indicator, context), publisher(point.source, context),
  )));
  const lacking = all.filter(({ points, hidden }) => points.length + hidden.length === 0).map(({ indicator }) => words.lacking(subject(indicator, context).name));
  return [...told, ...lacking].join(" ");
}

function subtitle(points: readonly StockPoint[], context: ChartContext): string {
  const words = careWords(context.language).stocks;
  const years = points.map(({ date }) => date.slice(0, 4)).sort();
  const [from, to] = [years[0], years.at(-1)];
  const place = placeName(context.area, context.language);
  if (from === undefined || to === undefined) return words.subtitle(place);
  return words.subtitleYears(place, from === to ? yearName("calendar_year", to, context.language) : `${from}–${yearName("calendar_year", to, context.language)}`);
}

function table(all: readonly StockLine[], context: ChartContext): ChartTable {
  const points = ordered(all);
  const lacking = all.filter(({ points: own, hidden }) => own.length + hidden.length === 0)
    .map(({ indicator }) => ({ ...missing(indicatorName(indicator, context)), indicator, when: "" }));
  const words = chartWords(context.language).column;
  return {
    caption: subtitle(points, context),
    columns: [
      { label: words.indicator, numeric: false, key: "indicator" }, { label: words.date, numeric: false, key: "period" },
      { label: careWords(context.language).stocks.number, numeric: true, key: "value" }, { label: words.remark, numeric: false, key: "remark" },
      { label: words.source, numeric: false, key: "source" },
    ],
    rows: [...points, ...lacking].map((point) => [
      { text: indicatorName(point.indicator, context), code: point.indicator }, { text: point.when, ...("date" in point ? { code: point.date } : {}) },
      valueCell(point, context), remarkCell(point, context), sourceCell(point, context),
    ]),
    marks: tableMarks([...points, ...lacking], context),
  };
}

function legend(all: readonly StockLine[], context: ChartContext): readonly LegendItem[] {
  const words = chartWords(context.language).mark;
  const points = known(all);
  return [
    ...all.flatMap(({ indicator, points: own }, i): LegendItem[] =>
      (own.length === 0 ? [] : [{ mark: i === 0 ? "line-strong" : "line-quiet", text: indicatorName(indicator, context) }])),
    ...(points.some(({ qualifier }) => qualifier !== "exact") ? [{ mark: "point-about", text: careWords(context.language).stocks.inexact } as const] : []),
    ...(points.some(({ doubt }) => doubt !== null) ? [{ mark: "doubt", text: words.doubt } as const] : []),
  ];
}

/** The words of stocks known at dates. */
export function stocksView(spec: StocksSpec, rows: readonly ChartRow[], context: ChartContext): Omit<ChartView, "synthetic"> {
  const all = stocks(spec, rows, context);
  const words = careWords(context.language).stocks;
  const points = ordered(all);
  const publishers = new Set(known(all).map(({ source }) => publisher(source, context)));
  return {
    title: title(all, context),
    subtitle: subtitle(points, context),
    sentence: sentence(all, context),
    notes: [
      ...notes([...points, ...keptOut(spec, rows, context)], context), ...differing(spec, rows, context),
      ...(all.some((line) => line.points.length > 1) ? [{ kind: "method", text: chartWords(context.language).steps.between } as const] : []),
      ...(publishers.size > 1 ? [{ kind: "method", text: words.publishers(formatNumber(publishers.size, context.language)) } as const] : []),
    ],
    legend: legend(all, context),
    table: table(all, context),
    sources: sourcesOf(points, context),
    empty: known(all).length === 0,
  };
}
