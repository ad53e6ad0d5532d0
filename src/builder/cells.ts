import { indicatorName, type ChartContext } from "../charts/figures/context.ts";
import { figure, leftOut, missing, type Figure } from "../charts/figures/figure.ts";
import type { InYear } from "../charts/figures/in-year.ts";
import type { ChartRow } from "../charts/rows/observations.ts";
import { yearName } from "../charts/words/words.ts";
import { collator } from "../i18n/formats.ts";
import { knowledgeOf } from "../known/knowledge.ts";
import { isPlain, isStated, ofAllKinds } from "../known/whole.ts";
import { isDoubted, columnIn, type Language } from "../model/text.ts";
import { namesOf } from "./names.ts";
import { periodOf } from "./periods.ts";
import { areasOf, entriesOf, type Ask, type Askable, type Catalog } from "./ask.ts";

/** What is known of an indicator in an area and a year, of all that it counts or of one group. */
export interface Place extends InYear {
  readonly indicator: string;
  readonly area: string;
  readonly areaName: string;
  /** The code of a group, null for all. */
  readonly group: string | null;
  readonly groupName: string;
  readonly type: "school_year" | "calendar_year";
  readonly period: string;
  readonly periodName: string;
  /** The year in which its period begins. */
  readonly year: number;
}

/** Whether a row is of a year of the axis, or a stock at a date where such stand for their years. */
function onAxis(row: ChartRow, { years, dated }: Askable): boolean {
  if (row.period_type === years) return true;
  return dated && row.period_type === "as_of" && row.nature === "stock" && row.reaches === "moment";
}

/** By what one row of a place is taken before another; SQL orders by the same (sql.ts). */
const takenBy: readonly ((row: ChartRow) => number | string)[] = [
  ({ value }) => Number(value === null),
  ({ extent }) => Number(extent === "part"),
  ({ period_type }) => Number(period_type === "as_of"),
];
const thenBy: readonly ((row: ChartRow) => number)[] = [
  ({ dating }) => Number(dating !== "printed"),
  ({ qualifier }) => Number(qualifier !== "exact"),
];
const text = (one: string, other: string): number => Number(one > other) - Number(one < other);

/** Puts the row first that tells most: a number, of a whole year, of the year itself, at the latest date, printed. */
function before(a: ChartRow, b: ChartRow): number {
  const by = (all: readonly ((row: ChartRow) => number | string)[]): number =>
    all.map((of) => Number(of(a)) - Number(of(b))).find((difference) => difference !== 0) ?? 0;
  return (
    by(takenBy) ||
    text(b.period, a.period) ||
    by(thenBy) ||
    text(b.until ?? "", a.until ?? "") ||
    text(a.observation, b.observation)
  );
}

function figureOf(rows: readonly ChartRow[], label: string, language: Language): Figure {
  const [taken] = rows.filter(({ charted }) => charted).sort(before);
  if (taken !== undefined) return figure(taken, label, language);
  const doubted = rows.find((row) => row.value !== null && isDoubted(row));
  return doubted === undefined ? missing(label) : leftOut(doubted, label, language);
}

/** The groups of which anything is stated, in the order of their names. */
function groupsIn(rows: readonly ChartRow[], codes: readonly string[], context: ChartContext): readonly string[] {
  const stated = new Set(rows.filter(isStated).map(({ breakdown }) => breakdown));
  return codes
    .filter((code) => stated.has(code))
    .toSorted((a, b) => collator(context.language).compare(groupName(a, context), groupName(b, context)));
}

const groupName = (code: string | null, { breakdowns, language }: ChartContext): string =>
  code === null ? "" : (breakdowns?.get(code)?.[columnIn("label", language)] ?? code);

interface Scope {
  readonly entry: Askable;
  readonly area: string;
  readonly group: string | null;
  readonly year: number;
  readonly name: string;
  /** Its indicator's name where there are several; else empty. */
  readonly of: string;
}

function placeOf(
  rows: readonly ChartRow[],
  { entry, area, group, year, name, of }: Scope,
  context: ChartContext,
): Place {
  const { language } = context;
  const type = entry.years;
  const period = periodOf(type, year);
  const periodName = yearName(type, period, language);
  const inScope = group === null ? isPlain : (one: ChartRow) => one.breakdown === group && ofAllKinds(one);
  const own = rows.filter((one) => onAxis(one, entry) && one.period.slice(0, 4) === String(year) && inScope(one));
  const shown = figureOf(
    own,
    [of, name, groupName(group, context), periodName].filter((one) => one !== "").join(", "),
    language,
  );
  const isBare = group === null && shown.value_state === "x" && !shown.leftOut;
  const known = isBare ? knowledgeOf(rows, { type, period }) : { rows: [], others: [] };
  return {
    ...shown,
    instead: [...known.rows, ...known.others],
    indicator: entry.indicator,
    area,
    areaName: name,
    group,
    groupName: groupName(group, context),
    type,
    period,
    periodName,
    year,
  };
}

/**
 * Every place of a question, also those of which nothing is known: by indicator, area, group and year. `areas`: those
 * that are read beyond the ones asked, for what stands beside them.
 */
export function placesOf(
  ask: Ask,
  rows: readonly ChartRow[],
  catalog: Catalog,
  context: ChartContext,
  areas: readonly string[] = areasOf(ask, catalog),
): readonly Place[] {
  const years = Array.from({ length: ask.to - ask.from + 1 }, (_, step) => ask.from + step);
  const names = namesOf(areasOf(ask, catalog), context);
  return entriesOf(ask, catalog).flatMap((entry) => {
    const of = ask.indicators.length > 1 ? indicatorName(entry.indicator, context) : "";
    const own = rows.filter(({ indicator }) => indicator === entry.indicator);
    const groups = ask.group === null ? [null] : groupsIn(own, entry.groups[ask.group] ?? [], context);
    const byArea = Map.groupBy(own, ({ area }) => area);
    return areas.flatMap((area) =>
      groups.flatMap((group) =>
        years.map((year) =>
          placeOf(byArea.get(area) ?? [], { entry, area, group, year, name: names.get(area) ?? area, of }, context),
        ),
      ),
    );
  });
}
