import Papa from "papaparse";

import { decode } from "./decode.ts";
import type { Report } from "./fault.ts";
import { signFaults } from "./signs.ts";

/** A row as text, by column, and the line of the file on which it begins. */
export interface RawRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** Columns of which it was reported already that their text cannot be taken. */
  readonly refused?: readonly string[];
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

/** @param text with line breaks of one kind, "\n" */
function split(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let line = 1;
  Papa.parse<string[]>(text.replace(/\n$/, ""), {
    delimiter: ",",
    newline: "\n",
    step: ({ data, errors, meta }) => {
      lines.push({ line, fields: data, broken: errors[0]?.message });
      line += lineBreaks(text.slice(start, meta.cursor));
      start = meta.cursor;
    },
  });
  return lines;
}

/** The columns of a file; of those that came later than the file's first form, none needs to be there. */
export interface Columns {
  readonly all: readonly string[];
  readonly later?: readonly string[] | undefined;
  /** Columns that repeat what once stood somewhere: there its blanks and its mixed words may stand. */
  readonly quoted?: readonly string[] | undefined;
}

/** Reports headings with signs that cannot be seen, and says how many there are. */
function checkHeadings(header: readonly string[], file: string, report: Report): number {
  const faults = header.flatMap((value) =>
    signFaults(value).map(({ problem, detail, remedy }) => ({
      file,
      line: 1,
      problem: `in a heading: ${problem}`,
      value,
      detail,
      remedy,
    })),
  );
  faults.forEach(report);
  return faults.length;
}

function checkHeader(
  header: readonly string[],
  { all: columns, later = [] }: Columns,
  file: string,
  report: Report,
): boolean {
  const at = { file, line: 1 };
  const semicolons = header.length === 1 && (header[0]?.split(";").length ?? 0) > 1;
  if (semicolons) {
    report({ ...at, problem: "columns are separated by semicolons", remedy: "use commas" });
    return false;
  }
  if (checkHeadings(header, file, report) > 0) return false;
  const missing = columns.filter((column) => !header.includes(column) && !later.includes(column));
  const unknown = header.filter((column) => !columns.includes(column));
  const double = header.filter((column, place) => header.indexOf(column) !== place);
  const remedy = `the columns are ${columns.join(",")}`;
  for (const column of missing) report({ ...at, column, problem: "the column is missing", remedy });
  for (const value of unknown) report({ ...at, problem: "unknown column", value, remedy });
  for (const value of double) report({ ...at, problem: "the column stands there twice", value, remedy });
  return missing.length + unknown.length + double.length === 0;
}

function checkLine(
  { line, fields, broken }: Line,
  header: readonly string[],
  { later = [] }: Columns,
  file: string,
  report: Report,
): boolean {
  const at = { file, line };
  const lacking = header.slice(fields.length);
  const isOfBefore = lacking.length > 0 && lacking.every((column) => later.includes(column));
  if (broken !== undefined) {
    report({
      ...at,
      problem: "a quotation mark is not closed, or text follows it",
      remedy: 'write "" for a quotation mark inside a quoted cell',
    });
  } else if (fields.length === 1 && fields[0] === "") {
    report({ ...at, problem: "the line is empty", remedy: "remove it" });
  } else if (fields.length !== header.length && !isOfBefore) {
    report({
      ...at,
      problem: `${fields.length} cells instead of ${header.length}`,
      remedy: "write one cell a column, and quote a cell with a comma in it",
    });
  } else {
    return true;
  }
  return false;
}

/** Reports what no output could hold or no reader could see, cell by cell; `refused` names the columns. */
function checkTexts({ line, cells }: RawRow, { quoted = [] }: Columns, file: string, report: Report): RawRow {
  const refused = Object.entries(cells).flatMap(([column, value]) => {
    const cellFaults = signFaults(value, quoted.includes(column) ? "quoted" : "whole");
    for (const { problem, detail, remedy } of cellFaults)
      report({ file, line, column, problem, value, detail, remedy });
    return cellFaults.length === 0 ? [] : [column];
  });
  return refused.length === 0 ? { line, cells } : { line, cells, refused };
}

/**
 * The rows of a CSV file: UTF-8 without byte order mark, commas, one header row with exactly `columns` in any order;
 * lines end as on any system, also each in its own way. Columns that came later may be missing, and so may their cells
 * at a row's end: they are read as empty. What cannot be taken is reported: a line is left out, a text stays for others
 * to refer to.
 */
export function readCsv(bytes: Uint8Array, file: string, columns: Columns, report: Report): RawTable {
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
    .filter((line) => checkLine(line, header, columns, file, report))
    .map(({ line, fields }) => ({
      line,
      cells: Object.fromEntries(columns.all.map((column) => [column, fields[header.indexOf(column)] ?? ""])),
    }))
    .map((row) => checkTexts(row, columns, file, report));
  return { file, readable: true, rows };
}
