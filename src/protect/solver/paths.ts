import FlatQueue from "flatqueue";

import { headroom, type Move, slack } from "./linear-moves.ts";
import type { Problem } from "../system/problem.ts";

/** What it costs a move to touch a column, however far; Infinity where it must not. */
export type Price = (column: number) => number;

/** A move and what it costs. */
export interface Way {
  readonly move: Move;
  readonly cost: number;
}

/** How long to look: partial moves looked at, and what a row that does not add up yet is taken to cost. */
export interface Patience {
  readonly steps: number;
  readonly greed: number;
}

/** A partial move: the rows that do not add up yet, in ascending order, and by how much. */
interface Step {
  readonly before: Step | null;
  readonly column: number;
  readonly by: number;
  readonly cost: number;
  /** The same for partial moves that leave the same rows open by the same amounts. */
  readonly mark: number;
  readonly rows: readonly number[];
  readonly excess: readonly number[];
}

/** A whole number below 2^36 for each row, the same on every machine (a 32-bit mix of the row's number, twice). */
function rowMark(row: number): number {
  const mix = (seed: number): number => {
    const mixed = Math.imul(seed ^ (seed >>> 16), 0x45d9f3b);
    return Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b) >>> 0;
  };
  return mix(row + 1) * 16 + (mix(row + 0x9e3779b9) & 15) + 1;
}

const touches = (step: Step, column: number): boolean => {
  for (let at: Step | null = step; at !== null; at = at.before) if (at.column === column) return true;
  return false;
};

function moveOf(step: Step): Move {
  const move = new Map<number, number>();
  for (let at: Step | null = step; at !== null; at = at.before) move.set(at.column, at.by);
  return move;
}

/**
 * Short moves in whole numbers, found step by step: the row that fewest columns can mend is mended by each of them in
 * turn, cheapest partial move first (A* over what does not add up yet; in a table of two dimensions these are the
 * alternating cycles of the network method, SDC Handbook section 4.4). Finds most moves in a small part of the time of
 * a linear program, but not all: that none is found proves nothing.
 */
export class Paths {
  private readonly problem: Problem;
  private readonly marks: Float64Array;
  private readonly factors: readonly (readonly number[])[];

  constructor(problem: Problem) {
    this.problem = problem;
    this.marks = Float64Array.from(problem.rows.keys(), rowMark);
    this.factors = problem.rowsOf.map((rows, column) =>
      rows.map((number) => {
        const row = problem.rows[number];
        return row?.factors[row.columns.indexOf(column)] ?? 0;
      }),
    );
  }

  /** The cheapest move found of a column by a distance that leaves `still` alone and costs less than `most`. */
  find(
    column: number,
    distance: number,
    still: number | null,
    price: Price,
    most: number,
    { steps, greed }: Patience,
  ): Way | null {
    if (distance < -slack(this.problem, column) || distance > headroom(this.problem, column)) return null;
    const queue = new FlatQueue<Step>();
    const seen = new Map<number, number>();
    queue.push(this.after(null, column, distance, 0), 0);
    for (let count = 0; count < steps; count += 1) {
      const step = queue.pop();
      if (step === undefined) return null;
      if (step.rows.length === 0) return { move: moveOf(step), cost: step.cost };
      for (const next of this.mends(step, still, price, most)) {
        if ((seen.get(next.mark) ?? Infinity) <= next.cost) continue;
        seen.set(next.mark, next.cost);
        queue.push(next, next.cost + greed * next.rows.length);
      }
    }
    return null;
  }

  /** Mends one row of a partial move in every way there is. */
  private mends(step: Step, still: number | null, price: Price, most: number): Step[] {
    const at = this.tightest(step.rows);
    const row = this.problem.rows[step.rows[at] ?? -1];
    const excess = step.excess[at] ?? 0;
    const found: Step[] = [];
    if (row === undefined) return found;
    for (const [place, column] of row.columns.entries()) {
      if (column === still) continue;
      const cost = step.cost + price(column);
      if (cost >= most || touches(step, column)) continue;
      const wanted = -excess / (row.factors[place] ?? 1);
      const by = Math.min(Math.max(wanted, -slack(this.problem, column)), headroom(this.problem, column));
      if (by !== 0 && Number.isInteger(by)) found.push(this.after(step, column, by, cost));
    }
    return found;
  }

  private tightest(rows: readonly number[]): number {
    let [place, size] = [0, Infinity];
    for (const [at, row] of rows.entries()) {
      const columns = this.problem.rows[row]?.columns.length ?? Infinity;
      if (columns < size) [place, size] = [at, columns];
    }
    return place;
  }

  /** A partial move and one more column: both lists of rows are in order, and are merged. */
  private after(before: Step | null, column: number, by: number, cost: number): Step {
    const [rows, excess]: [number[], number[]] = [[], []];
    const [own, factors] = [this.problem.rowsOf[column] ?? [], this.factors[column] ?? []];
    const [oldRows, oldExcess] = [before?.rows ?? [], before?.excess ?? []];
    let mark = 0;
    for (let [old, fresh] = [0, 0]; old < oldRows.length || fresh < own.length;) {
      const row = Math.min(oldRows[old] ?? Infinity, own[fresh] ?? Infinity);
      let sum = 0;
      if (oldRows[old] === row) sum += oldExcess[old++] ?? 0;
      if (own[fresh] === row) sum += (factors[fresh++] ?? 0) * by;
      if (sum === 0) continue;
      rows.push(row);
      excess.push(sum);
      mark += sum * (this.marks[row] ?? 0);
    }
    return { before, column, by, cost, mark, rows, excess };
  }
}
