import { strFromU8, unzipSync } from "fflate";
import { distinct } from "../explore/files.ts";
import { tableOf } from "./lines.ts";
import { type Merged, type Sheet, unmerged } from "./merged.ts";
import { type OwnCell, OwnFileError, type OwnTable } from "./own-file.ts";

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

const related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The sheets of the workbook in its order: their names, their paths, and whether a reader sees them. */
function sheetsOf(read: (name: string) => Document | undefined) {
  const targets = new Map(
    all(read("xl/_rels/workbook.xml.rels"), "Relationship").map((one) => [
      one.getAttribute("Id"),
      one.getAttribute("Target"),
    ]),
  );
  return all(read("xl/workbook.xml"), "sheet").map((one, place) => {
    const id = one.getAttributeNodeNS(related, "id")?.value ?? "";
    const target = targets.get(id) ?? `worksheets/sheet${place + 1}.xml`;
    return {
      name: one.getAttribute("name") ?? "",
      path: target.startsWith("/") ? target.slice(1) : `xl/${target}`,
      isHidden: /hidden$/i.test(one.getAttribute("state") ?? ""),
    };
  });
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

/** The day from which days are counted, as one since 1970: the end of 1899, or the beginning of 1904. */
function dayZero(workbook: Document | undefined): number {
  const said = all(workbook, "workbookPr")[0]?.getAttribute("date1904") ?? "";
  return /^(?:1|true|on)$/.test(said) ? -24_107 : -25_569;
}

/** The first serial number that is no day of Excel any more: 1 January 10000. */
const afterDays = 2_958_466;

/** The day, and the time where there is one, of a serial number; the number itself where Excel has no day for it. */
function dayOf(serial: number, zero: number): string | number {
  if (!(serial >= 0 && serial < afterDays)) return serial;
  const [day = "", time = ""] = new Date(Math.round((serial + zero) * 86_400) * 1000).toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 8)}`;
}

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

function mergedIn(sheet: Document): readonly Merged[] {
  return all(sheet, "mergeCell").flatMap((one) => {
    const [from = "", to = from] = (one.getAttribute("ref") ?? "").split(":");
    const row = (reference: string): number => Number(/\d+$/.exec(reference)?.[0]);
    const rows = [row(from) - 1, row(to) - 1] as const;
    const columns = [columnIn(from, NaN), columnIn(to, NaN)] as const;
    return [...rows, ...columns].every(Number.isSafeInteger) ? [{ rows, columns }] : [];
  });
}

function sheetOf(sheet: Document, cellOf: (cell: Element) => OwnCell): Sheet {
  const rows = new Map<number, readonly OwnCell[]>();
  let last = -1;
  for (const row of all(sheet, "row")) {
    const line: OwnCell[] = [];
    for (const cell of all(row, "c")) {
      const place = columnIn(cell.getAttribute("r"), line.length);
      while (line.length < place && line.length < 1000) line.push(null);
      line.push(cellOf(cell));
    }
    last = Number(row.getAttribute("r") ?? last + 2) - 1;
    rows.set(last, line);
  }
  return { rows, merged: mergedIn(sheet) };
}

/**
 * The first sheet of an Excel workbook that is seen and holds a table, one of a single column, as a cover has, only for
 * want of another: the results of formulas, days as ISO has them, merged cells in each row that they span.
 * Its first filled row that is no title names the columns.
 */
export function readXlsx(bytes: Uint8Array): OwnTable {
  const read = partsOf(bytes);
  const strings = all(read("xl/sharedStrings.xml"), "si").map(stringOf);
  const dates = dateStyles(read("xl/styles.xml"));
  const zero = dayZero(read("xl/workbook.xml"));
  const cellOf = (cell: Element): OwnCell => {
    const type = cell.getAttribute("t");
    if (type === "inlineStr") return stringOf(cell);
    const value = all(cell, "v")[0]?.textContent;
    if (value === undefined || type === "e") return null;
    if (type === "s") return strings[Number(value)] ?? null;
    if (type === "b") return value === "1" ? "true" : "false";
    if (type === "str" || type === "d") return value;
    return dates.has(Number(cell.getAttribute("s") ?? 0)) ? dayOf(Number(value), zero) : Number(value);
  };
  const sheets = sheetsOf(read);
  const narrow: OwnTable[] = [];
  let fault = new OwnFileError("kind");
  for (const { name, path } of sheets.filter(({ isHidden }) => !isHidden)) {
    const sheet = read(path);
    if (sheet === undefined) continue;
    const { lines, titles, merged } = unmerged(sheetOf(sheet, cellOf));
    try {
      const table = tableOf(lines, distinct, ".", {
        ...(sheets.length > 1 ? { sheet: { name, sheets: sheets.length } } : {}),
        ...(titles > 0 ? { titles } : {}),
        ...(merged > 0 ? { merged } : {}),
      });
      if (table.columns.length > 1) return table;
      narrow.push(table);
    } catch (error) {
      if (!(error instanceof OwnFileError) || error.fault !== "empty") throw error;
      fault = error;
    }
  }
  const [table] = narrow;
  if (table === undefined) throw fault;
  return table;
}
