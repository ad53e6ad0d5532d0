import type { Measure, Order, Question, Scalar } from "../../model/question.ts";
import type { ColumnType } from "../../model/tables.ts";
import { columnTypes, type Plan, planQuestion, type PlannedFilter } from "../plan.ts";

/** An SQL statement for DuckDB and the values of its question marks, in their order. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly Scalar[];
}

/**
 * Words a question as SQL. Names come from the table's definition and are quoted; every value is a parameter, cast
 * to the type it is compared as, so that no engine guesses. Counts and sums come back as DOUBLE, text is compared
 * by its bytes (DuckDB's default), nulls come last. Refuses what `planQuestion` refuses.
 */
export function toSql(question: Question): Statement {
  const plan = planQuestion(question);
  const parameters: Scalar[] = [];
  const parameter = (value: Scalar, type: string): string => {
    parameters.push(value);
    return `CAST(? AS ${type})`;
  };
  const lines = [
    `SELECT ${[...plan.columns.map(quote), ...plan.measures.map(measured)].join(", ")}`,
    `FROM ${quote(plan.table)}`,
    ...whereLine(plan, parameter),
    ...(plan.measures.length > 0 && plan.columns.length > 0 ? [`GROUP BY ${plan.columns.map(quote).join(", ")}`] : []),
    `ORDER BY ${plan.order.map(ordered).join(", ")}`,
    ...(plan.limit === undefined ? [] : [`LIMIT ${parameter(plan.limit, "INTEGER")}`]),
  ];
  return { sql: lines.join("\n"), parameters };
}

/** A name as SQL writes it; only names of tables, columns and measures ever come here. */
export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

type Parameter = (value: Scalar, type: string) => string;

function whereLine(plan: Plan, parameter: Parameter): readonly string[] {
  if (plan.where.length === 0) return [];
  const types = columnTypes(plan.table);
  return [`WHERE ${plan.where.map((filter) => condition(filter, types.get(filter.column), parameter)).join(" AND ")}`];
}

// Whole numbers are compared as DOUBLE, else 1.5 would be rounded to the column's type.
const comparedAs = (type: ColumnType | undefined): string => (type === "INTEGER" ? "DOUBLE" : String(type));

function condition(filter: PlannedFilter, type: ColumnType | undefined, parameter: Parameter): string {
  const column = quote(filter.column);
  const value = (scalar: Scalar): string => parameter(scalar, comparedAs(type));
  switch (filter.is) {
    case "equal":
      return `${column} = ${value(filter.value)}`;
    case "unequal":
      return `${column} <> ${value(filter.value)}`;
    case "oneOf":
      return filter.values.length === 0 ? "FALSE" : `${column} IN (${filter.values.map(value).join(", ")})`;
    case "between":
      return `${column} BETWEEN ${value(filter.from)} AND ${value(filter.to)}`;
    case "null":
      return `${column} IS NULL`;
    case "notNull":
      return `${column} IS NOT NULL`;
  }
}

function measured({ as, fn, column }: Measure): string {
  const call = `${fn}(${quote(column)})`;
  return `${fn === "count" || fn === "sum" ? `CAST(${call} AS DOUBLE)` : call} AS ${quote(as)}`;
}

const ordered = ({ column, direction }: Required<Order>): string =>
  `${quote(column)} ${direction === "descending" ? "DESC" : "ASC"} NULLS LAST`;
