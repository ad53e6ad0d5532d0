import { strFromU8, unzipSync } from "fflate";
import writeExcel from "write-excel-file/universal";
import type { Cell, Row, Sheet as BookPage } from "write-excel-file/universal";
import { formatDate } from "../i18n/formats.ts";
import { citationSentence } from "./citation.ts";
import type { Origin } from "./citation.ts";
import { sampleCells, withRows } from "./table-rows.ts";
import type { TableCell } from "./table-rows.ts";
import { coreProperties, pack } from "./pack.ts";
import type { Parts } from "./pack.ts";
import type { Sheet, SheetCell } from "./sheet.ts";
import { statusWords } from "./status-words.ts";
import { fileWords, licenceName, sourceLine, whereabouts } from "./words.ts";

type Page = BookPage<Blob>;

const strong = { fontWeight: "bold", alignVertical: "top", wrap: true } as const;
const plain = { alignVertical: "top", wrap: true } as const;
/** Programs that do not measure text anew would cut a larger line. */
const heading = { fontWeight: "bold", fontSize: 13, height: 22 } as const;
const head = {
  ...strong,
  backgroundColor: "#f1ead6",
  bottomBorderStyle: "thin",
  bottomBorderColor: "#59616b",
} as const;
/** Long lines above a table run on over the empty cells to their right. */
const running = { alignVertical: "top" } as const;

/** Excel reads "_x000D_" in a text as a sign's number: the line that begins it is written as its own number. */
const literal = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");

const textCell = (value: string, style: object = plain): Cell => ({ value: literal(value), type: String, ...style });

/** What stands where there is nothing to say; the notes explain it. */
const nothing = "–";

/** How the cells of a column are told. */
function cellTeller({ columns }: Sheet, place: number): (row: readonly SheetCell[]) => TableCell {
  const column = columns[place];
  const status =
    column?.role === "value" ? columns.findIndex(({ role, of }) => role === "status" && of === column.key) : -1;
  return (row) => {
    const cell = row[place] ?? null;
    if (typeof cell === "number") return cell;
    if (cell !== null) return { text: literal(cell) };
    const why = row[status];
    return typeof why === "string" ? { mark: literal(`[${why}]`) } : { text: nothing };
  };
}

/** All rows of a sheet, told. */
function toldRows(sheet: Sheet): readonly (readonly TableCell[])[] {
  const tellers = sheet.columns.map((_, place) => cellTeller(sheet, place));
  return sheet.rows.map((row) => tellers.map((tell) => tell(row)));
}

/**
 * A cell of the row of samples as the library takes it. Every row is one line high: none needs a style for where its
 * text stands.
 */
function bookCell(cell: TableCell): Cell {
  if (typeof cell === "number")
    return { value: cell, type: Number, format: Number.isInteger(cell) ? "#,##0" : "#,##0.0##########" };
  return "mark" in cell ? { value: cell.mark, type: String, align: "right" } : { value: cell.text, type: String };
}

/** Wide enough for what stands in the column, within reason; in letters. */
function widthOf(sheet: Sheet, place: number): number {
  const least = Math.max(12, Math.ceil((sheet.columns[place]?.label.length ?? 0) / 2));
  return Math.min(48, sheet.rows.reduce((most, row) => Math.max(most, String(row[place] ?? "").length), least) + 2);
}

const headRows = 3;

function tablePage(sheet: Sheet, name: string): Page {
  const words = fileWords(sheet.language);
  return {
    sheet: name,
    orientation: "landscape",
    columns: sheet.columns.map((_, place) => ({ width: widthOf(sheet, place) })),
    stickyRowsCount: headRows,
    data: [
      [textCell(sheet.title, heading)],
      [
        textCell(
          [
            ...(sheet.synthetic ? [words.synthetic] : []),
            sheet.subtitle,
            sourceLine(sheet),
            words.siteRelease(formatDate(sheet.release, sheet.language)),
          ].join(" · "),
          running,
        ),
      ],
      sheet.columns.map(({ label }) => textCell(label, head)),
      sampleCells.map(bookCell),
    ],
  };
}

const pairs = (rows: readonly (readonly [string, string])[]): Row[] =>
  rows.map(([name, text]) => [textCell(name, strong), textCell(text)]);

function coverPage(sheets: readonly Sheet[], first: Sheet, seen: Origin, title: string): Page {
  const words = fileWords(first.language);
  const { book } = words;
  return {
    sheet: book.cover,
    orientation: "landscape",
    columns: [{ width: 22 }, { width: 84 }],
    data: [
      [textCell(words.about, heading)],
      ...(sheets.some(({ synthetic }) => synthetic) ? pairs([[words.synthetic, words.syntheticText]]) : []),
      ...pairs([
        [book.title, title],
        ...(sheets.length === 1
          ? ([
              [book.what, first.subtitle],
              [book.sentence, first.sentence],
            ] as const)
          : []),
        [book.source, sourceLine(sheets)],
        [book.release, `${formatDate(first.release, first.language)} (${first.release}), SHA-256 ${seen.hash}`],
        [book.licence, licenceName(first.licence, first.language)],
        [words.column.language, first.language],
        [book.address, whereabouts(seen.address, first.language)],
        [book.cite, citationSentence({ ...first, title }, seen)],
      ]),
    ],
  };
}

