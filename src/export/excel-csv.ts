import { inert } from "../model/spreadsheet-text.ts";
import { entryOf, type Language } from "../model/text.ts";
import { kept } from "./excel-text.ts";
import type { Sheet, SheetCell } from "./sheet.ts";
import { fileWords, licenceName, sourceLine } from "./words.ts";

/** A line's end inside a cell breaks the import in Excel's own wizard. */
const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, " ");

function field(cell: SheetCell, language: Language): string {
  const { separator, numbers } = entryOf(language);
  if (cell === null) return "";
  const text = typeof cell === "number" ? String(cell).replace(".", numbers.decimal) : kept(oneLine(inert(cell)));
  return text.includes('"') || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What is true of the whole sheet, in columns of its own: a row copied out of the file still says what it is. */
function facts(sheet: Sheet): readonly (readonly [head: string, value: string])[] {
  const { book, column } = fileWords(sheet.language);
  return [
    [column.title, sheet.title],
    [column.release, sheet.release],
    [book.source, sourceLine(sheet)],
    [column.licence, licenceName(sheet.licence, sheet.language)],
    [column.language, sheet.language],
  ];
}

/**
 * The sheet as CSV that Excel opens with a double click: byte order mark, heads in the reader's language, and in
 * Bulgarian semicolons and decimal commas. There is no `sep=` line, because it makes Excel forget the byte order mark.
 * Nothing in it runs as a formula, and no month or range becomes a date. The file for programs is `csvOf`.
 */
export function excelCsvOf(sheet: Sheet): string {
  const { language, columns, rows } = sheet;
  const always = facts(sheet);
  const record = (cells: readonly SheetCell[]): string =>
    `${cells.map((cell) => field(cell, language)).join(entryOf(language).separator)}\r\n`;
  return `\ufeff${[
    [...columns.map(({ label }) => label), ...always.map(([head]) => head)],
    ...rows.map((row) => [...row, ...always.map(([, value]) => value)]),
  ]
    .map(record)
    .join("")}`;
}
