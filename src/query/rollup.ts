import type { AnswerValue, Measure, Scalar } from "../model/question.ts";
import type { ColumnValues } from "./columns.ts";
import { compareValues } from "./compare.ts";

/**
 * Puts rows into groups of equal values in the given columns; nulls are equal to each other. Without columns all
 * rows are one group, even when there are none. Rows and groups keep their order.
 */
export function groupRows(rows: readonly number[], by: readonly ColumnValues[]): readonly (readonly number[])[] {
  if (by.length === 0) return [rows];
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const key = JSON.stringify(by.map((values) => values[row]));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** An aggregate over some rows of a column: nulls are left out; nothing left gives null, and count gives 0. */
export function aggregate(fn: Measure["fn"], values: ColumnValues, rows: readonly number[]): AnswerValue {
  const known = rows.map((row) => values[row] ?? null).filter((value) => value !== null);
  return aggregates[fn](known);
}

const aggregates: Readonly<Record<Measure["fn"], (values: readonly Scalar[]) => AnswerValue>> = {
  count: (values) => values.length,
  sum: (values) => (values.length === 0 ? null : values.reduce((sum: number, value) => sum + Number(value), 0)),
  min: (values) => best(values, (value, least) => compareValues(value, least) < 0),
  max: (values) => best(values, (value, most) => compareValues(value, most) > 0),
};

const best = (values: readonly Scalar[], better: (value: Scalar, than: Scalar) => boolean): AnswerValue =>
  values.reduce<AnswerValue>((chosen, value) => (chosen === null || better(value, chosen) ? value : chosen), null);
