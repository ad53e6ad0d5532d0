/** A value of a reader's own file. */
export type OwnCell = string | number | null;

/** A column of it; `numeric` where all that stands there are numbers. */
export interface OwnColumn {
  readonly name: string;
  readonly numeric: boolean;
  readonly values: readonly OwnCell[];
}

/** What of a file was read, and what was made of it, where its reader may think otherwise. */
export interface OwnTold {
  /** The sheet of a workbook that has others too, and how many there are. */
  readonly sheet?: { readonly name: string; readonly sheets: number };
  /** How many lines above the names of the columns were left out. */
  readonly titles?: number;
  /** How many merged cells were written into each row that they span. */
  readonly merged?: number;
  /** Columns of a kind that is not read. */
  readonly left?: readonly string[];
}

/** A reader's own file as a table, in the memory of the page alone. */
export interface OwnTable {
  readonly columns: readonly OwnColumn[];
  readonly rows: number;
  readonly told?: OwnTold;
}

/** Why a file is not read, for words of the page's own. */
export type OwnFault = "large" | "wide" | "empty" | "kind" | "damaged" | "packing" | "unread" | "quote";

/** A file that is not read. */
export class OwnFileError extends Error {
  readonly fault: OwnFault;
  /** The line of the file that it stands in, from 1; 0 where it is the whole file's. */
  readonly line: number;

  constructor(fault: OwnFault, { line = 0, cause }: { readonly line?: number; readonly cause?: unknown } = {}) {
    super(`the reader's file: ${fault}`, { cause });
    this.fault = fault;
    this.line = line;
  }
}

const megabyte = 1_000_000;
/** How large a file of a kind may be, in bytes: what a page reads without taking the browser's memory. */
export const largest = { csv: 30 * megabyte, xlsx: 20 * megabyte, parquet: 100 * megabyte } as const;
export type OwnKind = keyof typeof largest;
/** How many cells a table may have. */
export const mostCells = 6_000_000;

/** What kind a file is, by what it begins with; its name says nothing sure. */
export function kindOf(first: Uint8Array): OwnKind {
  const begins = String.fromCharCode(...first.slice(0, 4));
  if (begins === "PK\u0003\u0004") return "xlsx";
  return begins === "PAR1" ? "parquet" : "csv";
}

const whole = /^-?(?:0|[1-9]\d{0,14})$/;
const pointed = /^-?(?:0|[1-9]\d*)\.\d+$/;
const comma = /^-?(?:0|[1-9]\d*),\d+$/;
const spaced = /^-?[1-9]\d{0,2}(?:[\u00a0\u202f ]\d{3})+(?:[.,]\d+)?$/;

/** A number as people write it; nothing for a code with zeros before it, a date, or another text. */
export function numberIn(text: string, decimal: "." | ","): number | null {
  if (whole.test(text)) return Number(text);
  if (spaced.test(text)) return Number(text.replace(/[\u00a0\u202f ]/g, "").replace(",", "."));
  const written = decimal === "," ? comma : pointed;
  return written.test(text) ? Number(text.replace(",", ".")) : null;
}

/** The texts of a column as numbers where all of them are, else as they are; an empty one is nothing. */
export function columnOf(name: string, texts: readonly (string | number | null)[], decimal: "." | ","): OwnColumn {
  const values = texts.map((cell) => (typeof cell === "string" && cell.trim() === "" ? null : cell));
  const numbers: (number | null)[] = [];
  for (const cell of values) {
    const number = typeof cell === "string" ? numberIn(cell.trim(), decimal) : cell;
    if (number === null && cell !== null) {
      return { name, numeric: false, values: values.map((one) => (one === null ? null : String(one).trim())) };
    }
    numbers.push(number);
  }
  return { name, numeric: numbers.some((number) => number !== null), values: numbers };
}
