import type { AnswerRow } from "../model/question.ts";

type Read<T> = (row: AnswerRow, column: string) => T;

/** Reads cells of an answer as what they must be; refuses others, naming the row by the column that identifies it. */
export interface CellReaders {
  readonly text: Read<string>;
  readonly number: Read<number>;
  readonly flag: Read<boolean>;
  readonly code: <C extends string>(row: AnswerRow, column: string, codes: readonly C[]) => C;
  /** Null stays null; anything else is read. */
  readonly maybe: <T>(row: AnswerRow, column: string, read: Read<T>) => T | null;
}

/** The readers for rows that `key` identifies. */
export function cellReaders(key: string): CellReaders {
  const fault = (row: AnswerRow, column: string, wanted: string): TypeError =>
    new TypeError(`chart rows: "${column}" of ${key} ${String(row[key])} is ${String(row[column])}, `
      + `not ${wanted}; ask the question of the chart's specification`);
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
