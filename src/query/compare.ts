import type { AnswerValue, Scalar } from "../model/question.ts";

/**
 * Compares two values of one column as DuckDB does: numbers by size, false before true, text by code point.
 * Negative when `a` comes first, positive when `b` does, 0 when they are equal.
 */
export function compareValues(a: Scalar, b: Scalar): number {
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  return Number(a > b) - Number(a < b);
}

/** The same with nulls, which come last in either direction. */
export function compareNullsLast(a: AnswerValue, b: AnswerValue, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return descending ? compareValues(b, a) : compareValues(a, b);
}

function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let place = 0; place < length; place++) {
    const difference = codePointRank(a.charCodeAt(place)) - codePointRank(b.charCodeAt(place));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

// UTF-16 puts surrogates, which spell the code points above U+FFFF, before U+E000 to U+FFFF; here they come after.
const codePointRank = (unit: number): number => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit);