function contentsPage(sheets: readonly Sheet[], { language }: Sheet, names: readonly string[]): Page {
  const { book } = fileWords(language);
  return {
    sheet: book.contents,
    orientation: "landscape",
    columns: [{ width: 22 }, { width: 84 }, { width: 12 }],
    stickyRowsCount: 1,
    data: [
      [book.sheet, book.title, book.rows].map((label) => textCell(label, head)),
      ...sheets.map((sheet, i): Row => [
        textCell(names[i] ?? ""),
        textCell(sheet.title),
        { value: sheet.rows.length, type: Number, alignVertical: "top" },
      ]),
    ],
  };
}

function notesPage(sheets: readonly Sheet[], first: Sheet, names: readonly string[]): Page {
  const { book } = fileWords(first.language);
  const status = statusWords(first);
  const columns = new Map(sheets.flatMap((sheet) => sheet.columns.map(({ key, label }) => [key, label])));
  return {
    sheet: book.notes,
    orientation: "landscape",
    columns: [{ width: 22 }, { width: 84 }],
    data: [
      [textCell(book.signs, strong)],
      [textCell(book.sign, head), textCell(book.meaning, head)],
      ...pairs((["c", "x", "z", "u"] as const).map((code) => [`[${code}]`, status[code]])),
      ...pairs([[nothing, book.none]]),
      [textCell(book.remarks, strong)],
      [textCell(book.sheet, head), textCell(book.notes, head)],
      ...sheets.flatMap((sheet, i) =>
        pairs((sheet.notes.length === 0 ? [nothing] : sheet.notes).map((note) => [names[i] ?? "", note])),
      ),
      [textCell(book.columns, strong)],
      [textCell(book.column, head), textCell(book.meaning, head)],
      ...pairs([...columns]),
    ],
  };
}

// The library takes a pane under frozen rows for one beside frozen columns too.
const pane = (xml: string): string =>
  xml.replace(/(<pane ySplit="\d+") xSplit="0"([^>]*activePane=")bottomRight"/, '$1$2bottomLeft"');

/** Lists of relationships that list none are left out, and the panes are mended. */
function tidied(parts: Readonly<Record<string, Uint8Array>>): Parts {
  const kept = Object.entries(parts).filter(
    ([name, part]) => !name.endsWith(".rels") || strFromU8(part).includes("<Relationship "),
  );
  return Object.fromEntries(
    kept.map(([name, part]) => [name, /^xl\/worksheets\/[^/]+$/.test(name) ? pane(strFromU8(part)) : part]),
  );
}

/** The library's parts with what the file says of itself. */
function withProperties(parts: Parts, properties: string): Parts {
  const type = "application/vnd.openxmlformats-package.core-properties+xml";
  const insert = (name: string, before: string, xml: string): string => {
    const part = parts[name];
    if (!(part instanceof Uint8Array))
      throw new TypeError(`xlsx: the library wrote no ${name}; its version must be the pinned one`);
    return strFromU8(part).replace(before, xml + before);
  };
  return {
    ...parts,
    "docProps/core.xml": properties,
    "[Content_Types].xml": insert(
      "[Content_Types].xml",
      "</Types>",
      `<Override ContentType="${type}" PartName="/docProps/core.xml"/>`,
    ),
    "_rels/.rels": insert(
      "_rels/.rels",
      "</Relationships>",
      '<Relationship Id="rId-core"' +
        ' Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
    ),
  };
}

/**
 * Sheets as an Excel workbook: cover, contents, notes, then a table a page with its heads frozen. Numbers are numbers;
 * a cell without one holds its status in square brackets. `title` names a workbook of several sheets, which must be of
 * one language and release. The same sheets give the same bytes.
 */
export async function xlsxOf(sheets: readonly Sheet[], seen: Origin, title?: string): Promise<Uint8Array> {
  const [first] = sheets;
  if (first === undefined) throw new RangeError("xlsx: a workbook needs at least one sheet");
  const words = fileWords(first.language);
  const names = sheets.map((_, i) => words.book.table(String(i + 1)));
  const said = title ?? first.title;
  const pages = [
    coverPage(sheets, first, seen, said),
    contentsPage(sheets, first, names),
    notesPage(sheets, first, names),
    ...sheets.map((sheet, i) => tablePage(sheet, names[i] ?? "")),
  ];
  const blob = await writeExcel([...pages], { fontFamily: "Calibri", fontSize: 11 }).toBlob();
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const properties = coreProperties({
    title: said,
    creator: words.site,
    subject: sourceLine(sheets),
    language: first.language,
    release: first.release,
  });
  // Cover, contents and notes stand before the tables.
  const filled = sheets.reduce<Parts>(
    (all, sheet, i) => withRows(all, `xl/worksheets/sheet${i + 4}.xml`, toldRows(sheet)),
    tidied(parts),
  );
  return pack(withProperties(filled, properties));
}
