import { strFromU8 } from "fflate";
import { columnLetters } from "../model/spreadsheet-text.ts";
import { escapeMarkup } from "../model/markup.ts";
import type { Parts } from "./pack.ts";

/**
 * The rows of a table as a worksheet's XML. The library that writes workbooks makes an object and a dozen attributes
 * of every cell, which takes a minute for a hundred thousand rows and long for hundreds of short tables; their cells
 * are of four styles, which it shows on one row of samples.
 */

/** A cell of a table: a number, a text, or a mark that stands where a number is missing. */
export type TableCell = number | { readonly text: string } | { readonly mark: string };

/**
 * Up to this many rows cells say where they stand, for programs that read no more than that. In a longer table their
 * order tells it (ECMA-376, 18.3.1.4): references would make the file six times as heavy.
 */
export const referencedRows = 5000;

type Style = "text" | "mark" | "whole" | "fraction";

/** The order of the samples on their row. */
export const samples = ["text", "mark", "whole", "fraction"] as const satisfies readonly Style[];

const sampleText = { text: "–", mark: "[x]", whole: 1, fraction: 1.5 } as const;

/** What the row of samples holds, in their order. */
export const sampleCells: readonly TableCell[] = samples.map((style) => {
  const value = sampleText[style];
  if (typeof value === "number") return value;
  return style === "mark" ? { mark: value } : { text: value };
});

/** The texts of a workbook, each once. */
class SharedTexts {
  private readonly places = new Map<string, number>();
  private readonly first: number;

  constructor(xml: string) {
    this.first = xml.split("<si>").length - 1;
  }

  place(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const place = this.first + this.places.size;
    this.places.set(text, place);
    return place;
  }

  added(): string {
    return [...this.places.keys()].map((text) => `<si><t xml:space="preserve">${escapeMarkup(text)}</t></si>`).join("");
  }
}

/** The styles that the library gave to the samples, as it numbers them. */
function stylesOf(row: string): Readonly<Record<Style, string>> {
  const numbers = [...row.matchAll(/<c [^>]*?s="(\d+)"/g)].map(([, style = ""]) => style);
  const [text, mark, whole, fraction] = numbers;
  if (text === undefined || mark === undefined || whole === undefined || fraction === undefined)
    throw new TypeError("xlsx: the library wrote no row of samples; its version must be the pinned one");
  return { text, mark, whole, fraction };
}

/** A cell; `at` is its reference as an attribute, or nothing. */
function cellXml(cell: TableCell, at: string, styles: Readonly<Record<Style, string>>, texts: SharedTexts): string {
  if (typeof cell === "number")
    return `<c${at} s="${Number.isInteger(cell) ? styles.whole : styles.fraction}"><v>${cell}</v></c>`;
  const [style, text] = "mark" in cell ? [styles.mark, cell.mark] : [styles.text, cell.text];
  return `<c${at} s="${style}" t="s"><v>${texts.place(text)}</v></c>`;
}

/**
 * The parts of a workbook with all rows of a table in the place of the row of samples, which is the last one of the
 * sheet. Throws where that is not there.
 */
export function withRows(parts: Parts, sheet: string, rows: readonly (readonly TableCell[])[]): Parts {
  const textsPart = "xl/sharedStrings.xml";
  const read = (name: string): string => {
    const part = parts[name];
    if (part === undefined)
      throw new TypeError(`xlsx: the library wrote no ${name}; its version must be the pinned one`);
    return typeof part === "string" ? part : strFromU8(part);
  };
  const [xml, shared] = [read(sheet), read(textsPart)];
  const [begin, end] = [xml.lastIndexOf("<row "), xml.indexOf("</sheetData>")];
  const row = xml.slice(begin, end);
  const styles = stylesOf(row);
  const first = Number(/r="(\d+)"/.exec(row)?.[1]);
  const texts = new SharedTexts(shared);
  const isReferenced = rows.length <= referencedRows;
  const lines = rows.map((cells, at) => {
    const number = first + at;
    const places = cells.map((_, place) => (isReferenced ? ` r="${columnLetters(place + 1)}${number}"` : ""));
    return `<row r="${number}">${cells.map((cell, place) => cellXml(cell, places[place] ?? "", styles, texts)).join("")}</row>`;
  });
  return {
    ...parts,
    [sheet]: xml.slice(0, begin) + lines.join("") + xml.slice(end),
    // A text may hold what a replacement by a plain text would take for a place of its own: "$&".
    [textsPart]: shared.replace("</sst>", (end) => `${texts.added()}${end}`),
  };
}
