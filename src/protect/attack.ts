import { neighbours } from "./components.ts";
import { Detours } from "./detours.ts";
import { slack, wholeMove } from "./moves.ts";
import type { Problem } from "./problem.ts";
import { Linear, type Solver } from "./solver.ts";
import { simpleEnds, type Unknowns } from "./view.ts";

/** What can be worked out for a count: whole numbers, `high` null where nothing limits it. */
export interface Interval {
  readonly low: number;
  readonly high: number | null;
}

/** How many whole numbers apart the ends are. */
export const widthOf = ({ low, high }: Interval): number => (high === null ? Infinity : high - low);

const tolerance = 1e-6;

/** The unknowns as a problem whose true table is `table`: any table an attacker has found serves as a place to start from. */
function problemAt(table: Float64Array, { ids, rows }: Unknowns, lows: Float64Array): Problem {
  const rowsOf = ids.map((): number[] => []);
  for (const [number, { columns }] of rows.entries()) for (const column of columns) rowsOf[column]?.push(number);
  const columns = ids.map((id, at) => ({ ids: [id], value: table[at] ?? 0, floor: lows[at] ?? 0, weight: 0, need: 0 }));
  return { columns, rows, rowsOf, insiders: false, exposed: [] };
}

/**
 * An attacker on joined unknowns: the two linear programs per cell of the SDC Handbook (section 4.3), their ends
 * tightened to whole numbers. Every whole table met on the way is kept, for it answers many questions without a solve.
 */
export class Attack {
  readonly ids: readonly string[];
  private readonly unknowns: Unknowns;
  private readonly lows: Float64Array;
  private readonly highs: Float64Array;
  private readonly linear: Linear;
  private readonly solver: Solver;
  private readonly place: ReadonlyMap<string, number>;
  private readonly tables: Float64Array[] = [];

  constructor(unknowns: Unknowns, floor: number, solver: Solver) {
    this.unknowns = unknowns;
    this.ids = unknowns.ids;
    this.solver = solver;
    this.place = new Map(unknowns.ids.map((id, at) => [id, at]));
    const { lows, highs } = simpleEnds(unknowns, floor);
    this.lows = lows;
    this.highs = highs;
    this.linear = this.program(false);
  }

  /** What follows for the sum of some cells of this part; for one cell name it alone. */
  interval(ids: readonly string[]): Interval {
    const columns = this.columnsOf(ids);
    return { low: this.end(columns, -1) ?? 0, high: this.end(columns, 1) };
  }

  /**
   * Whether whole tables that agree with all that is known differ by at least `width` in the sum of some cells. With
   * `person`, it is also known that this cell is 1.
   */
  varies(ids: readonly string[], width: number, person: string | null = null): boolean {
    const columns = this.columnsOf(ids);
    const known = person === null ? null : this.place.get(person) ?? null;
    if (this.spread(columns, known, width) >= width) return true;
    if (known !== null) this.linear.bound(known, 1, 1);
    const [low, high] = [this.solve(columns, -1), this.solve(columns, 1)];
    if (known !== null) this.linear.bound(known, this.lows[known] ?? 0, this.highs[known] ?? Infinity);
    if (high === null) return true;
    if (high - (low ?? 0) < width) return false;
    if (this.spread(columns, known, width) >= width) return true;
    this.lookNear(columns, known, width);
    return this.spread(columns, known, width) >= width || this.wholeSpread(columns, known, width) >= width;
  }

  /** Gives the solver's memory back. */
  dispose(): void {
    this.linear.dispose();
  }

  private columnsOf(ids: readonly string[]): number[] {
    return ids.flatMap((id) => this.place.get(id) ?? []);
  }

  private program(whole: boolean): Linear {
    const { ids, rows, sums } = this.unknowns;
    const ends = Float64Array.from(sums);
    return new Linear(this.solver, {
      cost: new Float64Array(ids.length), lower: this.lows, upper: this.highs, rows, rowLower: ends, rowUpper: ends, sense: "maximize", whole,
    }, "costs");
  }

  /** One end, without a solve where a table has reached the end that single equations allow. */
  private end(columns: readonly number[], direction: 1 | -1): number | null {
    const [column, ...rest] = columns;
    const simple = column === undefined ? undefined : (direction === 1 ? this.highs : this.lows)[column];
    const reached = column !== undefined && rest.length === 0 && this.tables.some((table) => table[column] === simple);
    return reached ? simple ?? null : this.solve(columns, direction);
  }

  private solve(columns: readonly number[], direction: 1 | -1): number | null {
    this.linear.aim(columns, direction);
    const { status, value, point } = this.linear.solve();
    if (status === "unbounded" && direction === 1) return null;
    if (status !== "optimal") throw new Error("audit: the solver did not finish an attacker's program, so nothing is proven");
    this.keep(point);
    // Adding 0 turns a minus zero into zero.
    return (direction === 1 ? Math.floor(value + tolerance) : Math.ceil(-value - tolerance)) + 0;
  }

  /** Keeps a table if it is one in whole numbers and adds up exactly. */
  private keep(point: Float64Array): void {
    const table = point.map(Math.round);
    if (point.some((value, at) => Math.abs(value - (table[at] ?? 0)) > tolerance)) return;
    const exact = this.unknowns.rows.every((row, number) =>
      row.columns.reduce((sum, column, at) => sum + (row.factors[at] ?? 0) * (table[column] ?? 0), 0) === this.unknowns.sums[number]);
    if (exact) this.tables.push(table);
  }

  /** How far the tables kept are apart in a sum; stops looking at `enough`. */
  private spread(columns: readonly number[], known: number | null, enough: number): number {
    let [least, most] = [Infinity, -Infinity];
    for (const table of this.tables) {
      if (known !== null && table[known] !== 1) continue;
      const sum = columns.reduce((total, column) => total + (table[column] ?? 0), 0);
      least = Math.min(least, sum);
      most = Math.max(most, sum);
      if (most - least >= enough) break;
    }
    return most - least;
  }

  /** Looks for a whole table that differs little from one that is known; what it finds is kept. */
  private lookNear([column, ...rest]: readonly number[], known: number | null, width: number): void {
    const base = this.tables.find((table) => known === null || table[known] === 1);
    if (base === undefined || column === undefined || rest.length > 0) return;
    const problem = problemAt(base, this.unknowns, this.lows);
    for (const size of [60, 300]) {
      const part = neighbours(problem, column, size, () => true);
      const detours = new Detours(problem, this.solver, part, (other) => [-slack(problem, other), 4 * width]);
      for (const distance of [width, -width]) {
        const move = detours.find(column, distance, known);
        const whole = move === null ? null : wholeMove(problem, move);
        if (whole !== null) this.keep(base.map((value, at) => value + (whole.get(at) ?? 0)));
      }
      detours.dispose();
      if (this.spread([column], known, width) >= width) return;
    }
  }

  /** The same by integer programs, for the rare corners that are not whole; stops looking at `enough`. */
  private wholeSpread(columns: readonly number[], known: number | null, enough: number): number {
    const linear = this.program(true);
    if (known !== null) linear.bound(known, 1, 1);
    for (const direction of [1, -1] as const) {
      linear.aim(columns, direction);
      const { status, point } = linear.solve();
      if (status !== "optimal") throw new Error("audit: the solver did not finish an integer program, so nothing is proven");
      this.keep(point);
      if (this.spread(columns, known, enough) >= enough) break;
    }
    linear.dispose();
    return this.spread(columns, known, enough);
  }
}
