import { rates as words } from "../../i18n/each/rates.ts";
import { formatDate, formatNumber } from "../../i18n/formats.ts";
import { rateBounds } from "../../known/rate.ts";
import type { Rate } from "../../known/rate.ts";
import { agesOf } from "../../model/denominator.ts";
import type { RateMeasure } from "../../model/denominator.ts";
import { shown } from "../../model/shown.ts";
import type { Language } from "../../model/text.ts";
import { rowOf } from "../words/claims.ts";
import { boundsOf, hasBounds, reachOf } from "./bounds.ts";
import type { ChartContext } from "./context.ts";
import type { ChartTable, TableCell, TableColumn } from "../described.ts";
import { valued } from "./figure.ts";
import type { Figure } from "./figure.ts";

/** The columns that stand beside the counts of a table, and their cells for each of its figures, in their order. */
export interface RateColumns {
  readonly columns: readonly TableColumn[];
  readonly cells: readonly (readonly TableCell[])[];
  /** What their heads mean. */
  readonly marks: ChartTable["marks"];
}

/** By children where it can be, for they are whom it is about. */
export const preferred: readonly RateMeasure[] = ["per_1000_children", "per_10000_inhabitants"];
const none = "–";
/** As many digits as an estimate of the people can bear, and two more for who goes on counting with them. */
const digits = 5;
const round = (value: number): number => Number(value.toPrecision(digits));

function rateOf(figure: Figure & { readonly area: string }, measure: RateMeasure, context: ChartContext): Rate | null {
  const level = context.areas.get(figure.area)?.level;
  if (context.rate === undefined || level === undefined || !valued(figure)) return null;
  const found = context.rate({ ...rowOf(figure), area_level: level }, measure);
  return typeof found === "string" ? null : found;
}

/** By whom the counts are divided: all by the people of one day, or each by those of its own year. */
function peopleOf(all: readonly Rate[], language: Language): string {
  const [first] = all;
  if (first === undefined) return "";
  const { population, year } = first;
  const { inhabitants, children, sameYear } = words[language];
  const day = all.every((rate) => rate.year === year) ? formatDate(`${year}-12-31`, language) : sameYear;
  const estimated = all.some((rate) => rate.estimated);
  if (population === "inhabitants") return inhabitants(day);
  const { from, to } = agesOf[population];
  return children(`${from}–${to}`, day, estimated);
}

/** What the heads of the columns mean. */
const marksOf = (measure: RateMeasure, all: readonly Rate[], language: Language): ChartTable["marks"] => {
  const { head, interval } = words[language];
  return [
    { mark: head[measure], text: peopleOf(all, language) },
    ...(hasBounds(all) ? [{ mark: interval, text: reachOf(all, language) }] : []),
  ];
};

function cellsOf(rate: Rate | null, key: RateMeasure, language: Language): Readonly<Record<string, TableCell>> {
  if (rate === null) return { [key]: { text: none, value: null }, interval: { text: "" } };
  const say = (value: number): string => formatNumber(shown(value), language);
  const [low, high] = boundsOf(rate) ?? [];
  return {
    [key]: { text: say(rate.value), value: round(rate.value) },
    interval: { text: low === undefined || high === undefined ? "" : `${say(low)}–${say(high)}` },
  };
}

/** The heads under which files tell a count by people; see `rateFileCells`. */
export function rateFileColumns(measure: RateMeasure, language: Language): readonly TableColumn[] {
  const { head, low, high, peopleOf: by, peopleStatus } = words[language];
  const name = head[measure];
  return [
    { label: name, numeric: true, key: measure },
    { label: low(name), numeric: true, key: `${measure}_low` },
    { label: high(name), numeric: true, key: `${measure}_high` },
    { label: by(name), numeric: true, key: `${measure}_people` },
    { label: peopleStatus(name), numeric: false, key: `${measure}_people_status` },
  ];
}

/**
 * What files tell of a count by people: the rate, between what bounds chance and the error of the estimate leave it
 * (nothing where neither plays a part), by how many people it is divided, and whether these are published (A) or
 * estimated (E). All empty where there is no rate.
 */
export function rateFileCells(rate: Rate | null): readonly TableCell[] {
  const number = (value: number | null): TableCell => ({ text: "", value: value === null ? null : round(value) });
  const [low, high] = rate === null || (rate.interval === null && !rate.estimated) ? [null, null] : rateBounds(rate);
  return [
    number(rate?.value ?? null),
    number(low),
    number(high),
    { text: "", value: rate?.people ?? null },
    { text: statusOf(rate) },
  ];
}

/**
 * What files tell of counts beside what their table shows: each measure in which any of them can be told, as
 * `rateFileCells` has it; nothing where none can, or where the context makes no rates. `seen`: the columns that the
 * table has.
 */
export function ratesBeside(
  figures: readonly (Figure & { readonly area: string })[],
  seen: readonly TableColumn[],
  context: ChartContext,
): Pick<ChartTable, "beside"> {
  const told = preferred.flatMap((measure) => {
    const rates = figures.map((one) => rateOf(one, measure, context));
    if (rates.every((rate) => rate === null)) return [];
    const columns = rateFileColumns(measure, context.language);
    const cells = rates.map(rateFileCells);
    const isNew = columns.map(({ key }) => !seen.some((one) => one.key === key));
    return [{ columns: columns.filter((_, i) => isNew[i]), cells: cells.map((row) => row.filter((_, i) => isNew[i])) }];
  });
  if (told.length === 0) return {};
  return {
    beside: {
      columns: told.flatMap(({ columns }) => columns),
      cells: figures.map((_, row) => told.flatMap(({ cells }) => cells[row] ?? [])),
    },
  };
}

/** As OBS_STATUS of SDMX has it. */
function statusOf(rate: Rate | null): string {
  if (rate === null) return "";
  return rate.estimated ? "E" : "A";
}

/**
 * What the counts of some areas for one year are by their people: by children where any of them can be, else by
 * inhabitants; nothing where none can, or where the context makes no rates. Beside them stands how far chance and the
 * error of an estimate reach, where they do.
 */
export function rateColumns(
  figures: readonly (Figure & { readonly area: string })[],
  context: ChartContext,
): RateColumns {
  const { language } = context;
  for (const measure of preferred) {
    const rates = figures.map((one) => rateOf(one, measure, context));
    const made = rates.filter((rate) => rate !== null);
    if (made.length === 0) continue;
    const { full, interval, head: heads } = words[language];
    const head = heads[measure];
    const columns: readonly TableColumn[] = [
      { label: head, full: full(head, peopleOf(made, language)), numeric: true, key: measure },
      ...(hasBounds(made) ? [{ label: interval, numeric: false, key: "interval" }] : []),
    ];
    const cells = rates.map((rate) => {
      const own = cellsOf(rate, measure, language);
      return columns.map(({ key = "" }) => own[key] ?? { text: "" });
    });
    return { columns, cells, marks: marksOf(measure, made, language) };
  }
  return { columns: [], cells: figures.map(() => []), marks: [] };
}
