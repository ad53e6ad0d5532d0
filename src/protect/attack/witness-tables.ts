import { type Move, slack } from "../solver/linear-moves.ts";
import { type Patience, Paths } from "../solver/paths.ts";
import type { Problem } from "../system/problem.ts";
import { spend, type Solver } from "../solver/solver.ts";
import type { Unknowns } from "./view.ts";
import { findMove } from "../solver/find-move.ts";

/** A whole table that agrees with all that is known: where moves start from. */
interface Standpoint {
  /** The column of the cell of the insider who looks from here and knows it. */
  readonly singleton: number | null;
  readonly problem: Problem;
  readonly paths: Paths;
}

/** A move, and the problem on whose true table it was found: there it is possible. */
interface Seen {
  readonly move: Move;
  readonly at: Problem;
}

const patience: readonly Patience[] = [
  { steps: 600, greed: 0.02 },
  { steps: 1500, greed: 1 },
];

const short: Patience = { steps: 200, greed: 0.1 };

// What a partial move looked at is taken to cost, in the solver's work.
const perStep = 2000;

/**
 * The unknowns as a problem whose true table is `table`: any table an attacker has found serves as a place to start
 * from.
 */
function problemAt(table: Float64Array, { ids, rows }: Unknowns, lows: Float64Array): Problem {
  const rowsOf = ids.map((): number[] => []);
  for (const [number, { columns }] of rows.entries()) for (const column of columns) rowsOf[column]?.push(number);
  const columns = ids.map((id, at) => ({
    ids: [id],
    value: table[at] ?? 0,
    floor: lows[at] ?? 0,
    ceiling: Infinity,
    weight: 0,
    need: 0,
    singleton: null,
  }));
  return { columns, rows, rowsOf, insiders: false, exposed: [] };
}

/**
 * The whole tables an attacker has found that agree with all that is published: one, and the moves that lead from it to
 * others. Every move adds up exactly in whole numbers; what no move shows is not known yet.
 */
export class WitnessTables {
  private readonly any: (singleton: number | null) => Float64Array;
  private readonly unknowns: Unknowns;
  private readonly lows: Float64Array;
  private readonly solver: Solver;
  private readonly moves = new Map<number, Seen[]>();
  private readonly others: Float64Array[] = [];
  private readonly home: Standpoint;
  private visited: Standpoint;

  /** @param any finds a whole table by other means, slowly: with the cell of a singleton at 1, if one is named */
  constructor(any: (singleton: number | null) => Float64Array, unknowns: Unknowns, lows: Float64Array, solver: Solver) {
    this.any = any;
    this.unknowns = unknowns;
    this.lows = lows;
    this.solver = solver;
    this.home = this.standpoint(any(null), null);
    this.visited = this.home;
  }

  /**
   * Whether whole tables, with the cell of `singleton` at 1 if there is one, are seen to differ by at least `width` in
   * the sum of some columns.
   */
  differ(columns: readonly number[], width: number, singleton: number | null): boolean {
    const from = this.from(singleton);
    if (this.spread(columns, from, width) >= width || this.learnt(columns, from, width)) return true;
    return columns.some((column) => {
      this.look(column, width, from);
      return this.spread(columns, from, width) >= width;
    });
  }

  /**
   * The same of one column for outsiders, by what has been found so far and by short moves either way: where it says
   * no, nothing is proven.
   */
  seenToDiffer(column: number, width: number): boolean {
    const isSeen = (): boolean =>
      this.spread([column], this.home, width) >= width || this.learnt([column], this.home, width);
    return (
      isSeen() ||
      [1, -1, width, -width].some((distance) => {
        spend(this.solver, short.steps * perStep);
        const way = this.home.paths.find(column, distance, null, () => 0.01, Infinity, short);
        if (way === null) return false;
        this.keep(way.move, this.home);
        return isSeen();
      })
    );
  }

  /** Keeps a whole table that agrees with all that is published, found by other means. */
  learn(table: Float64Array): void {
    this.others.push(table);
  }

  private standpoint(table: Float64Array, singleton: number | null): Standpoint {
    const problem = problemAt(table, this.unknowns, this.lows);
    return { singleton, problem, paths: new Paths(problem) };
  }

  /** The table a singleton starts from, who knows a cell to be 1: near the first one where that can be. */
  private from(singleton: number | null): Standpoint {
    if (singleton === this.visited.singleton) return this.visited;
    const isHome = singleton === null || this.home.problem.columns[singleton]?.value === 1;
    this.visited = isHome ? { ...this.home, singleton } : this.standpoint(this.tableOf(singleton), singleton);
    return this.visited;
  }

  private tableOf(singleton: number): Float64Array {
    const table = Float64Array.from(this.home.problem.columns, ({ value }) => value);
    const move = this.moveOf(singleton, 1 - (table[singleton] ?? 0), this.home);
    if (move === null) return this.any(singleton);
    for (const [column, by] of move) table[column] = (table[column] ?? 0) + by;
    return table;
  }

  /** How far moves that are possible from a standpoint are apart in a sum; stops looking at `enough`. */
  private spread(columns: readonly number[], { singleton, problem }: Standpoint, enough: number): number {
    let [least, most] = [0, 0];
    for (const { move, at } of columns.length === 1
      ? this.movesOf(columns[0] ?? -1)
      : columns.flatMap((column) => this.movesOf(column))) {
      if (singleton !== null && move.has(singleton)) continue;
      if (at !== problem && ![...move].every(([column, by]) => by >= -slack(problem, column))) continue;
      const sum = columns.reduce((total, column) => total + (move.get(column) ?? 0), 0);
      [least, most] = [Math.min(least, sum), Math.max(most, sum)];
      if (most - least >= enough) break;
    }
    return most - least;
  }

  /**
   * Whether tables that were learnt, and that a singleton cannot rule out, differ enough from where they stand or from
   * one another.
   */
  private learnt(columns: readonly number[], { singleton, problem }: Standpoint, enough: number): boolean {
    const own = columns.reduce((sum, column) => sum + (problem.columns[column]?.value ?? 0), 0);
    let [least, most] = [own, own];
    for (const table of this.others) {
      if (singleton !== null && table[singleton] !== 1) continue;
      const sum = columns.reduce((total, column) => total + (table[column] ?? 0), 0);
      [least, most] = [Math.min(least, sum), Math.max(most, sum)];
      if (most - least >= enough) return true;
    }
    return false;
  }

  /** Looks for moves of a column either way; what is found is kept for every column it moves. */
  private look(column: number, width: number, from: Standpoint): void {
    for (const distance of [width, -width]) {
      const move = this.moveOf(column, distance, from);
      if (move === null) continue;
      this.keep(move, from);
      return;
    }
  }

  private keep(move: Move, { problem }: Standpoint): void {
    for (const column of move.keys()) this.movesOf(column).push({ move, at: problem });
  }

  private movesOf(column: number): Seen[] {
    const found = this.moves.get(column) ?? [];
    this.moves.set(column, found);
    return found;
  }

  private moveOf(column: number, distance: number, { singleton, problem, paths }: Standpoint): Move | null {
    for (const each of patience) {
      spend(this.solver, each.steps * perStep);
      const way = paths.find(column, distance, singleton, () => 0.01, Infinity, each);
      if (way !== null) return way.move;
    }
    return (
      findMove(problem, this.solver, { column, distances: [distance], still: singleton }, () => 1, true)?.move ?? null
    );
  }
}
