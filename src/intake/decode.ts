import type { Fault } from "./fault.ts";

const isAbove = (byte: number): boolean => byte > 0x7f;
// Windows-1251 keeps the Bulgarian letters in 0xC0–0xFF; bytes of mistaken UTF-8 are mostly below.
const isCyrillicLetter = (byte: number): boolean => byte >= 0xc0;

/** What the bytes of a file that is not in UTF-8 are: what to say to its sender. */
export function encodingOf(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return "the file is in UTF-16, not UTF-8";
  const high = bytes.filter(isAbove);
  const letters = high.filter(isCyrillicLetter).length;
  return letters > high.length / 2 ? "the file is in Windows-1251, not UTF-8" : "the file is not in UTF-8";
}

/** The text of a UTF-8 file without byte order mark, or what is the matter with its bytes. */
export function decode(bytes: Uint8Array, file: string): string | Fault {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { file, problem: encodingOf(bytes), wayOut: "save it as UTF-8" };
  }
  if (text.startsWith("\uFEFF")) return { file, problem: "the file begins with a byte order mark", wayOut: "save it as UTF-8 without BOM" };
  if (text.trim() === "") return { file, problem: "the file is empty", wayOut: "put back its header and rows" };
  return text;
}
