import { codes as lists } from "../../i18n/each/codes.ts";
import type { StepsSpec } from "../../model/chart.ts";
import { atWhen, comparedWith, surest, titleOf } from "../words/at-dates.ts";
import { noneClaim, valueClaim } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import { indicatorName, publisher } from "../figures/context.ts";
import type { ChartTable, FormView, LegendItem, Note } from "../described.ts";
import { amountTold } from "../words/doubted.ts";
import { undisputed } from "../figures/figure.ts";
import { brokenNotes, pointItems, yearsOf } from "../lines/words.ts";
import type { ChartRow } from "../rows/observations.ts";
import { notes, remarkCell, sourceCell, sourcesOf, tableMarks, valueCell } from "../words/telling.ts";
import { told, together } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { amount, chartWords, listed, shortKind, yearName } from "../words/words.ts";
import { differing, excluded, isHollow, lines } from "./data.ts";
import type { Line, Point, ValuedPoint } from "./data.ts";
import { columnIn } from "../../model/text.ts";

const totals = (all: readonly Line[]): readonly ValuedPoint[] => all.find(({ kind }) => kind === "all")?.points ?? [];
const codes = ({ language }: ChartContext) => lists[language];

const nothing = ({ indicator }: StepsSpec, { area, language }: ChartContext): Told =>
  told(chartWords(language).steps.nothing, noneClaim([indicator], [area.area], null, "dated"));

/** Of every kind the number of its last date; a kind is named, since it is no total. */
function byKind(all: readonly Line[], { indicator }: StepsSpec, context: ChartContext): Told | null {
  const words = chartWords(context.language).steps;
  const lasts = all.filter(({ kind }) => kind !== "all").flatMap(({ points }) => points.slice(-1));
  if (lasts.length === 0) return null;
  const say = (point: ValuedPoint) =>
    words.kind(
      shortKind(point.kind, context.language),
      amountTold(point, indicator, context),
      atWhen(point, context.language),
    );
  return told(words.kinds(listed(lasts.map(say), context.language)), ...lasts.map((point) => valueClaim(point)));
}

/** What the totals say; a doubted or contradicted one neither begins nor ends the story unless there is no other. */
function title(spec: StepsSpec, all: readonly Line[], context: ChartContext): Told {
  const { name } = chartWords(context.language).steps;
  const line = all.find(({ points }) => points.length > 0);
  if (line === undefined) return nothing(spec, context);
  return (
    titleOf(line.kind === "all" ? name : codes(context).institutionKind[line.kind], line.points, context) ??
    nothing(spec, context)
  );
}

function sentence(spec: StepsSpec, all: readonly Line[], context: ChartContext): Told {
  const words = chartWords(context.language).steps;
  const say = (point: ValuedPoint) =>
    [amount(point, spec.indicator, context), atWhen(point, context.language)] as const;
  const total = totals(all);
  const sure = total.filter(undisputed);
  const [latest, last] = [total.at(-1), surest(total).at(-1)];
  const parts = [
    last === undefined
      ? null
      : told(words.sentence(...say(last), publisher(last.source, context)), valueClaim(last, true)),
    comparedWith(sure, context),
    latest === undefined || latest === last ? null : told(words.doubted(...say(latest)), valueClaim(latest)),
    byKind(all, spec, context),
  ].filter((one) => one !== null);
  const none = nothing(spec, context);
  return parts.length === 0 ? told(`${none.text}.`, ...none.claims) : together(parts);
}

function subtitle(spec: StepsSpec, points: readonly Point[], context: ChartContext): string {
  const name = context.indicators.get(spec.indicator)?.[columnIn("definition", context.language)];
  const years = yearsOf(points);
  const what = name ?? indicatorName(spec.indicator, context);
  if (years === null) return what;
  const [from, to] = years;
  return chartWords(context.language).steps.subtitle(what, from, yearName("calendar_year", to, context.language));
}

function table(spec: StepsSpec, points: readonly Point[], context: ChartContext): ChartTable {
  const words = chartWords(context.language).column;
  return {
    caption: subtitle(spec, points, context),
    columns: [
      { label: words.kind, numeric: false, key: "institution_kind" },
      { label: words.date, numeric: false, key: "date" },
      { label: indicatorName(spec.indicator, context), numeric: true, key: "value" },
      { label: words.remark, numeric: false, key: "remark" },
      { label: words.source, numeric: false, key: "source" },
    ],
    rows: points.map((point) => [
      { text: codes(context).institutionKind[point.kind], code: point.kind },
      { text: point.when, code: point.date },
      valueCell(point, context),
      remarkCell(point, context),
      sourceCell(point, context),
    ]),
    marks: tableMarks(points, context),
  };
}

function legend(all: readonly Line[], points: readonly Point[], context: ChartContext): readonly LegendItem[] {
  const { institutionKind } = codes(context);
  const named = all.map(({ kind }): LegendItem => ({
    mark: `line-${kind}`,
    text: kind === "all" ? institutionKind[kind] : `${shortKind(kind, context.language)}: ${institutionKind[kind]}`,
  }));
  return [...named, ...pointItems(points, isHollow, chartWords(context.language).mark.pointAbout, context)];
}

function notesOf(
  spec: StepsSpec,
  all: readonly Line[],
  rows: readonly ChartRow[],
  context: ChartContext,
): readonly Note[] {
  const points = all.flatMap((line) => line.points);
  return [
    ...notes([...points, ...excluded(spec, rows, context)], context),
    ...differing(spec, rows, context),
    ...brokenNotes(points, spec.indicator, context),
    ...(points.length === 0 ? [] : [{ kind: "method", text: chartWords(context.language).steps.between } as const]),
  ];
}

/** The words of the stock known at dates. */
export function stepsView(spec: StepsSpec, rows: readonly ChartRow[], context: ChartContext): FormView {
  const all = lines(spec, rows, context);
  const points = all.flatMap((line) => line.points);
  const [head, said] = [title(spec, all, context), sentence(spec, all, context)];
  return {
    title: head.text,
    subtitle: subtitle(spec, points, context),
    sentence: said.text,
    claims: { title: head.claims, sentence: said.claims },
    notes: notesOf(spec, all, rows, context),
    legend: legend(all, points, context),
    table: table(spec, points, context),
    sources: sourcesOf(points, context),
    empty: points.length === 0,
  };
}
