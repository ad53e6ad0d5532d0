import Papa from "papaparse";

import type { Cell, PublicTable } from "./public-table.ts";

// A spreadsheet runs a text that begins so as a formula, and the file must hold what the Parquet file holds: no mark can be put before it.
const formula = /^[=+\-@\t\r\n]/;

function refuseFormulas({ stem, columns, rows }: PublicTable): void {
  for (const row of rows) {
    const place = row.findIndex((one) => typeof one === "string" && formula.test(one));
    if (place !== -1) throw new Error(`${stem}.csv: a cell of ${columns[place]?.name ?? "no column"} begins with = + - @ or white space, which a spreadsheet would run as a formula; write its text differently`);
  }
}

const written = ({ columns, rows }: PublicTable): string =>
  `${Papa.unparse([columns.map(({ name }) => name), ...rows.map((row) => [...row])], { newline: "\n" })}\n`;

/** The table as CSV: header row, commas, LF; nulls empty, numbers plain, booleans `true` and `false`. Refuses a text that a spreadsheet would run. */
export function csvOf(table: PublicTable): string {
  refuseFormulas(table);
  return written(table);
}

function cell(text: string | undefined, type: PublicTable["columns"][number]["type"] | undefined): Cell {
  if (text === undefined || text === "") return null;
  if (type === "BOOLEAN") return text === "true";
  return type === "VARCHAR" ? text : Number(text);
}

/** The rows of a CSV text that was written by `csvOf` for a table with these columns; refuses another header. */
export function rowsOfCsv(text: string, { stem, columns }: Pick<PublicTable, "stem" | "columns">): PublicTable["rows"] {
  const [header = [], ...lines] = Papa.parse<string[]>(text.replace(/\n$/, ""), { delimiter: ",", newline: "\n" }).data;
  if (header.join() !== columns.map((column) => column.name).join()) throw new Error(`${stem}.csv has other columns: ${header.join()}`);
  return lines.map((line) => columns.map(({ type }, place) => cell(line[place], type)));
}
