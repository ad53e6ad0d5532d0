import type { SqlAnswer, SqlCell } from "../../query/sql/answer.ts";

/** What stands in a cell without a value. */
export const nothing = "NULL";

/** As many rows of an answer, from all over it, say how wide its columns are. */
const sampled = 2000;

const sizeOf = (cell: SqlCell): number => (cell === null ? nothing.length : String(cell).length);

/** The longest text of each column, by its letters; of a long answer that of some rows. */
export function longestTexts(answer: SqlAnswer): readonly string[] {
  const { rows, columns } = answer;
  const step = Math.max(1, Math.floor(rows / sampled));
  return columns.map((_, column) => {
    let most: SqlCell = null;
    for (let row = 0; row < rows; row += step) {
      const one = answer.cell(row, column);
      if (sizeOf(one) > sizeOf(most)) most = one;
    }
    return String(most ?? nothing);
  });
}
