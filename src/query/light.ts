import type { Answer, AnswerRow, AnswerValue, Engine, Scalar } from "../model/question.ts";
import type { Columns, ColumnValues, ParquetTables } from "./columns.ts";
import { compareNullsLast, compareValues } from "./compare.ts";
import { type Plan, planQuestion, type PlannedFilter } from "./plan.ts";
import { aggregate, groupRows } from "./rollup.ts";

/**
 * The engine that is there at once, in the browser and in Node: plain loops over Parquet columns, of which it reads
 * only those a question names. It needs no `eval`, which the site's policy forbids.
 */
export const createLightEngine = (tables: Pick<ParquetTables, "read">): Engine => ({
  async ask(question) {
    const plan = planQuestion(question);
    return answerPlan(plan, await tables.read(plan.table, columnsRead(plan), plan.where));
  },
});

const columnsRead = ({ columns, measures, where }: Plan): readonly string[] => [
  ...new Set([...columns, ...measures.map(({ column }) => column), ...where.map(({ column }) => column)]),
];

function answerPlan(plan: Plan, columns: Columns): Answer {
  const values = (name: string): ColumnValues => columns.get(name) ?? [];
  const kept = matchingRows(plan, values);
  const rows = plan.measures.length > 0 ? groupedRows(plan, values, kept) : plainRows(plan, values, kept);
  return rows.sort((a, b) => compareRows(a, b, plan)).slice(0, plan.limit);
}

type ValuesOf = (column: string) => ColumnValues;

function matchingRows({ columns, measures, where }: Plan, values: ValuesOf): readonly number[] {
  const anyColumn = columns[0] ?? measures[0]?.column ?? "";
  const tests = where.map((filter) => ({ values: values(filter.column), test: matcher(filter) }));
  return [...values(anyColumn).keys()].filter((row) =>
    tests.every((filter) => filter.test(filter.values[row] ?? null)),
  );
}

function matcher(filter: PlannedFilter): (value: AnswerValue) => boolean {
  const known = (test: (value: Scalar) => boolean) => (value: AnswerValue) => value !== null && test(value);
  switch (filter.is) {
    case "equal":
      return known((value) => value === filter.value);
    case "unequal":
      return known((value) => value !== filter.value);
    case "oneOf": {
      const wanted = new Set(filter.values);
      return known((value) => wanted.has(value));
    }
    case "between":
      return known((value) => compareValues(filter.from, value) <= 0 && compareValues(value, filter.to) <= 0);
    case "null":
      return (value) => value === null;
    case "notNull":
      return (value) => value !== null;
  }
}

const cell = (name: string, values: ColumnValues, row: number | undefined): [string, AnswerValue] => [
  name,
  (row === undefined ? null : values[row]) ?? null,
];

const plainRows = ({ columns }: Plan, values: ValuesOf, rows: readonly number[]): AnswerRow[] =>
  rows.map((row) => Object.fromEntries(columns.map((name) => cell(name, values(name), row))));

function groupedRows({ columns, measures }: Plan, values: ValuesOf, rows: readonly number[]): AnswerRow[] {
  return groupRows(rows, columns.map(values)).map((group) =>
    Object.fromEntries([
      ...columns.map((name) => cell(name, values(name), group[0])),
      ...measures.map(({ as, fn, column }) => [as, aggregate(fn, values(column), group)] as const),
    ]),
  );
}

function compareRows(a: AnswerRow, b: AnswerRow, { order }: Plan): number {
  for (const { column, direction } of order) {
    const difference = compareNullsLast(a[column] ?? null, b[column] ?? null, direction === "descending");
    if (difference !== 0) return difference;
  }
  return 0;
}
