/** A value of a reader's own file. */
export type OwnCell = string | number | null;

/** A column of it; `numeric` where all that stands there are numbers. */
export interface OwnColumn {
  readonly name: string;
  readonly numeric: boolean;
  readonly values: readonly OwnCell[];
}

/** A reader's own file as a table, in the memory of the page alone. */
export interface OwnTable {
  readonly columns: readonly OwnColumn[];
  readonly rows: number;
}

/** Why a file is not read, for words of the page's own. */
export type OwnFault = "large" | "wide" | "empty" | "kind" | "damaged" | "packing" | "quote";

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

/** Rows whose first names the columns, as a table. Refuses what has no row, and more cells than a page can hold. */
export function tableOf(
  lines: readonly (readonly (string | number | null)[])[],
  names: (wanted: readonly string[]) => readonly string[],
  decimal: "." | ",",
): OwnTable {
  const isFilled = (line: readonly (string | number | null)[]): boolean =>
    line.some((cell) => cell !== null && String(cell).trim() !== "");
  const [head, ...body] = lines.filter(isFilled);
  if (head === undefined || body.length === 0) throw new OwnFileError("empty");
  const width = body.reduce((most, line) => Math.max(most, line.length), head.length);
  if (width * body.length > mostCells) throw new OwnFileError("large");
  if (width > 500) throw new OwnFileError("wide");
  const heads = names(
    Array.from({ length: width }, (_, place) => String(head[place] ?? "").trim() || `column_${place + 1}`),
  );
  return {
    columns: heads.map((name, place) =>
      columnOf(
        name,
        body.map((line) => line[place] ?? null),
        decimal,
      ),
    ),
    rows: body.length,
  };
}
