import { createReadStream } from "node:fs";

import { encodingOf, notText, withPlainBreaks } from "../decode.ts";
import { NotText } from "./not-text.ts";

const chunkBytes = 1 << 19;

function decodeChunk(decoder: TextDecoder, bytes: Uint8Array, isLast: boolean): string {
  try {
    return decoder.decode(bytes, { stream: !isLast });
  } catch {
    throw new NotText(encodingOf(bytes));
  }
}

function refuseNul(text: string): string {
  if (text.includes("\0")) throw new NotText(notText);
  return text;
}

/**
 * The text of a UTF-8 file in pieces, with or without byte order mark; every line break, also those of Windows, is
 * "\n". Throws `NotText` at the first byte that is not UTF-8.
 */
export async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let held = "";
  for await (const bytes of createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Uint8Array>) {
    const text = held + refuseNul(decodeChunk(decoder, bytes, false));
    // The other half of a Windows line break may come with the next piece.
    held = text.endsWith("\r") ? "\r" : "";
    yield withPlainBreaks(held === "" ? text : text.slice(0, -1));
  }
  yield withPlainBreaks(held + decodeChunk(decoder, new Uint8Array(), true));
}
