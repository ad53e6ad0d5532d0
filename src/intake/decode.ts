import type { Fault } from "./fault.ts";

const isAbove = (byte: number): boolean => byte > 0x7f;
// Windows-1251 keeps the Bulgarian letters in 0xC0–0xFF; bytes of mistaken UTF-8 are mostly below.
const isCyrillicLetter = (byte: number): boolean => byte >= 0xc0;

const marks: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe, 0, 0], "UTF-32"],
  [[0, 0, 0xfe, 0xff], "UTF-32"],
  [[0xff, 0xfe], "UTF-16"],
  [[0xfe, 0xff], "UTF-16"],
];

/** What the bytes of a file that is not in UTF-8 are: what to say to its sender. */
export function encodingOf(bytes: Uint8Array): string {
  const marked = marks.find(([mark]) => mark.every((byte, place) => bytes[place] === byte));
  if (marked !== undefined) return `the file is in ${marked[1]}, not UTF-8`;
  const high = bytes.filter(isAbove);
  const letters = high.filter(isCyrillicLetter).length;
  return letters > high.length / 2 ? "the file is in Windows-1251, not UTF-8" : "the file is not in UTF-8";
}

/** What a text with a NUL in it is: in UTF-16 without a mark every Latin letter has one beside it. */
export const notText = "the file is in UTF-16, not UTF-8, or no text at all";

/** The text with every line break, of Windows ("\r\n") and of old Macs ("\r") too, as "\n". */
export const withPlainBreaks = (text: string): string => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

/** The text of a UTF-8 file without byte order mark, its line breaks all "\n", or what is the matter with its bytes. */
export function decode(bytes: Uint8Array, file: string): string | Fault {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { file, problem: encodingOf(bytes), remedy: "save it as UTF-8" };
  }
  if (text.startsWith("\uFEFF"))
    return { file, problem: "the file begins with a byte order mark", remedy: "save it as UTF-8 without BOM" };
  if (text.includes("\0")) return { file, problem: notText, remedy: "save it as UTF-8" };
  if (text.trim() === "") return { file, problem: "the file is empty", remedy: "put back its header and rows" };
  return withPlainBreaks(text);
}
