import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";

const { DOMParser } = new JSDOM().window;

function strictly(name: string, bytes: Uint8Array): Document {
  const document = new DOMParser().parseFromString(strFromU8(bytes), "application/xml");
  if (document.querySelector("parsererror") !== null) throw new SyntaxError(`${name} is not well-formed XML`);
  return document;
}

/** The XML parts of an office file, read by a strict parser; refuses a part that is not well formed. */
export function parts(file: Uint8Array): ReadonlyMap<string, Document> {
  const read = unzipSync(file, { filter: ({ name }) => /\.(xml|rels)$/.test(name) });
  return new Map(Object.entries(read).map(([name, bytes]) => [name, strictly(name, bytes)]));
}

/** One part by its name; the others are not read. */
export function part(file: Uint8Array, name: string): Document {
  const found = unzipSync(file, { filter: (one) => one.name === name })[name];
  if (found === undefined) throw new RangeError(`the file has no part ${name}`);
  return strictly(name, found);
}

/** All elements of a local name. */
export const all = (node: Document | Element, name: string): readonly Element[] => [
  ...node.getElementsByTagNameNS("*", name),
];

/** The pages of a workbook: their names, and their rows as cells by column letter. */
export function workbook(file: Uint8Array): ReadonlyMap<string, readonly Readonly<Record<string, string | number>>[]> {
  const book = parts(file);
  const document = (name: string): Document => {
    const found = book.get(name);
    if (found === undefined) throw new RangeError(`the workbook has no part ${name}`);
    return found;
  };
  const strings = all(document("xl/sharedStrings.xml"), "si").map(({ textContent }) => textContent);
  const targets = new Map(
    all(document("xl/_rels/workbook.xml.rels"), "Relationship").map((one) => [
      one.getAttribute("Id"),
      one.getAttribute("Target"),
    ]),
  );
  return new Map(
    all(document("xl/workbook.xml"), "sheet").map((sheet) => {
      const page = document(`xl/${targets.get(sheet.getAttribute("r:id")) ?? ""}`);
      const rows = all(page, "row").map((row) =>
        Object.fromEntries(
          all(row, "c").map((cell, place) => {
            const text = cell.textContent;
            // The cells of a long table do not say where they stand.
            const at = cell.getAttribute("r")?.replace(/\d+/, "") ?? letter(place);
            return [at, cell.getAttribute("t") === "s" ? (strings[Number(text)] ?? "") : Number(text)];
          }),
        ),
      );
      return [sheet.getAttribute("name") ?? "", rows];
    }),
  );
}

/** "A", "B", …, "Z", "AA": the letters of a column, counted from 0. */
export const letter = (place: number): string =>
  place < 26 ? String.fromCodePoint(65 + place) : letter(Math.floor(place / 26) - 1) + letter(place % 26);
