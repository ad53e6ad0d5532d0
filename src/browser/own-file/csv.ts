import { separatorIn } from "../../model/separator.ts";
import { distinct } from "../explore/files.ts";
import { tableOf } from "./lines.ts";
import { OwnFileError, type OwnTable } from "./own-file.ts";

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

const lineEnd = /\r\n?|\n/g;

/** What parts the values: what a line "sep=" says, else what is found in the first lines. */
function separatorOf(text: string): string {
  const said = /^sep=(.)(?=[\r\n])/.exec(text)?.[1];
  if (said !== undefined) return said;
  const first = text.slice(0, 20_000).split(lineEnd, 60).join("\n");
  return separatorIn(first, [",", ";", "\t", "|"]);
}

const lineAt = (text: string, at: number): number => (text.slice(0, at).match(lineEnd)?.length ?? 0) + 1;

/**
 * Where a value that begins in quotes ends: at their end, two within standing for one. Refuses quotes that end nowhere,
 * or lines later amid another text: that is the beginning of the next, and what lies between was no value.
 */
function closing(text: string, from: number, separator: string): number {
  let end = text.indexOf('"', from + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  let next = end + 1;
  while (text[next] === " ") next += 1;
  const ends = end >= 0 && [separator, "\r", "\n", undefined].includes(text[next]);
  const opensOnly = end < 0 || (!ends && /[\r\n]/.test(text.slice(from, end)));
  if (opensOnly) throw new OwnFileError("quote", { line: lineAt(text, from) });
  return end;
}

/** After so many records it is told how far the reading has come. */
const tellEvery = 5000;

/**
 * The records of separated values (RFC 4180), with the line ends of any system; `onShare` hears how much of the text is
 * read, from 0 to 1. Refuses quotes that are not closed.
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
      const end = closing(text, at, separator);
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
  const text = textOf(bytes);
  // No text of people has this sign: it is a picture, or a program.
  if (text.slice(0, 4000).includes("\u0000")) throw new OwnFileError("kind");
  const separator = separatorOf(text);
  // Cut here alone, so that lines are counted as the reader sees them.
  const records = recordsOf(text.replace(/^sep=.(?=[\r\n])/, ""), separator, onShare);
  const isPointed = records.slice(1, 200).some((line) => line.some((cell) => /^-?\d+\.\d+$/.test(cell)));
  return tableOf(records, distinct, separator === "," || isPointed ? "." : ",");
}
