/** A cell by its row and column, both from 1 as Excel counts them. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** A row of a sheet that has something in it. */
export interface OfficeRow {
  /** As the program numbers it, from 1. */
  readonly line: number;
  /** Every cell as text: days as 2019-03-12, numbers with a point. */
  readonly cells: readonly string[];
}

/** A block of merged cells. */
export interface Merge {
  readonly from: Spot;
  readonly to: Spot;
}

/** A table of an office as it lies in a file, with what somebody who opens it may not see. */
export interface OfficeSheet {
  /** The name of the file, and of the sheet in a workbook. */
  readonly file: string;
  readonly sheet: string | null;
  readonly hidden: boolean;
  readonly rows: readonly OfficeRow[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  readonly filtered: boolean;
  /** Cells with a formula: their results are read. */
  readonly formulas: number;
  /** Formulas without a result, and cells that show an error. */
  readonly broken: readonly Spot[];
  readonly pictures: boolean;
  readonly comments: boolean;
}

/** How a text file was written. */
export interface TextForm {
  readonly encoding: "UTF-8" | "UTF-16" | "Windows-1251";
  readonly separator: "," | ";" | "\t";
}

/** A file of an office, read. */
export interface OfficeFile {
  readonly file: string;
  /** Undefined for a workbook. */
  readonly text: TextForm | undefined;
  readonly sheets: readonly OfficeSheet[];
}

/** Why a file cannot be read at all. */
export type Unreadable =
  "empty" | "html" | "locked" | "old-excel" | "other-workbook" | "damaged" | "too-large" | "too-many-rows" | "binary";

/** A file that cannot be read. */
export class FileUnreadable extends Error {
  override readonly name = "FileUnreadable";
  readonly why: Unreadable;

  constructor(why: Unreadable, cause?: unknown) {
    super(`the office's file: ${why}`, { cause });
    this.why = why;
  }
}

/** How many rows of one sheet are read: more are no table of a district. */
export const mostRows = 300_000;
/** How large a file may be, in bytes. */
export const largestFile = 200_000_000;

/** The number of a column by its letters. */
export const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
