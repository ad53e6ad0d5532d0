import { rowsTouching } from "./components.ts";
import { localRows, type Move, type Room } from "./linear-moves.ts";
import type { Problem } from "../system/problem.ts";
import { Linear, type Solver } from "./solver.ts";

// Singletons' cells are stepped around where that costs less than this many other cells.
const aroundSingleton = 4;

/** What a step of a column costs a move. */
export type Price = (column: number) => number;

const inCells =
  (problem: Problem): Price =>
  (column) =>
    typeof problem.columns[column]?.singleton === "number" ? aroundSingleton : 1;

/**
 * Short moves within what is withheld: the least change in all that moves a column by a given distance. In tables of
 * two dimensions these are the alternating cycles of the network method (SDC Handbook section 4.4); short ones stay
 * valid longest, and the corners of this program are nearly always whole numbers.
 */
export class Detours {
  private readonly columns: readonly number[];
  private readonly place: ReadonlyMap<number, number>;
  private readonly room: Room;
  private readonly linear: Linear;

  constructor(
    problem: Problem,
    solver: Solver,
    part: readonly number[],
    room: Room,
    price: Price = inCells(problem),
    whole = false,
  ) {
    this.columns = part;
    this.room = room;
    this.place = new Map(part.map((column, at) => [column, at]));
    const rows = localRows(problem, rowsTouching(problem, part), part);
    const zero = new Float64Array(rows.length);
    this.linear = new Linear(
      solver,
      {
        cost: Float64Array.from([...part, ...part], price),
        sense: "minimize",
        whole,
        rowLower: zero,
        rowUpper: zero,
        rows: rows.map(({ columns, factors }) => ({
          columns: [...columns, ...columns.map((at) => at + part.length)],
          factors: [...factors, ...factors.map((factor) => -factor)],
        })),
        lower: new Float64Array(2 * part.length),
        upper: Float64Array.from([...part.map((column) => room(column)[1]), ...part.map((column) => -room(column)[0])]),
      },
      "rows",
    );
  }

  /** A short move of the column by `distance` that leaves `still` alone; null where there is none. */
  find(column: number, distance: number, still: number | null): Move | null {
    const [least, most] = this.room(column);
    if (distance > most || distance < least) return null;
    if (still !== null) this.set(still, 0, 0);
    this.set(column, distance, distance);
    const { status, point } = this.linear.solve();
    for (const changed of [column, ...(still === null ? [] : [still])]) this.set(changed, ...this.room(changed));
    if (status !== "optimal") return null;
    const size = this.columns.length;
    const moves = this.columns.map((own, at) => [own, (point[at] ?? 0) - (point[at + size] ?? 0)] as const);
    return new Map(moves.filter(([, by]) => Math.abs(by) > 1e-7));
  }

  /** Gives the solver's memory back; returns the work that was done. */
  dispose(): number {
    this.linear.dispose();
    return this.linear.work;
  }

  private set(column: number, least: number, most: number): void {
    const at = this.place.get(column);
    if (at === undefined) return;
    this.linear.bound(at, Math.max(0, least), Math.max(0, most));
    this.linear.bound(at + this.columns.length, Math.max(0, -most), Math.max(0, -least));
  }
}
