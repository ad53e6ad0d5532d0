import { columnNumber } from "../read/sheet.ts";
import type { OfficeTable } from "../table.ts";
import type { SheetMapping } from "./mapping.ts";
import { entriesOf } from "./values.ts";

/**
 * What an office says that a text of its table means. The text is named by a place where it stands, as the report names
 * it: whoever asks need not know it. Without a place it holds for all rows, of which the table says nothing.
 */
export interface Explained {
  readonly file: string;
  readonly sheet: string | null;
  readonly line?: number | undefined;
  /** The letters of the column. */
  readonly column?: string | undefined;
  /** Which entry of a cell that lists several, from 1; the whole cell without it. */
  readonly entry?: number | undefined;
  /** The contract's name of the column. */
  readonly means: string;
  /** The code that the text stands for. */
  readonly code: string;
}

function textOf({ rows }: OfficeTable, { line, column, entry }: Explained): string {
  const at = column === undefined ? undefined : columnNumber(column) - 1;
  const cell = rows.find((row) => row.line === line)?.cells[at ?? -1]?.trim() ?? "";
  return entry === undefined ? cell : (entriesOf(cell)[entry - 1] ?? "");
}

function explainedBy(mapping: SheetMapping | undefined, table: OfficeTable, explained: Explained): SheetMapping {
  const { means, code } = explained;
  if (explained.line === undefined) return { ...mapping, all: { ...mapping?.all, [means]: code } };
  const text = textOf(table, explained);
  if (text === "") return { ...mapping };
  return { ...mapping, values: { ...mapping?.values, [means]: { ...mapping?.values?.[means], [text]: code } } };
}

/** The mapping of a sheet with what its office has explained besides; a text holds for the whole column. */
export function withExplained(
  own: SheetMapping | undefined,
  table: OfficeTable,
  explained: readonly Explained[],
): SheetMapping | undefined {
  const { file, sheet } = table.sheet;
  return explained
    .filter((each) => each.file === file && each.sheet === sheet)
    .reduce<SheetMapping | undefined>((mapping, each) => explainedBy(mapping, table, each), own);
}
