import type { XmlTag, XmlVisitor } from "./read-xml.ts";

/** The number of a column by its letters: "A" is 1, "AA" 27. */
export const columnOf = (letters: string): number =>
  letters.split(/(?=.)/).reduce((number, letter) => number * 26 + (letter.codePointAt(0) ?? 0) - 64, 0);

/** A cell as it is written; what it does not say is undefined. */
interface Cell {
  readonly place?: string | undefined;
  readonly style?: string | undefined;
  readonly kind?: string | undefined;
  /** Undefined where it has no value, "" where it has an empty one. */
  readonly value?: string | undefined;
}

const most = 20;
// Rows as they nearly always are. What else a sheet may hold is read by the slower way, for which nothing is too odd.
const plainRow = /<row r="(\d+)"(?: ht="[\d.]+")?(?: customHeight="1")?>/y;
const plainCell =
  /<c(?: r="([A-Z]+\d+)")?(?: s="(\d+)")?(?: t="([a-z]+)")?(?:\/>|>(?:<v>([-+.\dEe]*)<\/v>)?<\/c>)|<\/row>/y;
const [begin, end] = ["<sheetData>", "</sheetData>"];

/** Follows the rows of a worksheet while they are read: a sheet may have millions of cells, so that none is kept. */
export class Grid implements XmlVisitor {
  /** Where rows or cells are out of order, or a cell holds no value of its kind; the first ones. */
  readonly faults: string[] = [];
  /** The highest style and the highest shared text that a cell names, and how many cells name a text; -1 for none. */
  style = -1;
  string = -1;
  rows = 0;
  /** The widest row. */
  columns = 0;
  /** The texts of the first row, by their place among the shared texts. */
  readonly head: number[] = [];
  #row = 0;
  #column = 0;
  #cell: { attributes: ReadonlyMap<string, string>; value?: string } | undefined;
  #inValue = false;

  #refuse(fault: string): void {
    if (this.faults.length < most) this.faults.push(fault);
  }

  /**
   * Takes the rows out of a worksheet, many times faster than they are read as XML; answers with the rest, or with
   * nothing, and has then followed nothing, where a row or cell is not plainly written.
   */
  takePlain(sheet: string): string | undefined {
    const from = sheet.indexOf(begin) + begin.length;
    const to = sheet.lastIndexOf(end);
    if (from < begin.length || to < from || !Grid.#isPlain(sheet, from, to)) return undefined;
    for (plainRow.lastIndex = from; plainRow.lastIndex < to; plainRow.lastIndex = plainCell.lastIndex) {
      this.#enterRow(Number(plainRow.exec(sheet)?.[1]));
      plainCell.lastIndex = plainRow.lastIndex;
      for (let cell = plainCell.exec(sheet); cell !== null && cell[0] !== "</row>"; cell = plainCell.exec(sheet)) {
        const [, place, style, kind, value] = cell;
        this.#take({ place, style, kind, value });
      }
    }
    return sheet.slice(0, from) + sheet.slice(to);
  }

  enter({ name, attributes }: XmlTag): void {
    if (name === "row") this.#enterRow(Number(attributes.get("r")));
    else if (name === "c") this.#cell = { attributes };
    else if (name === "v") {
      this.#inValue = true;
      if (this.#cell !== undefined) this.#cell.value = "";
    } else if (name !== "f" && name !== "is" && name !== "t") this.#refuse(`a <${name}> among the rows`);
  }

  text(text: string): void {
    if (this.#inValue && this.#cell !== undefined) this.#cell.value = (this.#cell.value ?? "") + text;
    else if (text.trim() !== "" && this.#cell?.attributes.get("t") !== "inlineStr")
      this.#refuse("a text between the cells");
  }

  leave(name: string): void {
    if (name === "v") this.#inValue = false;
    if (name !== "c" || this.#cell === undefined) return;
    const { attributes, value } = this.#cell;
    this.#take({ place: attributes.get("r"), style: attributes.get("s"), kind: attributes.get("t"), value });
    this.#cell = undefined;
  }

  static #isPlain(sheet: string, from: number, to: number): boolean {
    let at = from;
    while (at < to) {
      plainRow.lastIndex = at;
      if (!plainRow.test(sheet)) return false;
      plainCell.lastIndex = plainRow.lastIndex;
      do {
        at = plainCell.lastIndex;
        if (!plainCell.test(sheet)) return false;
      } while (!sheet.startsWith("</row>", at));
      at = plainCell.lastIndex;
    }
    return at === to;
  }

  #enterRow(row: number): void {
    if (!(row > this.#row)) this.#refuse(`row ${row} stands behind row ${this.#row}`);
    this.#row = row;
    this.rows = row;
    this.#column = 0;
  }

  #take({ place, style, kind, value }: Cell): void {
    this.#place(place);
    this.style = Math.max(this.style, Number(style ?? 0));
    const number = value === undefined || value === "" ? Number.NaN : Number(value);
    const said = place ?? `in row ${this.#row}, column ${this.#column}`;
    if (kind === "s") {
      if (!Number.isInteger(number)) this.#refuse(`the cell ${said} names no text`);
      else this.string = Math.max(this.string, number);
      if (this.#row === 1) this.head.push(number);
    } else if (kind === undefined && value === "") this.#refuse(`the cell ${said} is an empty number`);
    else if (kind === undefined && value !== undefined && !Number.isFinite(number))
      this.#refuse(`the cell ${said} holds "${value}", which is no number`);
  }

  #place(place: string | undefined): void {
    const [, letters = "", row] = place === undefined ? [] : (/^([A-Z]+)(\d+)$/.exec(place) ?? []);
    // A cell that does not say its place stands behind the one before it.
    const column = place === undefined ? this.#column + 1 : columnOf(letters);
    const isNext = (place === undefined || Number(row) === this.#row) && column > this.#column && column <= 16_384;
    if (!isNext) this.#refuse(`the cell ${place ?? ""} stands in row ${this.#row}, behind column ${this.#column}`);
    this.#column = column;
    this.columns = Math.max(this.columns, column);
  }
}
