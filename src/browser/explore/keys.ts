/** A cell of a grid by its row and column, from 0; the heads are in the row before the first. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** How large a grid is, in cells, and how many of its rows are in sight. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/**
 * Where a key leads from a cell, as the ARIA practices have it for grids: never beyond the edge; nothing for a key of
 * another use.
 */
export function keyLeadsTo(
  { key, ctrlKey, metaKey, altKey }: Key,
  { row, column }: Place,
  { rows, columns, page }: GridSize,
): Place | undefined {
  if (altKey) return undefined;
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  const far = ctrlKey || metaKey;
  const to: Readonly<Record<string, Place | undefined>> = {
    ArrowDown: { row: Math.min(lastRow, far ? lastRow : row + 1), column },
    ArrowUp: { row: Math.max(-1, far ? -1 : row - 1), column },
    ArrowRight: { row, column: Math.min(lastColumn, far ? lastColumn : column + 1) },
    ArrowLeft: { row, column: Math.max(0, far ? 0 : column - 1) },
    PageDown: { row: Math.min(lastRow, row + page), column },
    PageUp: { row: Math.max(-1, row - page), column },
    Home: { row: far ? -1 : row, column: 0 },
    End: { row: far ? lastRow : row, column: lastColumn },
  };
  return to[key];
}
