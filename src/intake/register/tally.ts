import { formatFault } from "../fault.ts";
import type { Fault } from "../fault.ts";

const shownOfEach = 20;

/** How often a kind of fault was met in a column of a file. */
export interface FaultCount {
  readonly file: string;
  readonly column: string | undefined;
  readonly problem: string;
  readonly count: number;
}

/**
 * Counts faults and keeps the first twenty of each kind and column, so that it does not grow with the rows.
 * What is reported here holds no value of a record: nothing that a sender wrote is ever repeated.
 */
export class Tally {
  readonly #kinds = new Map<string, { count: number; readonly first: Fault[] }>();

  /** Counts a fault. */
  add(fault: Omit<Fault, "value" | "detail">): void {
    const kind = `${fault.file}\t${fault.column ?? ""}\t${fault.problem}`;
    const counted = this.#kinds.get(kind) ?? { count: 0, first: [] };
    counted.count += 1;
    if (counted.first.length < shownOfEach) counted.first.push(fault);
    this.#kinds.set(kind, counted);
  }

  /** How many faults there are in all. */
  get size(): number {
    return Array.from(this.#kinds.values()).reduce((sum, { count }) => sum + count, 0);
  }

  /** The counts by file, column and problem, in the order in which they were first met. */
  counts(): readonly FaultCount[] {
    return Array.from(this.#kinds.values()).flatMap(({ count, first }) =>
      first.slice(0, 1).map(({ file, column, problem }) => ({ file, column, problem, count })),
    );
  }

  /** The first of each kind and column, with how many of the kind there are in all. */
  kinds(): readonly { readonly count: number; readonly first: readonly Fault[] }[] {
    return [...this.#kinds.values()];
  }

  /** One line a fault, twenty of a kind and column at most, then how many of each there are. */
  report(noun: string): string {
    const lines = Array.from(this.#kinds.values()).flatMap(({ count, first }) => [
      ...first.map(formatFault),
      ...(count > first.length ? [`… and ${count - first.length} more like these`] : []),
    ]);
    const totals = this.counts().map(
      ({ file, column, problem, count }) =>
        `  ${count} × ${file}${column === undefined ? "" : ` column ${column}`}: ${problem}`,
    );
    return [...lines, "", `${this.size} ${this.size === 1 ? noun : `${noun}s`} in all:`, ...totals].join("\n");
  }
}
