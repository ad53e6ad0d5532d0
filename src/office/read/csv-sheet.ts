import Papa from "papaparse";

import { withPlainBreaks } from "../../intake/decode.ts";
import { separatorIn } from "../../model/separator.ts";
import { FileUnreadable, mostRows } from "./sheet.ts";
import type { OfficeFile, OfficeRow, TextForm } from "./sheet.ts";

const separators = [",", ";", "\t"] as const;

/** The share of letters that a Bulgarian text in Windows-1251 would have; other bytes above 0x7f are rare in one. */
const isWindows = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, 100_000);
  const high = sample.filter((byte) => byte > 0x7f);
  return high.filter((byte) => byte >= 0xc0 || byte === 0xb9 || byte === 0xa0).length > high.length * 0.7;
};

// In UTF-16 without a mark every second byte of Latin text and of signs is 0.
function wideOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 2000);
  const zeros = (parity: 0 | 1): number => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > sample.length / 20 && even === 0) return "utf-16le";
  return even > sample.length / 20 && odd === 0 ? "utf-16be" : undefined;
}

/** The text of a file and the encoding that it is in. Throws `FileUnreadable` for what is no text. */
export function textIn(bytes: Uint8Array): { readonly text: string; readonly encoding: TextForm["encoding"] } {
  const wide = wideOf(bytes);
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), encoding: "UTF-16" };
  if (bytes.subarray(0, 4000).includes(0)) throw new FileUnreadable("binary");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch (error) {
    if (!isWindows(bytes)) throw new FileUnreadable("binary", error);
    return { text: new TextDecoder("windows-1251").decode(bytes), encoding: "Windows-1251" };
  }
}

const breaksIn = (fields: readonly string[]): number =>
  fields.reduce((sum, field) => sum + field.split("\n").length - 1, 0);

/** A file of separated values: commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1251. */
export function readCsvFile(file: string, bytes: Uint8Array): OfficeFile {
  const { text: decoded, encoding } = textIn(bytes);
  const text = withPlainBreaks(decoded.replace(/^\uFEFF/, ""));
  const told = /^sep=(.)\n/i.exec(text);
  const separator =
    separators.find((sign) => sign === told?.[1]) ?? separatorIn(text.split("\n", 60).join("\n"), separators);
  const { data } = Papa.parse<string[]>(told === null ? text : text.slice(told[0].length), {
    delimiter: separator,
    newline: "\n",
  });
  const rows: OfficeRow[] = [];
  let line = told === null ? 1 : 2;
  for (const cells of data) {
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells });
    line += 1 + breaksIn(cells);
    if (rows.length > mostRows) throw new FileUnreadable("too-many-rows");
  }
  if (rows.length === 0) throw new FileUnreadable("empty");
  return {
    file,
    text: { encoding, separator },
    sheets: [
      {
        file,
        sheet: null,
        hidden: false,
        rows,
        merges: [],
        hiddenRows: 0,
        hiddenColumns: 0,
        filtered: false,
        formulas: 0,
        broken: [],
        pictures: false,
        comments: false,
      },
    ],
  };
}
