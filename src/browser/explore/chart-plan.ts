import type { Qualifier, ValueState } from "../../model/codes.ts";
import type { SqlAnswer, SqlCell } from "../../query/sql/answer.ts";

export const chartKinds = ["bar", "line", "dot"] as const;
export type AnswerChartKind = (typeof chartKinds)[number];

/** What is drawn of an answer; columns are counted from 0. */
export interface ChartChoice {
  readonly kind: AnswerChartKind;
  /** Whose numbers are drawn. */
  readonly value: number;
  /** What they are told apart by: names, times, or other numbers. */
  readonly by: number;
  /** Which rows make one line; nothing where all do. */
  readonly lines: number | undefined;
}

/** A row as it is drawn. Where there is no number, `value` is null, and never nought. */
export interface ChartPoint {
  readonly by: string;
  /** Where it stands among times or numbers; null for a name. */
  readonly at: number | null;
  readonly line: string;
  readonly value: number | null;
  readonly state: ValueState | null;
  readonly qualifier: Qualifier | null;
  /** Whether it counts only a part of its year: then it is not joined with those that count a whole one. */
  readonly part: boolean;
}

const year = /^(?:1[89]|20)\d\d(?:\/(?:1[89]|20)\d\d)?$/;
const day = /^(?:1[89]|20)\d\d-\d\d(?:-\d\d)?(?: .*)?$/;
/** Rows that say what a column holds. */
const looked = 500;

/** The first rows of a column that have a value. */
function filled(answer: SqlAnswer, column: number): readonly Exclude<SqlCell, null>[] {
  const cells = Array.from({ length: Math.min(answer.rows, looked) }, (_, row) => answer.cell(row, column));
  return cells.filter((cell) => cell !== null);
}

/** What a column can be in a chart. */
export type ColumnUse = "time" | "number" | "name";

/** A year or a day is a time, though it be written as a number; "year" may be a number of another column's name. */
export function useOf(answer: SqlAnswer, column: number): ColumnUse {
  const cells = filled(answer, column);
  const named = answer.columns[column];
  const isYear = cells.length > 0 && cells.every((cell) => year.test(String(cell)));
  if (named?.numeric === true) return isYear && /year|period|година|период/i.test(named.name) ? "time" : "number";
  return cells.length > 0 && (isYear || cells.every((cell) => day.test(String(cell)))) ? "time" : "name";
}

/** Where a time stands, in years: a school year where it begins. */
export function timeOf(cell: SqlCell): number | null {
  const text = String(cell ?? "");
  if (year.test(text)) return Number(text.slice(0, 4));
  const [, from = "", month = "1", inMonth = "1"] = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(text) ?? [];
  if (from === "") return null;
  const [begin, end] = [Date.UTC(Number(from), 0, 1), Date.UTC(Number(from) + 1, 0, 1)];
  return Number(from) + (Date.UTC(Number(from), Number(month) - 1, Number(inMonth)) - begin) / (end - begin);
}

const distinctIn = (answer: SqlAnswer, column: number): number => new Set(filled(answer, column).map(String)).size;

/** Columns of numbers, of which those come first that a reader is likely to have asked for. */
export function valueColumns(answer: SqlAnswer): readonly number[] {
  const own = answer.columns.flatMap((_, column) => (useOf(answer, column) === "number" ? [column] : []));
  const aside = (column: number): number =>
    Number(/^(?:lat|lon|latitude|longitude|rank.*|id)$/i.test(answer.columns[column]?.name ?? ""));
  return own.toSorted((a, b) => aside(a) - aside(b) || a - b);
}

/**
 * What to draw of an answer before anybody has chosen: over time a line, of names bars, of two numbers dots. Nothing
 * where it has no number, or nothing to tell its numbers apart by.
 */
export function firstChoice(answer: SqlAnswer): ChartChoice | undefined {
  const [value, other] = valueColumns(answer);
  if (value === undefined || answer.rows === 0) return undefined;
  const columns = answer.columns.map((_, column) => column);
  const times = columns.filter((column) => useOf(answer, column) === "time" && distinctIn(answer, column) > 1);
  const names = columns.filter((column) => useOf(answer, column) === "name" && distinctIn(answer, column) > 1);
  const [time] = times;
  if (time !== undefined && filled(answer, value).length > 1) {
    const repeats = distinctIn(answer, time) < Math.min(answer.rows, looked);
    return { kind: "line", value, by: time, lines: repeats ? names[0] : undefined };
  }
  const name = names[0] ?? columns.find((column) => useOf(answer, column) !== "number");
  if (name !== undefined) return { kind: "bar", value, by: name, lines: undefined };
  return other === undefined ? undefined : { kind: "dot", value: other, by: value, lines: undefined };
}

const states: readonly string[] = ["c", "x", "z"] satisfies readonly ValueState[];
const qualifiers: readonly string[] = ["exact", "about", "at_least", "at_most"] satisfies readonly Qualifier[];

/** The rows of an answer as a chart takes them, in an order. */
export function pointsOf(answer: SqlAnswer, choice: ChartChoice, order?: Uint32Array): readonly ChartPoint[] {
  const named = (name: string): number => answer.columns.findIndex((column) => column.name === name);
  const own = answer.columns[choice.value]?.name ?? "";
  const [state, qualifier] = [named(`${own}_state`), own === "value" ? named("qualifier") : -1];
  const extent = named("extent");
  const use = useOf(answer, choice.by);
  const text = (row: number, column: number): string => String(answer.cell(row, column) ?? "");
  return Array.from({ length: answer.rows }, (_, place): ChartPoint => {
    const row = order?.[place] ?? place;
    const by = answer.cell(row, choice.by);
    const cell = answer.cell(row, choice.value);
    const value = cell === null || !Number.isFinite(Number(cell)) ? null : Number(cell);
    const said = state < 0 ? "" : text(row, state);
    const told = qualifier < 0 ? "" : text(row, qualifier);
    const number = use === "number" && by !== null ? Number(by) : null;
    return {
      by: by === null ? "NULL" : String(by),
      at: use === "time" ? timeOf(by) : number,
      line: choice.lines === undefined ? "" : text(row, choice.lines),
      value,
      state: value === null && states.includes(said) ? (said as ValueState) : null,
      qualifier: qualifiers.includes(told) ? (told as Qualifier) : null,
      part: value !== null && extent >= 0 && text(row, extent) === "part",
    };
  });
}

/**
 * A line's points in stretches that may be joined: it breaks where a row has no number or counts a part of a year, and
 * where a year has no row, for that is a gap too.
 */
export function stretchesOf(points: readonly ChartPoint[], years: boolean): readonly (readonly ChartPoint[])[] {
  const stretches: ChartPoint[][] = [[]];
  let last: number | null = null;
  for (const point of points.filter(({ at }) => at !== null).toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))) {
    const skipped = years && last !== null && (point.at ?? 0) - last > 1;
    if (point.value === null || point.part || skipped) stretches.push([]);
    if (point.value !== null) stretches.at(-1)?.push(point);
    if (point.part) stretches.push([]);
    last = point.at;
  }
  return stretches.filter((some) => some.length > 0);
}
