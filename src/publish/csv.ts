import Papa from "papaparse";

import { inert, withoutMark } from "../model/spreadsheet-text.ts";
import type { Cell, PublicTable } from "./public-table.ts";

const field = (one: Cell): Cell => (typeof one === "string" ? inert(one) : one);

/**
 * The table as CSV: header row, commas, LF; nulls empty, numbers plain, booleans `true` and `false`, and behind an
 * apostrophe a text that a spreadsheet would run.
 */
export const csvOf = ({ columns, rows }: PublicTable): string =>
  `${Papa.unparse([columns.map(({ name }) => name), ...rows.map((row) => row.map(field))], { newline: "\n" })}\n`;

function cell(text: string | undefined, type: PublicTable["columns"][number]["type"] | undefined): Cell {
  if (text === undefined || text === "") return null;
  if (type === "BOOLEAN") return text === "true";
  return type === "VARCHAR" ? withoutMark(text) : Number(text);
}

/** The rows of a CSV text that was written by `csvOf` for a table with these columns; refuses another header. */
export function rowsOfCsv(text: string, { stem, columns }: Pick<PublicTable, "stem" | "columns">): PublicTable["rows"] {
  const [header = [], ...lines] = Papa.parse<string[]>(text.replace(/\n$/, ""), { delimiter: ",", newline: "\n" }).data;
  if (header.join() !== columns.map((column) => column.name).join())
    throw new Error(`${stem}.csv has other columns: ${header.join()}`);
  return lines.map((line) => columns.map(({ type }, place) => cell(line[place], type)));
}
