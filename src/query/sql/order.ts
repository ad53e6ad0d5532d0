import type { SqlAnswer, SqlCell } from "./answer.ts";

/** By which column an answer is sorted, counted from 0, and which way. */
export interface SqlSort {
  readonly column: number;
  readonly descending: boolean;
}

type Compare = (a: string, b: string) => number;

/** Each distinct text by its place among them all; texts repeat, and comparing is what takes long. */
function ranks(texts: readonly string[], compare: Compare): ReadonlyMap<string, number> {
  return new Map([...new Set(texts)].sort(compare).map((text, place) => [text, place]));
}

/** A number for each row, by which the rows are sorted; NaN where there is no value. */
function keysOf(answer: SqlAnswer, column: number, compare: Compare): Float64Array {
  const cells: SqlCell[] = Array.from({ length: answer.rows }, (_, row) => answer.cell(row, column));
  if (answer.columns[column]?.numeric === true)
    return Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell)));
  const texts = cells.filter((cell) => cell !== null).map(String);
  const rank = ranks(texts, compare);
  return Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : (rank.get(String(cell)) ?? Number.NaN)));
}

/**
 * The rows of an answer in the order of a column: numbers by size, text as `compare` has it, rows alike in the order
 * in which they came. What has no value, or is no number, comes last in either direction: it is neither small nor
 * large.
 */
export function orderOf(answer: SqlAnswer, { column, descending }: SqlSort, compare: Compare): Uint32Array {
  const keys = keysOf(answer, column, compare);
  const sign = descending ? -1 : 1;
  return Uint32Array.from(keys.keys()).sort((a, b) => {
    const [one = Number.NaN, other = Number.NaN] = [keys[a], keys[b]];
    const [none, noOther] = [Number.isNaN(one), Number.isNaN(other)];
    if (none || noOther) return Number(none) - Number(noOther) || a - b;
    // Infinities alike differ by no number.
    return one === other ? a - b : sign * (one < other ? -1 : 1);
  });
}
