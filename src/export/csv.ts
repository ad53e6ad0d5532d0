import { inert } from "../model/spreadsheet-text.ts";
import type { SheetCell } from "./sheet.ts";

/** The rows of a sheet under the keys of its columns. */
export interface KeyedRows {
  readonly columns: readonly { readonly key: string }[];
  readonly rows: readonly (readonly SheetCell[])[];
}

function field(cell: SheetCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = inert(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const record = (cells: readonly SheetCell[]): string => `${cells.map(field).join(",")}\r\n`;

/**
 * The sheet as CSV (RFC 4180): commas, CRLF, the columns' keys first; numbers with a point, nothing for what is not
 * there.
 */
export const csvOf = ({ columns, rows }: KeyedRows): string =>
  [columns.map(({ key }) => key), ...rows].map(record).join("");

const oneLine = (cell: SheetCell): string =>
  typeof cell === "string" ? inert(cell.replace(/\s*[\t\r\n]+\s*/g, " ")) : String(cell ?? "");

/** The same with tabs, as spreadsheets take it from the clipboard; a break inside of a cell becomes a blank. */
export const tabbedOf = ({ columns, rows }: KeyedRows): string =>
  [columns.map(({ key }) => key), ...rows].map((cells) => cells.map(oneLine).join("\t")).join("\n");
