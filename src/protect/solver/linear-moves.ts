import { rowsTouching } from "./components.ts";
import type { Problem, Row } from "../system/problem.ts";
import { Linear, type Solver } from "./solver.ts";

/** How far a column's count may fall before it meets what a reader knows it is at least. */
export const slack = (problem: Problem, column: number): number => {
  const found = problem.columns[column];
  return found === undefined ? 0 : found.value - found.floor;
};

/** How far a column's count may rise before it meets what it is known to be at most. */
export const headroom = (problem: Problem, column: number): number => {
  const found = problem.columns[column];
  return found === undefined ? 0 : found.ceiling - found.value;
};

/** Whether a move keeps every column within what is known of it. */
export const isPossible = (problem: Problem, move: Move): boolean =>
  [...move].every(([column, by]) => by >= -slack(problem, column) && by <= headroom(problem, column));

/** One change that leaves every shown cell and every equation as they are: by how much each column moves. */
export type Move = ReadonlyMap<number, number>;

/** The farthest move of a column in one direction, and for every column how much room it gave there (the dual). */
export interface Reach {
  readonly distance: number;
  readonly move: Move;
  readonly prices: ReadonlyMap<number, number>;
}

/** The problem's rows `numbers` over `columns` only, numbered by their places. */
export function localRows(problem: Problem, numbers: readonly number[], columns: readonly number[]): Row[] {
  const place = new Map(columns.map((column, at) => [column, at]));
  return numbers.map((number) => {
    const row = problem.rows[number] ?? { columns: [], factors: [] };
    const kept = row.columns.flatMap((column, at) => {
      const local = place.get(column);
      return local === undefined ? [] : [[local, row.factors[at] ?? 0] as const];
    });
    return { columns: kept.map(([column]) => column), factors: kept.map(([, factor]) => factor) };
  });
}

/** The least and the most a column may move. */
export type Room = (column: number) => readonly [least: number, most: number];

const tolerance = 1e-7;

/**
 * The move in whole numbers, checked by exact arithmetic, or null where the solver's corner of the polytope is not one.
 */
export function wholeMove(problem: Problem, move: Move): Move | null {
  const whole = new Map(
    [...move]
      .map(([column, distance]) => [column, Math.round(distance)] as const)
      .filter(([, distance]) => distance !== 0),
  );
  const balanced = rowsTouching(problem, [...whole.keys()]).every((number) => {
    const row = problem.rows[number];
    return row?.columns.reduce((sum, column, at) => sum + (row.factors[at] ?? 0) * (whole.get(column) ?? 0), 0) === 0;
  });
  return balanced && isPossible(problem, whole) ? whole : null;
}

/**
 * The attacker's linear programs on one part of a problem, seen from the true table: how far can a column move while
 * the others move within their room (SDC Handbook section 4.3; Fischetti and Salazar 2001)? The columns that share a
 * row with the part belong to it; rows that only those touch are left out, which keeps the prices valid for the whole
 * problem.
 */
export class LinearMoves {
  private readonly problem: Problem;
  private readonly columns: readonly number[];
  private readonly rows: readonly number[];
  private readonly place: ReadonlyMap<number, number>;
  private readonly room: Room;
  private readonly linear: Linear;

  constructor(problem: Problem, solver: Solver, part: readonly number[], room: Room, whole = false) {
    this.problem = problem;
    this.rows = rowsTouching(problem, part);
    this.columns = [...new Set([...part, ...this.rows.flatMap((row) => problem.rows[row]?.columns ?? [])])];
    this.place = new Map(this.columns.map((column, at) => [column, at]));
    this.room = room;
    const rows = localRows(problem, this.rows, this.columns);
    const zero = new Float64Array(rows.length);
    this.linear = new Linear(
      solver,
      {
        cost: new Float64Array(this.columns.length),
        rows,
        rowLower: zero,
        rowUpper: zero,
        sense: "maximize",
        whole,
        lower: Float64Array.from(this.columns, (column) => room(column)[0]),
        upper: Float64Array.from(this.columns, (column) => room(column)[1]),
      },
      "costs",
    );
  }

  /** Holds columns still, or lets them move again. */
  hold(columns: readonly number[], still: boolean): void {
    for (const column of columns) {
      const at = this.place.get(column);
      const [least, most] = still ? [0, 0] : this.room(column);
      if (at !== undefined) this.linear.bound(at, least, most);
    }
  }

  /** LinearMoves all the columns together as far as they go: a cheap way to see many of them move. */
  together(columns: readonly number[], direction: 1 | -1): Move {
    return this.run(columns, direction).move;
  }

  /** How far a column goes in a direction. */
  reach(column: number, direction: 1 | -1): Reach {
    const { move, duals } = this.run([column], direction);
    const prices = new Map<number, number>([[column, direction]]);
    for (const [at, number] of this.rows.entries()) {
      const dual = duals[at] ?? 0;
      if (Math.abs(dual) < tolerance) continue;
      const row = this.problem.rows[number];
      row?.columns.forEach((other, index) =>
        prices.set(other, (prices.get(other) ?? 0) - dual * (row.factors[index] ?? 0)),
      );
    }
    return { distance: direction * (move.get(column) ?? 0), move, prices };
  }

  /** Gives the solver's memory back; returns the work that was done. */
  dispose(): number {
    this.linear.dispose();
    return this.linear.work;
  }

  private run(columns: readonly number[], direction: 1 | -1) {
    this.linear.aim(
      columns.flatMap((column) => this.place.get(column) ?? []),
      direction,
    );
    const { status, point, duals } = this.linear.solve();
    if (status !== "optimal")
      throw new Error(
        "protect: the solver did not finish an attacker's program, so nothing is proven; no pattern is given",
      );
    const move = new Map<number, number>();
    this.columns.forEach((column, at) => {
      const distance = point[at] ?? 0;
      if (Math.abs(distance) > tolerance) move.set(column, distance);
    });
    return { move, duals };
  }
}
