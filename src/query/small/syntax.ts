/** The types of values, as DuckDB calls them; HUGEINT is counted among BIGINT. */
export type TypeName = "NULL" | "VARCHAR" | "INTEGER" | "BIGINT" | "DECIMAL" | "DOUBLE" | "BOOLEAN" | "DATE";

/** By what rows are ordered. */
export interface OrderTerm {
  readonly by: Expression;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

/** Over which rows a window function looks. */
export interface Over {
  readonly partition: readonly Expression[];
  readonly order: readonly OrderTerm[];
}

/** A function or aggregate with what it is given. */
export interface Call {
  readonly is: "call";
  readonly name: string;
  readonly args: readonly Expression[];
  readonly star: boolean;
  readonly distinct: boolean;
  readonly filter: Expression | null;
  /** A window of its own, or the name of one. */
  readonly over: Over | string | null;
}

/** A column, by its name and perhaps its table's. */
export interface ColumnName {
  readonly is: "column";
  readonly table: string | null;
  readonly name: string;
}

/** What a value is computed from. */
export type Expression =
  | ColumnName
  | { readonly is: "text"; readonly value: string }
  | { readonly is: "number"; readonly text: string }
  | { readonly is: "boolean"; readonly value: boolean }
  | { readonly is: "nothing" }
  | { readonly is: "unary"; readonly sign: "-" | "+"; readonly of: Expression }
  | { readonly is: "not"; readonly of: Expression }
  | { readonly is: "binary"; readonly sign: string; readonly left: Expression; readonly right: Expression }
  | { readonly is: "logic"; readonly word: "AND" | "OR"; readonly of: readonly Expression[] }
  | { readonly is: "null"; readonly of: Expression; readonly not: boolean }
  | { readonly is: "in"; readonly of: Expression; readonly list: readonly Expression[]; readonly not: boolean }
  | { readonly is: "inQuery"; readonly of: Expression; readonly query: Query; readonly not: boolean }
  | {
      readonly is: "between";
      readonly of: Expression;
      readonly low: Expression;
      readonly high: Expression;
      readonly not: boolean;
    }
  | {
      readonly is: "like";
      readonly of: Expression;
      readonly pattern: string;
      readonly folds: boolean;
      readonly not: boolean;
    }
  | {
      readonly is: "case";
      readonly when: readonly { readonly test: Expression; readonly value: Expression }[];
      readonly otherwise: Expression;
    }
  | { readonly is: "cast"; readonly of: Expression; readonly to: TypeName }
  | { readonly is: "query"; readonly query: Query }
  | Call;

/** A column of the answer, or all that there are (of a table). */
export type Chosen =
  | { readonly is: "star"; readonly table: string | null }
  | { readonly is: "value"; readonly of: Expression; readonly as: string | null };

/** Where rows come from. */
export interface Source {
  readonly from: string | Query;
  readonly as: string;
  readonly join: "first" | "inner" | "left";
  readonly using: readonly string[];
  readonly on: Expression | null;
}

/** A question. */
export interface Query {
  readonly with: readonly { readonly name: string; readonly query: Query }[];
  readonly distinct: boolean;
  readonly select: readonly Chosen[];
  readonly from: readonly Source[];
  readonly where: Expression | null;
  readonly groupBy: readonly Expression[] | "all" | null;
  readonly having: Expression | null;
  readonly windows: ReadonlyMap<string, Over>;
  readonly qualify: Expression | null;
  readonly orderBy: readonly OrderTerm[] | "all";
  readonly limit: number | null;
  readonly offset: number;
}
