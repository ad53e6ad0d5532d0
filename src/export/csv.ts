import { inert } from "../model/spreadsheet-text.ts";
import type { Sheet, SheetCell } from "./sheet.ts";

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
export const csvOf = ({ columns, rows }: Pick<Sheet, "columns" | "rows">): string =>
  [columns.map(({ key }) => key), ...rows].map(record).join("");
