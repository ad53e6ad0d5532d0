import { type Move, slack } from "./moves.ts";
import { type Patience, Paths } from "./paths.ts";
import type { Problem } from "./problem.ts";
import type { Solver } from "./solver.ts";
import type { Unknowns } from "./view.ts";
import { wayOut } from "./way-out.ts";

/** A whole table that agrees with all that is known: where moves start from. */
interface Standpoint {
  /** The column of the cell of one person who looks from here and knows it. */
  readonly person: number | null;
  readonly problem: Problem;
  readonly paths: Paths;
}

const patience: readonly Patience[] = [{ steps: 600, greed: 0.02 }, { steps: 1500, greed: 1 }];

/** The unknowns as a problem whose true table is `table`: any table an attacker has found serves as a place to start from. */
function problemAt(table: Float64Array, { ids, rows }: Unknowns, lows: Float64Array): Problem {
  const rowsOf = ids.map((): number[] => []);
  for (const [number, { columns }] of rows.entries()) for (const column of columns) rowsOf[column]?.push(number);
  const columns = ids.map((id, at) => ({ ids: [id], value: table[at] ?? 0, floor: lows[at] ?? 0, weight: 0, need: 0, person: null }));
  return { columns, rows, rowsOf, insiders: false, exposed: [] };
}

/**
 * The whole tables an attacker has found that agree with all that is published: one, and the moves that lead from it to others. Every move adds up
 * exactly in whole numbers; what no move shows is not known yet.
 */
export class Tables {
  private readonly any: (person: number | null) => Float64Array;
  private readonly unknowns: Unknowns;
  private readonly lows: Float64Array;
  private readonly solver: Solver;
  private readonly moves = new Map<number, Move[]>();
  private readonly others: Float64Array[] = [];
  private readonly home: Standpoint;
  private visited: Standpoint;

  /** @param any finds a whole table by other means, slowly: with the cell of a person at 1, if one is named */
  constructor(any: (person: number | null) => Float64Array, unknowns: Unknowns, lows: Float64Array, solver: Solver) {
    this.any = any;
    this.unknowns = unknowns;
    this.lows = lows;
    this.solver = solver;
    this.home = this.standpoint(any(null), null);
    this.visited = this.home;
  }

  /** Whether whole tables, with the cell of `person` at 1 if there is one, are seen to differ by at least `width` in the sum of some columns. */
  differ(columns: readonly number[], width: number, person: number | null): boolean {
    const from = this.from(person);
    if (this.spread(columns, from, width) >= width || this.learnt(columns, from, width)) return true;
    return columns.some((column) => {
      this.look(column, width, from);
      return this.spread(columns, from, width) >= width;
    });
  }

  /** Keeps a whole table that agrees with all that is published, found by other means. */
  learn(table: Float64Array): void {
    this.others.push(table);
  }

  private standpoint(table: Float64Array, person: number | null): Standpoint {
    const problem = problemAt(table, this.unknowns, this.lows);
    return { person, problem, paths: new Paths(problem) };
  }

  /** The table a person starts from, who knows a cell to be 1: near the first one where that can be. */
  private from(person: number | null): Standpoint {
    if (person !== this.visited.person) this.visited = person === null ? this.home : this.standpoint(this.tableOf(person), person);
    return this.visited;
  }

  private tableOf(person: number): Float64Array {
    const table = Float64Array.from(this.home.problem.columns, ({ value }) => value);
    if (table[person] === 1) return table;
    const move = this.moveOf(person, 1 - (table[person] ?? 0), this.home);
    if (move === null) return this.any(person);
    for (const [column, by] of move) table[column] = (table[column] ?? 0) + by;
    return table;
  }

  /** How far moves that are possible from a standpoint are apart in a sum; stops looking at `enough`. */
  private spread(columns: readonly number[], { person, problem }: Standpoint, enough: number): number {
    let [least, most] = [0, 0];
    for (const move of columns.flatMap((column) => this.moves.get(column) ?? [])) {
      if (person !== null && move.has(person)) continue;
      if (![...move].every(([column, by]) => by >= -slack(problem, column))) continue;
      const sum = columns.reduce((total, column) => total + (move.get(column) ?? 0), 0);
      [least, most] = [Math.min(least, sum), Math.max(most, sum)];
      if (most - least >= enough) break;
    }
    return most - least;
  }

  /** Whether tables that were learnt, and that a person cannot rule out, differ enough from where they stand or from one another. */
  private learnt(columns: readonly number[], { person, problem }: Standpoint, enough: number): boolean {
    const own = columns.reduce((sum, column) => sum + (problem.columns[column]?.value ?? 0), 0);
    let [least, most] = [own, own];
    for (const table of this.others) {
      if (person !== null && table[person] !== 1) continue;
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
      for (const other of move.keys()) this.moves.set(other, [...(this.moves.get(other) ?? []), move]);
      return;
    }
  }

  private moveOf(column: number, distance: number, { person, problem, paths }: Standpoint): Move | null {
    for (const each of patience) {
      const way = paths.find(column, distance, person, () => 0.01, Infinity, each);
      if (way !== null) return way.move;
    }
    return wayOut(problem, this.solver, { column, distances: [distance], still: person }, () => 1)?.move ?? null;
  }
}
