import { open } from "node:fs/promises";
import { Readable } from "node:stream";

import Papa from "papaparse";

import { EndlessRow, separatorOf, takeChunk } from "./rows.ts";
import type { TakeRow } from "./rows.ts";
import { textOf } from "./text.ts";

const longestRow = 1 << 22;

async function firstLine(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1 << 16), 0, 1 << 16, 0);
    return buffer.toString("latin1", 0, bytesRead).split(/[\r\n]/)[0] ?? "";
  } finally {
    await file.close();
  }
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
