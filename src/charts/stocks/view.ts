import { holds } from "../../known/holding.ts";
import { isStated } from "../../known/whole.ts";
import type { StocksSpec } from "../../model/chart.ts";
import { atWhen, comparedWith, dateWords, laterInDoubt, surest, titleOf } from "../words/at-dates.ts";
import { noneClaim, rowOf, valueClaim } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import { indicatorName, publisher } from "../figures/context.ts";
import type { FormView, LegendItem, Note } from "../described.ts";
import { amountTold } from "../words/doubted.ts";
import { figure, valued } from "../figures/figure.ts";
import type { Valued } from "../figures/figure.ts";
import { insteadOf, knownWords, whoOf } from "../words/instead.ts";
import { brokenNotes, pointItems, yearsOf } from "../lines/words.ts";
import type { ChartRow } from "../rows/observations.ts";
import { notes, sourcesOf } from "../words/telling.ts";
import { told, together } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { amount, capital, careWords, chartWords, listed, placeName, subject, yearName } from "../words/words.ts";
import { beside, differing, isHollow, keptOut, stocks, undated } from "./data.ts";
import type { StockLine, StockPoint } from "./data.ts";
import { stocksTable } from "./table.ts";

type Point = Valued<StockPoint>;
const known = (all: readonly StockLine[]): readonly Point[] => all.flatMap(({ points }) => points);
const isHidden = (all: readonly StockLine[]): boolean => all.some(({ hidden }) => hidden.length > 0);

/** That we found no total with a date for some indicators; only what some row contradicts is not said. */
function lacking(
  text: string,
  indicators: readonly string[],
  rows: readonly ChartRow[],
  { area }: ChartContext,
): Told | null {
  const isThere = rows.some((row) => indicators.includes(row.indicator) && holds(row, "dated"));
  return isThere ? null : told(text, noneClaim(indicators, [area.area], null, "dated"));
}

/** The first line that has anything tells the story. */
function title(spec: StocksSpec, all: readonly StockLine[], rows: readonly ChartRow[], context: ChartContext): Told {
  const words = careWords(context.language).stocks;
  const lead = all.find(({ points }) => points.length > 0);
  if (lead !== undefined)
    return (
      titleOf(subject(lead.indicator, context).name, lead.points, context, laterInDoubt(lead.points)) ??
      told(words.unclear)
    );
  if (isHidden(all)) return told(words.withheld);
  return lacking(words.nothing, spec.indicators, rows, context) ?? told(words.unclear);
}

/**
 * What there is of an indicator that has no point in the chart: that we found no total with a date, and what we found
 * instead.
 */
function withoutPoint(indicator: string, rows: readonly ChartRow[], context: ChartContext): Told | null {
  const words = careWords(context.language).stocks;
  const own = rows.filter((row) => row.indicator === indicator);
  const none = lacking(words.lacking(subject(indicator, context).name), [indicator], own, context);
  const instead = insteadOf(own, context);
  const found = instead === null ? null : told(knownWords(context.language).found(instead.text), ...instead.claims);
  const parts = [none, found].filter((one) => one !== null);
  return parts.length === 0 ? null : together(parts);
}

function doubtful(point: Point, context: ChartContext): string {
  const said = amount(point, point.indicator, context);
  return point.doubt === null ? said : dateWords(context.language).doubted(said);
}

function sentence(spec: StocksSpec, all: readonly StockLine[], rows: readonly ChartRow[], context: ChartContext): Told {
  const words = careWords(context.language).stocks;
  const place = chartWords(context.language).within(placeName(context.area, context.language));
  const some = rows.filter((row) => spec.indicators.includes(row.indicator) && isStated(row));
  if (some.length === 0)
    return told(words.noneAtAll(place), noneClaim(spec.indicators, [context.area.area], null, "figure"));
  return together(
    all.flatMap(({ indicator, points, hidden }): readonly Told[] => {
      const last = surest(points).at(-1);
      if (last === undefined)
        return hidden.length > 0 ? [] : [withoutPoint(indicator, some, context)].filter((one) => one !== null);
      const text = capital(
        words.last(
          subject(indicator, context).name,
          place,
          atWhen(last, context.language),
          doubtful(last, context),
          publisher(last.source, context),
        ),
      );
      return [
        told(text, valueClaim(last, true)),
        ...[comparedWith(surest(points), context)].filter((one) => one !== null),
      ];
    }),
  );
}

