import type { SqlAnswer, SqlCell } from "../../query/sql/answer.ts";

/** What stands in a cell without a value. */
export const nothing = "NULL";

/** As many rows of an answer, from all over it, say how wide its columns are. */
const sampled = 2000;

/** More of one text than anybody reads in a table; without a blank to break at, a browser lays it out for minutes. */
const most = 2000;

/** What stands in the cell of a value: a very long text with its beginning only. Files and copies have the whole. */
export function cellText(cell: SqlCell): string {
  const text = cell === null ? nothing : String(cell);
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

const sizeOf = (cell: SqlCell): number => (cell === null ? nothing.length : String(cell).length);

/** The longest text of each column, by its letters; of a long answer that of some rows. */
export function longestTexts(answer: SqlAnswer): readonly string[] {
  const { rows, columns } = answer;
  const step = Math.max(1, Math.floor(rows / sampled));
  return columns.map((_, column) => {
    let longest: SqlCell = null;
    for (let row = 0; row < rows; row += step) {
      const one = answer.cell(row, column);
      if (sizeOf(one) > sizeOf(longest)) longest = one;
    }
    return cellText(longest);
  });
}
