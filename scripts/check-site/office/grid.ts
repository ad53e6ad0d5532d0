import type { XmlTag, XmlVisitor } from "./read-xml.ts";

/** The number of a column by its letters: "A" is 1, "AA" 27. */
export const columnOf = (letters: string): number =>
  letters.split(/(?=.)/).reduce((number, letter) => number * 26 + (letter.codePointAt(0) ?? 0) - 64, 0);

const most = 20;

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
  #cell: ReadonlyMap<string, string> | undefined;
  #inValue = false;
  #hasValue = false;
  #value = "";

  #refuse(fault: string): void {
    if (this.faults.length < most) this.faults.push(fault);
  }

  enter({ name, attributes }: XmlTag): void {
    if (name === "row") this.#enterRow(Number(attributes.get("r")));
    else if (name === "c") this.#enterCell(attributes);
    else if (name === "v") {
      this.#inValue = true;
      this.#hasValue = true;
      this.#value = "";
    } else if (name !== "f" && name !== "is" && name !== "t") this.#refuse(`a <${name}> among the rows`);
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
    else if (text.trim() !== "" && this.#cell?.get("t") !== "inlineStr") this.#refuse("a text between the cells");
  }

  leave(name: string): void {
    if (name === "v") this.#inValue = false;
    if (name === "c") this.#leaveCell();
  }

  #enterRow(row: number): void {
    if (!(row > this.#row)) this.#refuse(`row ${row} stands behind row ${this.#row}`);
    this.#row = row;
    this.rows = row;
    this.#column = 0;
  }

  #enterCell(attributes: ReadonlyMap<string, string>): void {
    this.#cell = attributes;
    this.#value = "";
    this.#hasValue = false;
    const place = attributes.get("r");
    const [, letters = "", row] = /^([A-Z]+)(\d+)$/.exec(place ?? "") ?? [];
    // A cell that does not say its place stands behind the one before it.
    const column = place === undefined ? this.#column + 1 : columnOf(letters);
    const isNext = (place === undefined || Number(row) === this.#row) && column > this.#column && column <= 16_384;
    if (!isNext) this.#refuse(`the cell ${place ?? ""} stands in row ${this.#row}, behind column ${this.#column}`);
    this.#column = column;
    this.columns = Math.max(this.columns, column);
    this.style = Math.max(this.style, Number(attributes.get("s") ?? 0));
  }

  #leaveCell(): void {
    const kind = this.#cell?.get("t");
    const place = this.#cell?.get("r") ?? `in row ${this.#row}, column ${this.#column}`;
    const number = this.#value === "" ? Number.NaN : Number(this.#value);
    if (kind === "s") {
      if (!Number.isInteger(number)) this.#refuse(`the cell ${place} names no text`);
      else this.string = Math.max(this.string, number);
      if (this.#row === 1) this.head.push(number);
    } else if (kind === undefined && this.#hasValue && this.#value === "")
      this.#refuse(`the cell ${place} is an empty number`);
    else if (kind === undefined && this.#value !== "" && !Number.isFinite(number)) {
      this.#refuse(`the cell ${place} holds "${this.#value}", which is no number`);
    }
  }
}
