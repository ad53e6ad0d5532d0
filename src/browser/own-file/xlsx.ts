import { strFromU8, unzipSync } from "fflate";
import { distinct } from "../explore/files.ts";
import { OwnFileError, tableOf, type OwnTable } from "./own-file.ts";

type Cell = string | number | null;

const wanted =
  /^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml|_rels\/workbook\.xml\.rels)$/;
/** Of a part unpacked, in bytes: a small file can be packed from a huge one. */
const longest = 80_000_000;

function partsOf(bytes: Uint8Array): (name: string) => Document | undefined {
  const tooLong: string[] = [];
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!wanted.test(name)) return false;
      if (originalSize > longest) tooLong.push(name);
      return originalSize <= longest;
    },
  });
  if (tooLong.length > 0) throw new OwnFileError("large");
  const parser = new DOMParser();
  return (name) => {
    const part = parts[name];
    return part === undefined ? undefined : parser.parseFromString(strFromU8(part), "application/xml");
  };
}

const all = (inside: Document | Element | undefined, name: string): readonly Element[] =>
  inside === undefined ? [] : [...inside.getElementsByTagNameNS("*", name)];

/** The path of the first sheet, by the list of the workbook. */
function firstSheet(read: (name: string) => Document | undefined): string {
  const id = all(read("xl/workbook.xml"), "sheet")[0]?.getAttributeNodeNS(
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "id",
  )?.value;
  const found = all(read("xl/_rels/workbook.xml.rels"), "Relationship").find((one) => one.getAttribute("Id") === id);
  const target = found?.getAttribute("Target") ?? "worksheets/sheet1.xml";
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** Which styles of cells show a number as a date (ECMA-376, 18.8.30). */
function dateStyles(styles: Document | undefined): ReadonlySet<number> {
  const own = new Map(
    all(styles, "numFmt").map((one) => [Number(one.getAttribute("numFmtId")), one.getAttribute("formatCode") ?? ""]),
  );
  const isDate = (format: number): boolean =>
    (format >= 14 && format <= 17) ||
    format === 22 ||
    /[dy]/i.test((own.get(format) ?? "").replace(/"[^"]*"|\[[^\]]*\]/g, ""));
  const cells = all(all(styles, "cellXfs")[0], "xf").map((one) => Number(one.getAttribute("numFmtId") ?? 0));
  return new Set(cells.flatMap((format, place) => (isDate(format) ? [place] : [])));
}

/** A day as Excel counts them, from the end of 1899. */
const dayOf = (serial: number): string =>
  new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString().slice(0, 10);

/** The text of a shared or inline string without its readings for other scripts. */
const stringOf = (item: Element): string =>
  all(item, "t")
    .filter((text) => text.parentElement?.localName !== "rPh")
    .map(({ textContent }) => textContent)
    .join("");

function columnIn(reference: string | null, otherwise: number): number {
  const letters = /^[A-Z]+/.exec(reference ?? "")?.[0];
  if (letters === undefined) return otherwise;
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * The first sheet of an Excel workbook as a table: the results of formulas, days as ISO has them. Its first filled row
 * names the columns.
 */
export function readXlsx(bytes: Uint8Array): OwnTable {
  const read = partsOf(bytes);
  const sheet = read(firstSheet(read));
  if (sheet === undefined) throw new OwnFileError("kind");
  const strings = all(read("xl/sharedStrings.xml"), "si").map(stringOf);
  const dates = dateStyles(read("xl/styles.xml"));
  const cellOf = (cell: Element): Cell => {
    const type = cell.getAttribute("t");
    if (type === "inlineStr") return stringOf(cell);
    const value = all(cell, "v")[0]?.textContent;
    if (value === undefined || type === "e") return null;
    if (type === "s") return strings[Number(value)] ?? null;
    if (type === "b") return value === "1" ? "true" : "false";
    if (type === "str" || type === "d") return value;
    return dates.has(Number(cell.getAttribute("s") ?? 0)) ? dayOf(Number(value)) : Number(value);
  };
  const lines = all(sheet, "row").map((row) => {
    const line: Cell[] = [];
    for (const cell of all(row, "c")) {
      const place = columnIn(cell.getAttribute("r"), line.length);
      while (line.length < place && line.length < 1000) line.push(null);
      line.push(cellOf(cell));
    }
    return line;
  });
  return tableOf(lines, distinct, ".");
}
