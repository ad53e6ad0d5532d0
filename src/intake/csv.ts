import Papa from "papaparse";

import { decode } from "./decode.ts";
import type { Report } from "./fault.ts";

/** A row as text, by column, and the line of the file on which it begins. */
export interface RawRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** The rows of a file before any check of their cells; `readable` is false when no row could be looked at. */
export interface RawTable {
  readonly file: string;
  readonly readable: boolean;
  readonly rows: readonly RawRow[];
}

interface Line {
  readonly line: number;
  readonly fields: readonly string[];
  readonly broken: string | undefined;
}

const lineBreaks = (text: string): number => text.split("\n").length - 1;

function split(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let line = 1;
  Papa.parse<string[]>(text.replace(/\r?\n$/, ""), {
    delimiter: ",",
    step: ({ data, errors, meta }) => {
      lines.push({ line, fields: data, broken: errors[0]?.message });
      line += lineBreaks(text.slice(start, meta.cursor));
      start = meta.cursor;
    },
  });
  return lines;
}

function checkHeader(header: readonly string[], columns: readonly string[], file: string, report: Report): boolean {
  const at = { file, line: 1 };
  const semicolons = header.length === 1 && header[0]?.split(";").length === columns.length;
  if (semicolons) {
    report({ ...at, problem: "columns are separated by semicolons", wayOut: "use commas" });
    return false;
  }
  const missing = columns.filter((column) => !header.includes(column));
  const unknown = header.filter((column) => !columns.includes(column));
  const double = header.filter((column, place) => header.indexOf(column) !== place);
  const wayOut = `the columns are ${columns.join(",")}`;
  for (const column of missing) report({ ...at, column, problem: "the column is missing", wayOut });
  for (const value of unknown) report({ ...at, problem: "unknown column", value, wayOut });
  for (const value of double) report({ ...at, problem: "the column stands there twice", value, wayOut });
  return missing.length + unknown.length + double.length === 0;
}

function checkLine({ line, fields, broken }: Line, header: readonly string[], file: string, report: Report): boolean {
  const at = { file, line };
  if (broken !== undefined) {
    report({ ...at, problem: "a quotation mark is not closed, or text follows it", wayOut: "write \"\" for a quotation mark inside a quoted cell" });
  } else if (fields.length === 1 && fields[0] === "") {
    report({ ...at, problem: "the line is empty", wayOut: "remove it" });
  } else if (fields.length !== header.length) {
    report({ ...at, problem: `${fields.length} cells instead of ${header.length}`, wayOut: "write one cell a column, and quote a cell with a comma in it" });
  } else {
    return true;
  }
  return false;
}

/**
 * The rows of a CSV file: UTF-8 without byte order mark, commas, one header row with exactly `columns` in any order.
 * What cannot be taken is reported and left out.
 */
export function readCsv(bytes: Uint8Array, file: string, columns: readonly string[], report: Report): RawTable {
  const unreadable: RawTable = { file, readable: false, rows: [] };
  const text = decode(bytes, file);
  if (typeof text !== "string") {
    report(text);
    return unreadable;
  }
  const [first, ...lines] = split(text);
  const header = first?.fields ?? [];
  if (!checkHeader(header, columns, file, report)) return unreadable;
  const rows = lines
    .filter((line) => checkLine(line, header, file, report))
    .map(({ line, fields }) => ({ line, cells: Object.fromEntries(header.map((column, place) => [column, fields[place] ?? ""])) }));
  return { file, readable: true, rows };
}
