import type { Answer, AnswerRow, Question } from "../../model/question.ts";

/** What charts read: the columns of a table, and its answer as rows with types. */
export interface Reads<Row> {
  readonly table: Question["table"];
  readonly columns: readonly string[];
  readonly rows: (answer: Answer) => readonly Row[];
}

type Read<T> = (row: AnswerRow, column: string) => T;

/** Readers of the columns of an answer; each refuses a column that is missing or holds something else. */
export interface Reading {
  readonly text: Read<string>;
  readonly number: Read<number>;
  readonly flag: Read<boolean>;
  readonly code: <C extends string>(row: AnswerRow, column: string, codes: readonly C[]) => C;
  readonly maybe: <T>(row: AnswerRow, column: string, read: Read<T>) => T | null;
}

/** Readers for one kind of rows: their name and the column that names a row stand in the words of a refusal. */
export function reading(rows: string, key: string): Reading {
  const fault = (row: AnswerRow, column: string, wanted: string): TypeError =>
    new TypeError(
      `${rows}: "${column}" of ${key} ${String(row[key])} is ${String(row[column])}, ` +
        `not ${wanted}; ask the question of the chart's specification`,
    );
  return {
    text(row, column) {
      const value = row[column];
      if (typeof value === "string") return value;
      throw fault(row, column, "a text");
    },
    number(row, column) {
      const value = row[column];
      if (typeof value === "number") return value;
      throw fault(row, column, "a number");
    },
    flag(row, column) {
      const value = row[column];
      if (typeof value === "boolean") return value;
      throw fault(row, column, "true or false");
    },
    code(row, column, codes) {
      const found = codes.find((one) => one === row[column]);
      if (found === undefined) throw fault(row, column, `one of ${codes.join(", ")}`);
      return found;
    },
    maybe: (row, column, read) => (row[column] === null ? null : read(row, column)),
  };
}