function subtitle(points: readonly StockPoint[], context: ChartContext): string {
  const words = careWords(context.language).stocks;
  const years = yearsOf(points);
  const place = placeName(context.area, context.language);
  if (years === null) return words.subtitle(place);
  const [from, to] = years;
  return words.subtitleYears(
    place,
    from === to
      ? yearName("calendar_year", to, context.language)
      : `${from}–${yearName("calendar_year", to, context.language)}`,
  );
}

function legend(all: readonly StockLine[], context: ChartContext): readonly LegendItem[] {
  return [
    ...all.flatMap(({ indicator, points: own }, i): LegendItem[] =>
      own.length === 0
        ? []
        : [{ mark: i === 0 ? "line-strong" : "line-quiet", text: indicatorName(indicator, context) }],
    ),
    ...pointItems(known(all), isHollow, careWords(context.language).stocks.inexact, context),
  ];
}

/** The numbers without a date beside a line; where there is no line, the sentence has told them. */
function undatedNote(
  { indicator, points }: StockLine,
  rows: readonly ChartRow[],
  context: ChartContext,
): readonly Note[] {
  const own =
    points.length === 0
      ? []
      : rows
          .filter((row) => row.indicator === indicator)
          .map((row) => figure(row, "", context.language))
          .filter(valued);
  if (own.length === 0) return [];
  const say = (one: Valued) => {
    const [value, who] = [amountTold(one, indicator, context), whoOf(rowOf(one), context)];
    return who === "" ? value : knownWords(context.language).item(value, who);
  };
  const list = listed([...new Set(own.map(say))], context.language);
  return [
    {
      kind: "missing",
      text: dateWords(context.language).undated(subject(indicator, context).name, list),
      claims: own.map((one) => valueClaim(one)),
    },
  ];
}

function notesOf(
  spec: StocksSpec,
  all: readonly StockLine[],
  rows: readonly ChartRow[],
  context: ChartContext,
): readonly Note[] {
  const [words, own] = [careWords(context.language).stocks, dateWords(context.language)];
  const method = (text: string): Note => ({ kind: "method", text });
  const points = known(all);
  const publishers = new Set(points.map(({ source }) => publisher(source, context)));
  return [
    ...notes([...points, ...all.flatMap(({ hidden }) => hidden), ...keptOut(spec, rows, context)], context),
    ...differing(spec, rows, context),
    ...all.flatMap(({ indicator, points: some }) => brokenNotes(some, indicator, context)),
    ...(points.length > 0 && beside(spec, rows, context).length > 0 ? [method(own.groups)] : []),
    ...all.flatMap((line) => undatedNote(line, undated(spec, rows), context)),
    ...(all.some((line) => line.points.length > 1) ? [method(chartWords(context.language).steps.between)] : []),
    ...(publishers.size > 1 ? [method(words.publishers)] : []),
  ];
}

/** The words of stocks known at dates. */
export function stocksView(spec: StocksSpec, rows: readonly ChartRow[], context: ChartContext): FormView {
  const all = stocks(spec, rows, context);
  const others = beside(spec, rows, context);
  const points = all.flatMap((line) => [...line.points, ...line.hidden]);
  const [head, said] = [title(spec, all, rows, context), sentence(spec, all, rows, context)];
  return {
    title: head.text,
    subtitle: subtitle(points, context),
    sentence: said.text === "" ? `${head.text}.` : said.text,
    claims: { title: head.claims, sentence: said.text === "" ? head.claims : said.claims },
    notes: notesOf(spec, all, rows, context),
    legend: legend(all, context),
    table: stocksTable(all, others, subtitle(points, context), context),
    sources: sourcesOf([...points, ...others], context),
    empty: known(all).length === 0,
  };
}
