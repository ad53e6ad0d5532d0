import { CellFault } from "../cells.ts";
import { findPersonal } from "../gate/gate.ts";
import type { Find } from "../gate/gate.ts";
import { Suspects } from "../gate/suspects.ts";
import type { Column } from "./columns.ts";
import type { FileLog } from "./log.ts";

const mostKnown = 5000;
const bareDigits = /^\d+$/;

/** A column while its file is read: cells pass the gate and become values, which it holds until they are taken away. */
export class Slot {
  readonly name: string;
  /** Where the column stands in the file. */
  readonly place: number;
  values: unknown[] = [];
  readonly #column: Column<unknown>;
  readonly #log: FileLog;
  // Most cells of a closed column were read before, and need no further look.
  readonly #known = new Map<string, unknown>();
  readonly #suspects = new Suspects<number>();

  constructor(name: string, place: number, column: Column<unknown>, log: FileLog) {
    this.name = name;
    this.place = place;
    this.#column = column;
    this.#log = log;
  }

  /** Reads a cell and holds its value; false when it has none, which is logged. */
  take(text: string, line: number): boolean {
    let value = this.#column.closed ? this.#known.get(text) : undefined;
    if (value === undefined) value = this.#look(text, line);
    this.values.push(value);
    return value !== undefined;
  }

  /** Reads a cell for what the gate finds in it only. */
  search(text: string, line: number): void {
    this.#gate(text, this.#column.read(text) instanceof CellFault, line);
  }

  /** Logs what only all cells together tell. */
  close(): void {
    for (const { kind, place } of this.#suspects.confirmed()) this.#log.find(kind, place, this.name);
  }

  #look(text: string, line: number): unknown {
    const value = this.#column.read(text);
    const isFault = value instanceof CellFault;
    const isFound = this.#gate(text, isFault, line);
    if (isFault && !isFound) this.#log.fault(value, line, this.name);
    if (isFault || isFound) return undefined;
    if (this.#column.closed && this.#known.size < mostKnown) this.#known.set(text, value);
    return value;
  }

  /** True when something was found for sure. */
  #gate(text: string, isFault: boolean, line: number): boolean {
    if (this.#column.closed && !isFault) return false;
    // What is no id is looked at like any other text.
    const find =
      findPersonal(text, this.#column.place) ??
      (isFault && !this.#column.closed ? findPersonal(text, "cell") : undefined);
    if (!this.#column.closed && bareDigits.test(text)) this.#suspects.count(text.length);
    if (find === undefined) return false;
    return this.#note(find, text, line);
  }

  #note({ kind, suspect }: Find, text: string, line: number): boolean {
    if (suspect && bareDigits.test(text)) this.#suspects.note(text.length, { kind, place: line });
    else this.#log.find(kind, line, this.name);
    return !(suspect && bareDigits.test(text));
  }
}
