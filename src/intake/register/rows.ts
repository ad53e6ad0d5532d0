import { open } from "node:fs/promises";
import { Readable } from "node:stream";

import Papa from "papaparse";

import { textOf } from "./text.ts";

/** A row as text, and the line of the file on which it begins. `broken`: a quotation mark is out of place in it. */
export type TakeRow = (fields: readonly string[], line: number, broken: boolean) => void;

const longestRow = 1 << 22;

/** A row never ends, so that the rest of the file would have to be held at once. */
export class EndlessRow extends Error {
  override readonly name = "EndlessRow";
  readonly line: number;

  constructor(line: number) {
    super("a row is longer than four million signs");
    this.line = line;
  }
}

async function firstLine(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1 << 16), 0, 1 << 16, 0);
    return buffer.toString("latin1", 0, bytesRead).split(/[\r\n]/)[0] ?? "";
  } finally {
    await file.close();
  }
}

/** The separator that a header line uses: the semicolon if it has more of them than commas. */
export const separatorOf = (header: string): "," | ";" =>
  header.split(";").length > header.split(",").length ? ";" : ",";

const breaksIn = (fields: readonly string[]): number =>
  fields.reduce((sum, field) => sum + field.split("\n").length - 1, 0);

function takeChunk({ data, errors }: Papa.ParseResult<string[]>, first: number, take: TakeRow): number {
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
 * Gives every row of a CSV file to `take`, header and empty lines too, and holds no more than a piece of it. Comma or
 * semicolon, UTF-8 with or without byte order mark. Throws `NotText` and `EndlessRow`.
 */
export async function eachRow(path: string, take: TakeRow): Promise<void> {
  const delimiter = separatorOf(await firstLine(path));
  const text = Readable.from(textOf(path), { highWaterMark: 1 });
  let line = 1;
  let read = 0;
  text.on("data", (piece: string) => {
    read += piece.length;
  });
  try {
    await new Promise<void>((done, fail) => {
      Papa.parse<string[], NodeJS.ReadableStream>(text, {
        delimiter,
        newline: "\n",
        chunk: (result) => {
          line = takeChunk(result, line, take);
          if (read - result.meta.cursor > longestRow) throw new EndlessRow(line);
        },
        complete: () => {
          done();
        },
        error: fail,
      });
    });
  } finally {
    text.destroy();
  }
}
