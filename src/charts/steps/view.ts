import { codes as bg } from "../../i18n/bg/codes.ts";
import { codes as en } from "../../i18n/en/codes.ts";
import type { StepsSpec } from "../../model/chart.ts";
import type { ChartContext } from "../context.ts";
import { indicatorName, publisher } from "../context.ts";
import type { ChartTable, ChartView, LegendItem } from "../described.ts";
import { compare, undisputed } from "../figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { notes, remarkCell, sourceCell, sourcesOf, tableMarks, valueCell } from "../telling.ts";
import { amount, capital, chartWords, listed, placeName, quantity, subject, yearName } from "../words.ts";
import { differing, excluded, lines } from "./data.ts";
import type { Line, Point, ValuedPoint } from "./data.ts";

const totals = (all: readonly Line[]): readonly ValuedPoint[] => all.find(({ kind }) => kind === "all")?.points ?? [];
const codes = ({ language }: ChartContext) => (language === "bg" ? bg : en);
const yearOf = ({ date }: Point, { language }: ChartContext): string => yearName("calendar_year", date.slice(0, 4), language);

/** What the totals say; a doubted or contradicted total neither begins nor ends the story. */
function title(spec: StepsSpec, all: readonly Line[], context: ChartContext): string {
  const words = chartWords(context.language);
  const sure = totals(all).filter(undisputed);
  const [first, last] = [sure[0], sure.at(-1)];
  if (first === undefined || last === undefined) return words.bars.nothing(indicatorName(spec.indicator, context));
  const way = compare(last, first);
  if (way !== "less" && way !== "more") return capital(words.steps.titleOne(quantity(last, spec.indicator, context), last.when));
  const say = words.steps[way === "less" ? "title" : "titleRise"];
  return say(amount(first, spec.indicator, context), yearOf(first, context), amount(last, spec.indicator, context), yearOf(last, context));
}

function sentence(spec: StepsSpec, all: readonly Line[], context: ChartContext): string {
  const words = chartWords(context.language);
  const total = totals(all);
  const [latest, sure] = [total.at(-1), total.filter(undisputed).at(-1)];
  const kinds = all.filter(({ kind }) => kind !== "all").flatMap(({ kind, points }) => {
    const last = points.at(-1);
    return last === undefined ? [] : [words.steps.kind(codes(context).institutionShort[kind], amount(last, spec.indicator, context), last.when)];
  });
  if (sure === undefined && kinds.length === 0) {
    return words.bars.noneAtAll(words.within(placeName(context.area, context.language)), subject(spec.indicator, context).name);
  }
  return [
    ...(sure === undefined ? [] : [words.steps.sentence(amount(sure, spec.indicator, context), sure.when, publisher(sure.source, context))]),
    ...(latest === undefined || latest === sure ? [] : [words.steps.doubted(amount(latest, spec.indicator, context), latest.when)]),
    ...(kinds.length === 0 ? [] : [words.steps.kinds(listed(kinds, context.language))]),
  ].join(" ");
}

function subtitle(spec: StepsSpec, points: readonly Point[], context: ChartContext): string {
  const name = context.language === "bg" ? context.indicators.get(spec.indicator)?.definition_bg : context.indicators.get(spec.indicator)?.definition_en;
  const years = points.map(({ date }) => date.slice(0, 4)).sort();
  const [from, to] = [years[0], years.at(-1)];
  const what = name ?? indicatorName(spec.indicator, context);
  return from === undefined || to === undefined ? what
    : chartWords(context.language).steps.subtitle(what, from, yearName("calendar_year", to, context.language));
}

function table(spec: StepsSpec, points: readonly Point[], context: ChartContext): ChartTable {
  const words = chartWords(context.language).column;
  return {
    caption: subtitle(spec, points, context),
    columns: [
      { label: words.kind, numeric: false, key: "institution_kind" }, { label: words.date, numeric: false, key: "date" },
      { label: indicatorName(spec.indicator, context), numeric: true, key: "value" },
      { label: words.remark, numeric: false, key: "remark" }, { label: words.source, numeric: false, key: "source" },
    ],
    rows: points.map((point) => [
      { text: codes(context).institutionKind[point.kind], code: point.kind }, { text: point.when, code: point.date },
      valueCell(point, context), remarkCell(point, context), sourceCell(point, context),
    ]),
    marks: tableMarks(points, context),
  };
}

function legend(all: readonly Line[], points: readonly Point[], context: ChartContext): readonly LegendItem[] {
  const words = chartWords(context.language);
  const { institutionKind, institutionShort } = codes(context);
  const named = all.map(({ kind }): LegendItem =>
    ({ mark: `line-${kind}`, text: kind === "all" ? institutionKind[kind] : `${institutionShort[kind]}: ${institutionKind[kind]}` }));
  return [
    ...named,
    ...(points.some(({ qualifier }) => qualifier === "about") ? [{ mark: "point-about", text: words.mark.pointAbout } as const] : []),
    ...(points.some(({ doubt }) => doubt !== null) ? [{ mark: "doubt", text: words.mark.doubt } as const] : []),
  ];
}

/** The words of the stock known at dates. */
export function stepsView(spec: StepsSpec, rows: readonly ChartRow[], context: ChartContext): Omit<ChartView, "synthetic"> {
  const all = lines(spec, rows, context);
  const points = all.flatMap((line) => line.points);
  return {
    title: title(spec, all, context),
    subtitle: subtitle(spec, points, context),
    sentence: sentence(spec, all, context),
    notes: [
      ...notes([...points, ...excluded(spec, rows, context)], context), ...differing(spec, rows, context),
      ...(points.length === 0 ? [] : [{ kind: "method", text: chartWords(context.language).steps.between } as const]),
    ],
    legend: legend(all, points, context),
    table: table(spec, points, context),
    sources: sourcesOf(points, context),
    empty: points.length === 0,
  };
}
