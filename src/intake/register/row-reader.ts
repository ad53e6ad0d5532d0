import type { RegisterFile, RegisterRecords } from "../../model/register.ts";
import { CellFault } from "../cells.ts";
import { findPersonal } from "../gate/gate.ts";
import type { Column } from "./columns.ts";
import type { FileDefinition, RowColumns } from "./files/definition.ts";
import { IdSet } from "./id-set.ts";
import type { FileLog } from "./log.ts";
import { Slot } from "./slots.ts";

const repeated = new CellFault("already used", "keep one of the rows, or give each a key of its own");
const elsewhere = new CellFault(
  "already used, in this extract or in another one of the register",
  "a child's year is delivered once, by one office: keep one of the rows, or give each a key of its own",
);

/**
 * Turns the rows of a file into columns of values: every cell passes the gate, then is read. What is wrong is logged,
 * its row left out.
 */
export class RowReader<File extends RegisterFile> {
  readonly #definition: FileDefinition<File>;
  readonly #slots: readonly Slot[];
  readonly #unique: readonly Slot[];
  readonly #bySpot: readonly (Slot | undefined)[];
  readonly #log: FileLog;
  readonly #ids: IdSet;
  #columns: RowColumns<RegisterRecords[File]>;
  #held = 0;
  #rows = 0;

  /** @param header the columns as they stand in the file, of which some may be unknown */
  constructor(definition: FileDefinition<File>, header: readonly string[], log: FileLog) {
    this.#definition = definition;
    this.#slots = Object.entries<Column<unknown>>(definition.columns).map(
      ([name, column]) => new Slot(name, header.indexOf(name), column, log),
    );
    this.#unique = this.#slots.filter(({ name }) => definition.unique.some((each) => each === name));
    this.#bySpot = header.map((name) => this.#slots.find((slot) => slot.name === name));
    this.#log = log;
    this.#ids = definition.ids ?? new IdSet();
    this.#columns = this.#emptied();
  }

  /** How many good rows are held, and how many there were in all. */
  get held(): number {
    return this.#held;
  }

  get rows(): number {
    return this.#rows;
  }

  /** Reads a row that has a cell for every column. */
  take(fields: readonly string[], line: number): void {
    let isGood = true;
    for (const slot of this.#slots) {
      if (!slot.take(fields[slot.place] ?? "", line)) isGood = false;
    }
    if (isGood && this.#isNew(line) && this.#isPossible(line)) {
      this.#held += 1;
      this.#rows += 1;
    } else {
      this.#drop();
    }
  }

  /** Looks at a row for what the gate finds only: it has too few or too many cells, or the header can't be used. */
  search(fields: readonly string[], line: number): void {
    for (const [place, text] of fields.entries()) {
      const slot = this.#bySpot[place];
      if (slot !== undefined) {
        slot.search(text, line);
      } else {
        const find = findPersonal(text, "prose");
        if (find !== undefined) this.#log.find(find.kind, line, String(place + 1));
      }
    }
  }

  /** The good rows since the last call; they are no longer held. */
  release(): { readonly rows: number; readonly columns: RowColumns<RegisterRecords[File]> } {
    const released = { rows: this.#held, columns: this.#columns };
    this.#columns = this.#emptied();
    return released;
  }

  /** Logs what only all rows together tell. */
  close(): void {
    for (const slot of this.#slots) slot.close();
  }

  #emptied(): RowColumns<RegisterRecords[File]> {
    for (const slot of this.#slots) slot.values = [];
    this.#held = 0;
    // The definition has a column for every field of the record, and each column reads values of its field.
    return Object.fromEntries(this.#slots.map(({ name, values }) => [name, values])) as unknown as RowColumns<
      RegisterRecords[File]
    >;
  }

  #drop(): void {
    for (const slot of this.#slots) slot.values.length = this.#held;
    this.#log.reject();
  }

  #isNew(line: number): boolean {
    const first = this.#unique[0];
    const id =
      this.#unique.length === 1 && first !== undefined
        ? String(first.values[this.#held])
        : this.#unique.map(({ values }) => String(values[this.#held])).join("\t");
    if (this.#ids.add(id)) return true;
    this.#log.fault(this.#definition.ids === undefined ? repeated : elsewhere, line, this.#definition.unique.join("+"));
    return false;
  }

  #isPossible(line: number): boolean {
    const cellFaults = this.#definition.cellFaults(this.#columns, this.#held);
    for (const [column, cellFault] of cellFaults) this.#log.fault(cellFault, line, column);
    return cellFaults.length === 0;
  }
}
