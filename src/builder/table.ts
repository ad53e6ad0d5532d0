import type { ChartContext } from "../charts/figures/context.ts";
import { indicatorName } from "../charts/figures/context.ts";
import type { ChartTable, TableCell, TableColumn } from "../charts/described.ts";
import { hasOther } from "../charts/figures/in-year.ts";
import { otherMarks, otherRemark } from "../charts/words/other-number.ts";
import { boundsOf, hasBounds } from "../charts/figures/bounds.ts";
import { ratedWords } from "../charts/rated/telling.ts";
import { rateColumns } from "../charts/figures/rates.ts";
import { sourceCell, valueCell } from "../charts/words/telling.ts";
import { knownWords, whenOf } from "../charts/words/instead.ts";
import { capital, chartWords } from "../charts/words/words.ts";
import { formatNumber } from "../i18n/formats.ts";
import type { Rate, Rater } from "../known/rate.ts";
import { isOfPeople, type Ask } from "./ask.ts";
import type { Measured } from "./measured.ts";
import { levelsOf, type Levels } from "./names.ts";
import { builderWords, hasNumber, writtenNumber } from "./said.ts";
import { apartBy } from "./sentence.ts";

const none = "–";

/** The number in the measure; without one, why there is none. */
function numberCell(one: Measured, ask: Ask, context: ChartContext): TableCell {
  const { place } = one;
  if (ask.measure === "value") {
    const made = valueCell(place, context);
    return hasOther(place) ? { ...made, text: knownWords(context.language).other.cell } : made;
  }
  if (one.lack === "rule") return { text: none, value: null, status: "x", qualifier: null };
  if (!hasNumber(one)) return valueCell(place, context);
  return { text: writtenNumber(one, ask.measure, context), value: one.value, status: null, qualifier: "exact" };
}

/** What stands beside a measure that is made of a count: the count, and what it is held against. */
function besideCells(one: Measured, ask: Ask, bounded: boolean, context: ChartContext): readonly TableCell[] {
  const { place, beside, rate, of } = one;
  const empty: TableCell = { text: "" };
  const count = valueCell(place, context);
  const other = beside === undefined ? { text: none, value: null } : valueCell(beside, context);
  switch (ask.measure) {
    case "value":
      return [];
    case "change":
      return [count, other, beside === undefined ? empty : { text: beside.periodName, code: beside.period }];
    case "share":
      return [count, other];
    case "rank":
      return [count, of === undefined ? { text: none, value: null } : { text: String(of), value: of }];
    default:
      return [
        ...(bounded ? [{ text: rate === undefined ? "" : boundsSaid(rate, context) }] : []),
        count,
        rate === undefined
          ? { text: none, value: null }
          : { text: formatNumber(rate.people, context.language), value: rate.people },
      ];
  }
}

/** Between which bounds a rate lies; empty where they are no wider than it is written. */
function boundsSaid(rate: Rate, { language }: ChartContext): string {
  const bounds = boundsOf(rate);
  return bounds === null ? "" : bounds.map((bound) => formatNumber(bound, language)).join("–");
}

function besideColumns({ measure }: Ask, bounded: boolean, { language }: ChartContext): readonly TableColumn[] {
  const { column } = builderWords(language);
  const count: TableColumn = { label: column.count, numeric: true, key: "count" };
  switch (measure) {
    case "value":
      return [];
    case "change":
      return [
        count,
        { label: column.sinceValue, numeric: true, key: "before" },
        { label: column.since, numeric: false, key: "since" },
      ];
    case "share":
      return [count, { label: column.whole, numeric: true, key: "country" }];
    case "rank":
      return [count, { label: column.of, numeric: true, key: "of" }];
    default:
      return [
        ...(bounded ? [{ label: ratedWords(language).column.interval, numeric: false, key: "interval" }] : []),
        count,
        { label: ratedWords(language).column.people, numeric: true, key: "people" },
      ];
  }
}

/** Of municipalities only the inhabitants are known: beside them nobody is told by children. */
function dividing(levels: Levels, context: ChartContext): ChartContext {
  const { rate } = context;
  if (levels === "districts" || rate === undefined) return context;
  const byInhabitants = (...[row, measure]: Parameters<Rater>): ReturnType<Rater> =>
    measure === "per_1000_children" ? "measure" : rate(row, measure);
  return { ...context, rate: Object.assign(byInhabitants, { by: rate.by }) };
}

/** The rows of an answer as a table: what tells them apart, the number, what it is made of, what is remarked. */
export function tableOf(ask: Ask, all: readonly Measured[], caption: string, context: ChartContext): ChartTable {
  const words = chartWords(context.language).column;
  const { column, measures, mark } = builderWords(context.language);
  const head = ask.measure === "value" ? column.value : capital(measures[ask.measure]);
  const many = ask.indicators.length > 1;
  const grouped = ask.group !== null;
  // Of one place the caption says which.
  const { areas } = apartBy(all);
  const places = all.map(({ place }) => place);
  // A count compares districts only beside its rate.
  const isCompared = ask.measure === "value" && !grouped && areas;
  const levels = levelsOf(new Set(places.map(({ area }) => area)), context);
  const rates = isCompared && !isOfPeople(ask) && !many ? rateColumns(places, dividing(levels, context)) : null;
  const remarked = places.some(
    (place) => otherRemark(place, context).text !== "" || place.row?.period_type === "as_of",
  );
  const ruled = all.some(({ lack }) => lack === "rule");
  const bounded = hasBounds(all.flatMap(({ rate }) => rate ?? []));
  return {
    caption,
    columns: [
      ...(areas ? [{ label: column.areas[levels], numeric: false, key: "area" }] : []),
      ...(many ? [{ label: words.indicator, numeric: false, key: "indicator" }] : []),
      { label: words.period, numeric: false, key: "period" },
      ...(grouped ? [{ label: column.group, numeric: false, key: "group" }] : []),
      { label: head, numeric: true, key: "value" },
      ...(rates?.columns ?? []),
      ...besideColumns(ask, bounded, context),
      ...(remarked ? [{ label: words.remark, numeric: false, key: "remark" }] : []),
      { label: words.source, numeric: false, key: "source" },
    ],
    rows: all.map((one, at) => {
      const { place } = one;
      const dated = place.row?.period_type === "as_of" ? whenOf(place.row, context) : "";
      const remark = otherRemark(place, context).text;
      return [
        ...(areas ? [{ text: place.areaName, area: place.area, code: place.area }] : []),
        ...(many ? [{ text: indicatorName(place.indicator, context), code: place.indicator }] : []),
        { text: place.periodName, code: place.period },
        ...(grouped ? [{ text: place.groupName, code: place.group ?? "" }] : []),
        numberCell(one, ask, context),
        ...(rates?.cells[at] ?? []),
        ...besideCells(one, ask, bounded, context),
        ...(remarked ? [{ text: [dated, remark].filter((part) => part !== "").join("; ") }] : []),
        sourceCell(place, context),
      ];
    }),
    marks: [
      ...otherMarks(places, context),
      ...(rates?.marks ?? []),
      ...(ruled ? [{ mark: none, text: mark.rule }] : []),
    ],
  };
}
