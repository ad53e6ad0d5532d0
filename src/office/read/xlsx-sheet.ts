import { unzipSync } from "fflate";

import { columnNumber, FileUnreadable, mostRows } from "./sheet.ts";
import type { Merge, OfficeFile, OfficeRow, OfficeSheet, Spot } from "./sheet.ts";
import { relationsOf, workbookOf } from "./workbook.ts";
import type { ListedSheet, Parts, Workbook } from "./workbook.ts";
import { readXml } from "./xml.ts";

/** Of a part unpacked, in bytes: a small file can be packed from a huge one. */
const longest = 500_000_000;
const lastColumn = 16_384;

function unpacked(bytes: Uint8Array): Parts {
  const tooLong: string[] = [];
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/.test(name) || /^xl\/(?:theme|calcChain|pivot)/.test(name)) return false;
        if (originalSize > longest) tooLong.push(name);
        return originalSize <= longest;
      },
    });
    if (tooLong.length > 0) throw new FileUnreadable("too-large");
    return parts;
  } catch (error) {
    throw error instanceof FileUnreadable ? error : new FileUnreadable("damaged", error);
  }
}

/** A day as Excel counts them; the 29th of February 1900, which it has, is no day. */
export const dayOfSerial = (serial: number, from1904 = false): string =>
  new Date(Math.floor(serial + (from1904 ? 1462 : 0) - 25_569) * 86_400_000).toISOString().slice(0, 10);

function spotOf(reference: string): Spot {
  const [, letters = "A", digits = "1"] = /^\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
  return { line: Number(digits), column: columnNumber(letters) };
}

function mergeOf(reference: string): Merge {
  const [from = "A1", to = from] = reference.split(":");
  return { from: spotOf(from), to: spotOf(to) };
}

const isHidden = ({ hidden = "0" }: Readonly<Record<string, string>>): boolean => hidden === "1" || hidden === "true";

/** A sheet while its XML goes by. */
class SheetReader {
  readonly #book: Workbook;
  readonly rows: OfficeRow[] = [];
  readonly merges: Merge[] = [];
  readonly broken: Spot[] = [];
  hiddenRows = 0;
  hiddenColumns = 0;
  filtered = false;
  formulas = 0;
  #line = 0;
  #cells: string[] = [];
  #column = 0;
  #type = "n";
  #style = 0;
  #text = "";
  #takes = false;
  #hasFormula = false;
  #isHiddenRow = false;
  #isReading = false;

  constructor(book: Workbook) {
    this.#book = book;
  }

  open(tag: string, given: Readonly<Record<string, string>>): void {
    if (tag === "row") this.#openRow(given);
    else if (tag === "c") this.#openCell(given);
    else if (tag === "f") this.#hasFormula = true;
    else if (tag === "rPh") this.#isReading = true;
    else if (tag === "v" || tag === "t") this.#takes = !this.#isReading;
    else if (tag === "col" && isHidden(given)) this.#hideColumns(given);
    else if (tag === "filterColumn" || tag === "sortState") this.filtered = true;
    else if (tag === "mergeCell") this.merges.push(mergeOf(given["ref"] ?? "A1"));
  }

  text(data: string): void {
    if (this.#takes) this.#text += data;
  }

  close(tag: string): void {
    if (tag === "v" || tag === "t") this.#takes = false;
    else if (tag === "rPh") this.#isReading = false;
    else if (tag === "c") this.#closeCell();
    else if (tag === "row") this.#closeRow();
  }

  // A program that hides all columns to the right of a table means none of it.
  #hideColumns({ min = "1", max = min }: Readonly<Record<string, string>>): void {
    if (Number(max) < lastColumn) this.hiddenColumns += Number(max) - Number(min) + 1;
  }

  #openRow(given: Readonly<Record<string, string>>): void {
    this.#line = Number(given["r"] ?? this.#line + 1);
    this.#isHiddenRow = isHidden(given);
    this.#cells = [];
    this.#column = 0;
  }

  #openCell({ r, t = "n", s = "0" }: Readonly<Record<string, string>>): void {
    this.#column = r === undefined ? this.#column + 1 : spotOf(r).column;
    [this.#type, this.#style, this.#text, this.#hasFormula] = [t, Number(s), "", false];
  }

  #closeCell(): void {
    const spot = { line: this.#line, column: this.#column };
    if (this.#hasFormula) this.formulas += 1;
    if (this.#type === "e" || (this.#hasFormula && this.#text === "" && this.#type !== "str")) this.broken.push(spot);
    const value = this.#value();
    if (value === "") return;
    while (this.#cells.length < this.#column - 1) this.#cells.push("");
    this.#cells[this.#column - 1] = value;
  }

  #value(): string {
    const text = this.#text;
    if (text === "" || this.#type === "e") return "";
    if (this.#type === "s") return this.#book.strings[Number(text)] ?? "";
    if (this.#type === "b") return text === "1" ? "да" : "не";
    if (this.#type === "d") return text.slice(0, 10);
    if (this.#type !== "n") return text;
    const number = Number(text);
    if (!Number.isFinite(number)) return text;
    if (this.#book.dateStyles.has(this.#style) && number >= 1 && number < 2_958_466)
      return dayOfSerial(number, this.#book.from1904);
    return String(Number(number.toPrecision(15)));
  }

  #closeRow(): void {
    if (this.#cells.every((cell) => cell.trim() === "")) return;
    if (this.#isHiddenRow) this.hiddenRows += 1;
    this.rows.push({ line: this.#line, cells: this.#cells });
    if (this.rows.length > mostRows) throw new FileUnreadable("too-many-rows");
  }
}

function sheetOf(file: string, listed: ListedSheet, parts: Parts, book: Workbook): OfficeSheet | undefined {
  const bytes = parts[listed.part];
  if (bytes === undefined || !/worksheets\//.test(listed.part)) return undefined;
  const reader = new SheetReader(book);
  readXml(bytes, {
    open: (tag, given) => {
      reader.open(tag, given);
    },
    text: (data) => {
      reader.text(data);
    },
    close: (tag) => {
      reader.close(tag);
    },
  });
  const beside = [...relationsOf(parts, listed.part).values()].map(({ kind }) => kind);
  const { rows, merges, broken, hiddenRows, hiddenColumns, filtered, formulas } = reader;
  return {
    file,
    sheet: listed.name,
    hidden: listed.hidden,
    rows,
    merges,
    broken,
    hiddenRows,
    hiddenColumns,
    filtered,
    formulas,
    pictures: beside.includes("drawing"),
    comments: beside.some((kind) => /comment/i.test(kind)),
  };
}

/**
 * All sheets of an Excel workbook (XLSX), hidden ones too: the results of formulas, days as ISO has them. Throws
 * `FileUnreadable`.
 */
export function readXlsxFile(file: string, bytes: Uint8Array): OfficeFile {
  const parts = unpacked(bytes);
  const book = workbookOf(parts);
  if (book === undefined) throw new FileUnreadable("other-workbook");
  const sheets = book.sheets
    .map((listed) => sheetOf(file, listed, parts, book))
    .filter((sheet): sheet is OfficeSheet => sheet !== undefined);
  if (sheets.every(({ rows }) => rows.length === 0)) throw new FileUnreadable("empty");
  return { file, text: undefined, sheets };
}
