import type { Problem } from "../system/problem.ts";

/** The columns for which `member` holds, parted so that no row joins two parts; smallest column numbers first. */
export function components(problem: Problem, member: (column: number) => boolean): number[][] {
  const seen = new Uint8Array(problem.columns.length);
  const usedRow = new Uint8Array(problem.rows.length);
  const found: number[][] = [];
  for (const start of problem.columns.keys()) {
    if (seen[start] === 1 || !member(start)) continue;
    const part = [start];
    seen[start] = 1;
    for (const column of part) {
      for (const row of problem.rowsOf[column] ?? []) {
        if (usedRow[row] === 1) continue;
        usedRow[row] = 1;
        for (const next of problem.rows[row]?.columns ?? []) {
          if (seen[next] === 1 || !member(next)) continue;
          seen[next] = 1;
          part.push(next);
        }
      }
    }
    found.push(part.sort((a, b) => a - b));
  }
  return found;
}

/** The nearest `size` columns for which `member` holds, in the order in which the rows lead to them from one column. */
export function neighbours(
  problem: Problem,
  column: number,
  size: number,
  member: (column: number) => boolean,
): number[] {
  const seen = new Set([column]);
  const usedRows = new Set<number>();
  for (const from of seen) {
    for (const row of problem.rowsOf[from] ?? []) {
      if (usedRows.has(row)) continue;
      usedRows.add(row);
      for (const next of problem.rows[row]?.columns ?? []) {
        if (member(next)) seen.add(next);
        if (seen.size >= size) return [...seen];
      }
    }
  }
  return [...seen];
}

/** The numbers of the rows that touch the columns, in ascending order. */
export const rowsTouching = (problem: Problem, columns: readonly number[]): number[] =>
  [...new Set(columns.flatMap((column) => problem.rowsOf[column] ?? []))].sort((a, b) => a - b);
