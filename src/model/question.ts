import type { TableName } from "./rows.ts";

export type Scalar = string | number | boolean;
/** A place left open in a question, filled by `bind` in query/. */
export interface Param {
  readonly param: string;
}
export type Operand = Scalar | Param;

/** No filter but `null` keeps a row whose column is null; `between` includes both ends. */
export type Filter =
  | { readonly column: string; readonly is: "equal" | "unequal"; readonly value: Operand }
  | { readonly column: string; readonly is: "oneOf"; readonly values: readonly Operand[] }
  | { readonly column: string; readonly is: "between"; readonly from: Operand; readonly to: Operand }
  | { readonly column: string; readonly is: "null" | "notNull" };

/** An aggregate over the rows of a group; nulls are left out, and nothing left gives null (count gives 0). */
export interface Measure {
  readonly as: string;
  readonly fn: "count" | "sum" | "min" | "max";
  readonly column: string;
}

export interface Order {
  readonly column: string;
  readonly direction?: "ascending" | "descending";
}

/**
 * A question to one public table, as plain data, so that it can be asked at build and in the browser alike.
 * With measures, `columns` are what the rows are grouped by. Nulls come last in every order; text is ordered by code
 * point.
 */
export interface Question {
  readonly table: TableName;
  readonly columns: readonly string[];
  readonly measures?: readonly Measure[];
  readonly where?: readonly Filter[];
  readonly order?: readonly Order[];
  readonly limit?: number;
}

export type AnswerValue = string | number | boolean | null;
export type AnswerRow = Readonly<Record<string, AnswerValue>>;
/** The rows of an answer, in the question's order; columns as asked, then the measures. */
export type Answer = readonly AnswerRow[];

/** Anything that answers questions: native DuckDB, DuckDB-WASM, or the light engine. */
export interface Engine {
  ask(question: Question): Promise<Answer>;
}
