import Papa from "papaparse";
import { distinct } from "./explore-files.ts";
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

/**
 * A file of separated values as a table; the separator is found out. Where it is a semicolon or a tab, a comma parts
 * the fraction of a number, as in Bulgarian Excel, unless points do.
 */
export function readCsv(bytes: Uint8Array): OwnTable {
  const text = textOf(bytes);
  // No text of people has this sign: it is a picture, or a program.
  if (text.slice(0, 4000).includes("\u0000")) throw new OwnFileError("kind");
  const { data, meta } = Papa.parse<string[]>(text.replace(/^sep=.\r?\n/, ""), {
    skipEmptyLines: "greedy",
    delimitersToGuess: [",", ";", "\t", "|"],
  });
  const isComma =
    meta.delimiter !== "," && !data.slice(1, 200).some((line) => line.some((cell) => /^-?\d+\.\d+$/.test(cell)));
  return tableOf(data, distinct, isComma ? "," : ".");
}
