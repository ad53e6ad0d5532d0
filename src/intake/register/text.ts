import { createReadStream } from "node:fs";

import { encodingOf } from "../decode.ts";

const chunkBytes = 1 << 19;

/** The bytes of a file cannot be read as text; the message says what they are. */
export class NotText extends Error {
  override readonly name = "NotText";
}

function decodeChunk(decoder: TextDecoder, bytes: Uint8Array, isLast: boolean): string {
  try {
    return decoder.decode(bytes, { stream: !isLast });
  } catch {
    throw new NotText(encodingOf(bytes));
  }
}

/** UTF-16 without a mark decodes as UTF-8 with a NUL beside every Latin letter. */
function refuseNul(text: string): string {
  if (text.includes("\0")) throw new NotText("the file is in UTF-16, not UTF-8, or no text at all");
  return text;
}

/**
 * The text of a UTF-8 file in pieces, with or without byte order mark; every line break, also those of Windows, is "\n".
 * Throws `NotText` at the first byte that is not UTF-8.
 */
export async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let held = "";
  for await (const bytes of createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Uint8Array>) {
    const text = held + refuseNul(decodeChunk(decoder, bytes, false));
    // The other half of a Windows line break may come with the next piece.
    held = text.endsWith("\r") ? "\r" : "";
    yield normalised(held === "" ? text : text.slice(0, -1));
  }
  yield normalised(held + decodeChunk(decoder, new Uint8Array(), true));
}

const normalised = (text: string): string => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);
