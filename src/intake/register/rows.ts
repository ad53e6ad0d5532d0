import Papa from "papaparse";

/** A row as text, and the line of the file on which it begins. `broken`: a quotation mark is out of place in it. */
export type TakeRow = (fields: readonly string[], line: number, broken: boolean) => void;

/** A row never ends, so that the rest of the file would have to be held at once. */
export class EndlessRow extends Error {
  override readonly name = "EndlessRow";
  readonly line: number;

  constructor(line: number) {
    super("a row is longer than four million signs");
    this.line = line;
  }
}

/** The separator that a header line uses: the semicolon if it has more of them than commas. */
export const separatorOf = (header: string): "," | ";" =>
  header.split(";").length > header.split(",").length ? ";" : ",";

const breaksIn = (fields: readonly string[]): number =>
  fields.reduce((sum, field) => sum + field.split("\n").length - 1, 0);

/** Gives the rows of a piece to `take`, and says on which line the next piece begins. */
export function takeChunk({ data, errors }: Papa.ParseResult<string[]>, first: number, take: TakeRow): number {
  const broken = new Set(errors.map(({ row }) => row));
  let line = first;
  for (const [place, fields] of data.entries()) {
    take(fields, line, broken.has(place));
    line += 1;
    if (fields.some((field) => field.includes("\n"))) line += breaksIn(fields);
  }
  return line;
}

/**
 * Gives every row of a text of separated values to `take`, header and empty lines too. Comma or semicolon; line breaks
 * are "\n".
 */
export function eachRowIn(text: string, take: TakeRow): void {
  const delimiter = separatorOf(text.slice(0, 1 << 16).split("\n")[0] ?? "");
  takeChunk(Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { delimiter, newline: "\n" }), 1, take);
}
