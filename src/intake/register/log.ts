import { finds } from "../gate/find.ts";
import type { FindKind } from "../gate/find.ts";
import type { CellFault } from "../cells.ts";
import { Tally } from "./tally.ts";

/** What was met in an extract so far: by the gate, and otherwise. */
export class Met {
  readonly finds = new Tally();
  readonly faults = new Tally();
  /** A file as a whole can't be used, which no allowance for single rows covers. */
  isUnusable = false;
}

/** Notes what is met in one file, and how many of its rows are left out. */
export class FileLog {
  readonly file: string;
  readonly #met: Met;
  #rejected = 0;
  #isUnusable = false;

  constructor(file: string, met: Met) {
    this.file = file;
    this.#met = met;
  }

  /** Notes a find of the gate. A line or column is left out where there is none. */
  find(kind: FindKind, line?: number, column?: string): void {
    this.#met.finds.add({ file: this.file, line, column, problem: finds[kind].words, remedy: finds[kind].remedy });
  }

  /** Notes what is wrong with a row. */
  fault({ problem, remedy }: CellFault, line: number, column?: string): void {
    this.#met.faults.add({ file: this.file, line, column, problem, remedy });
  }

  /** Notes what is wrong with the whole file. */
  unusable({ problem, remedy }: CellFault, line?: number, column?: string): void {
    this.#isUnusable = true;
    this.#met.isUnusable = true;
    this.#met.faults.add({ file: this.file, line, column, problem, remedy });
  }

  /** Counts a row that is left out. */
  reject(): void {
    this.#rejected += 1;
  }

  get rejected(): number {
    return this.#rejected;
  }

  get isUnusable(): boolean {
    return this.#isUnusable;
  }
}
