import type { Filter, Measure, Operand, Order, Question, Scalar } from "../model/question.ts";
import type { TableName } from "../model/rows.ts";
import { type ColumnType, tables } from "../model/tables.ts";

/** A filter without open places. */
export type PlannedFilter =
  | { readonly column: string; readonly is: "equal" | "unequal"; readonly value: Scalar }
  | { readonly column: string; readonly is: "oneOf"; readonly values: readonly Scalar[] }
  | { readonly column: string; readonly is: "between"; readonly from: Scalar; readonly to: Scalar }
  | { readonly column: string; readonly is: "null" | "notNull" };

/** A question that was checked; `order` names every column of the answer, so that all engines put rows alike. */
export interface Plan {
  readonly table: TableName;
  readonly columns: readonly string[];
  readonly measures: readonly Measure[];
  readonly where: readonly PlannedFilter[];
  readonly order: readonly Required<Order>[];
  readonly limit: number | undefined;
}

const functions = new Set(["count", "sum", "min", "max"]);
const directions = new Set(["ascending", "descending"]);
const measureName = /^[a-z][a-z0-9_]*$/;
const jsTypes = { VARCHAR: "string", INTEGER: "number", DOUBLE: "number", BOOLEAN: "boolean" } as const;

/** The types of a public table's columns, by name, in the table's order. */
export const columnTypes = (table: TableName): ReadonlyMap<string, ColumnType> =>
  new Map(Object.entries<{ type: ColumnType }>(tables[table].columns).map(([name, column]) => [name, column.type]));

/** The names of an answer's columns in order: as asked, then the measures. */
export const answerColumns = (plan: Pick<Plan, "columns" | "measures">): readonly string[] => [
  ...plan.columns,
  ...plan.measures.map((measure) => measure.as),
];

/**
 * Checks a question against the public tables and completes it: rows that the question's order leaves equal are
 * ordered by the columns of the answer, first to last. Refuses what the table doesn't have, sums of what is no
 * number, values of the wrong type, open parameters, and two columns of one name.
 */
export function planQuestion(question: Question): Plan {
  const refuse = (problem: string): never => {
    throw new Error(`question to "${question.table}": ${problem}`);
  };
  if (!Object.hasOwn(tables, question.table)) refuse(`no such table; there are ${Object.keys(tables).join(", ")}`);
  const types = columnTypes(question.table);
  const typeOf = (column: string): ColumnType =>
    types.get(column) ?? refuse(`it has no column "${column}"; it has ${[...types.keys()].join(", ")}`);

  const { table, columns, measures = [], limit } = question;
  columns.forEach(typeOf);
  for (const measure of measures) checkMeasure(measure, typeOf(measure.column), refuse);
  const names = answerColumns({ columns, measures });
  checkNames(names, refuse);
  const where = (question.where ?? []).map((filter) => planFilter(filter, typeOf(filter.column), refuse));
  const order = planOrder(question.order ?? [], names, refuse);
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 0 && limit < 2 ** 31)) {
    refuse(`limit ${limit} is not a whole number from 0 to 2147483647`);
  }
  return { table, columns, measures, where, order, limit };
}

type Refuse = (problem: string) => never;

function checkMeasure({ as, fn }: Measure, type: ColumnType, refuse: Refuse): void {
  if (!functions.has(fn)) refuse(`measure "${as}" asks for "${fn}"; there are ${[...functions].join(", ")}`);
  if (!measureName.test(as)) refuse(`measure name "${as}" is not of the form total_2`);
  if (fn === "sum" && jsTypes[type] !== "number") refuse(`measure "${as}" would sum ${type}; sum only numbers`);
}

function checkNames(names: readonly string[], refuse: Refuse): void {
  if (names.length === 0) refuse("it asks for nothing; name a column or a measure");
  const twice = names.find((name, place) => names.indexOf(name) < place);
  if (twice !== undefined) refuse(`"${twice}" stands twice in the answer; rename or leave out one`);
}

function planOrder(order: readonly Order[], names: readonly string[], refuse: Refuse): readonly Required<Order>[] {
  const asked = order.map(({ column, direction = "ascending" }) => {
    if (!names.includes(column))
      refuse(`it is ordered by "${column}", which is not in the answer; ask for it or leave it out`);
    if (!directions.has(direction)) refuse(`order "${direction}" is neither ascending nor descending`);
    return { column, direction };
  });
  const left = names.filter((name) => !asked.some(({ column }) => column === name));
  return [...asked, ...left.map((column) => ({ column, direction: "ascending" as const }))];
}

function planFilter(filter: Filter, type: ColumnType, refuse: Refuse): PlannedFilter {
  const value = (operand: Operand): Scalar => {
    if (typeof operand === "object") return refuse(`parameter "${operand.param}" is open; bind the question first`);
    if (!fits(operand, type)) refuse(`${JSON.stringify(operand)} is no value for "${filter.column}", which is ${type}`);
    return operand;
  };
  switch (filter.is) {
    case "equal":
    case "unequal":
      return { ...filter, value: value(filter.value) };
    case "oneOf":
      return { ...filter, values: filter.values.map(value) };
    case "between":
      return { ...filter, from: value(filter.from), to: value(filter.to) };
    case "null":
    case "notNull":
      return filter;
    default:
      return refuse(`there is no filter "${String((filter satisfies never as { is: unknown }).is)}"`);
  }
}

function fits(value: Scalar, type: ColumnType): boolean {
  if (typeof value !== jsTypes[type]) return false;
  return typeof value === "string" ? value.isWellFormed() : typeof value === "boolean" || Number.isFinite(value);
}
