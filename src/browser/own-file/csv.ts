import { distinct } from "../explore/files.ts";
import { OwnFileError, tableOf, type OwnTable } from "./own-file.ts";

/** The text of a file: UTF-8, UTF-16 with its mark, or the Windows letters that Bulgarian offices still use. */
export function textOf(bytes: Uint8Array): string {
  const [one, two] = bytes;
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff))
    return new TextDecoder(one === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1251").decode(bytes);
  }
}

/** What parts the values: the sign that stands most often in the first line, outside of quotes. */
function separatorOf(text: string): string {
  const line = (/^(?:[^"\r\n]|"(?:[^"]|"")*")*/.exec(text)?.[0] ?? "").replace(/"(?:[^"]|"")*"/g, "");
  const counted = [",", ";", "\t", "|"].map((sign) => ({ sign, count: line.split(sign).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

/** Where a value that begins in quotes ends: behind them, two within standing for one. */
function closing(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end < 0 ? text.length : end;
}

/** After so many records it is told how far the reading has come. */
const tellEvery = 5000;

/**
 * The records of separated values (RFC 4180), with the line ends of any system; `onShare` hears how much of the text is
 * read, from 0 to 1.
 */
export function recordsOf(
  text: string,
  separator: string,
  onShare: (share: number) => void = () => undefined,
): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at <= text.length) {
    let value = "";
    if (text[at] === '"') {
      const end = closing(text, at);
      value = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at += 1;
    record.push(value + text.slice(from, at));
    if (text[at] !== separator) {
      if (records.push(record) % tellEvery === 0) onShare(at / text.length);
      record = [];
      if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
    }
    at += 1;
  }
  return records;
}

/**
 * A file of separated values as a table; the separator is found out. Where it is a semicolon or a tab, a comma parts
 * the fraction of a number, as in Bulgarian Excel, unless points do. `onShare` hears how much is read.
 */
export function readCsv(bytes: Uint8Array, onShare?: (share: number) => void): OwnTable {
  const text = textOf(bytes).replace(/^sep=.\r?\n/, "");
  // No text of people has this sign: it is a picture, or a program.
  if (text.slice(0, 4000).includes("\u0000")) throw new OwnFileError("kind");
  const separator = separatorOf(text);
  const records = recordsOf(text, separator, onShare);
  const isPointed = records.slice(1, 200).some((line) => line.some((cell) => /^-?\d+\.\d+$/.test(cell)));
  return tableOf(records, distinct, separator === "," || isPointed ? "." : ",");
}
