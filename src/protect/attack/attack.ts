import { Linear, Unfinished, type Solver } from "../solver/solver.ts";
import { WitnessTables } from "./witness-tables.ts";
import { attackersBounds, type Bounds } from "./bounds.ts";
import type { Unknowns } from "./view.ts";

/** What can be worked out for a count: whole numbers, `high` null where nothing limits it. */
export interface Interval {
  readonly low: number;
  readonly high: number | null;
}

/** How many whole numbers apart the ends are. */
export const widthOf = ({ low, high }: Interval): number => (high === null ? Infinity : high - low);

const tolerance = 1e-6;

/**
 * An attacker on joined unknowns: the two linear programs per cell of the SDC Handbook (section 4.3), their ends
 * tightened to whole numbers. Whether a cell varies at all is shown by whole tables first, which need no program.
 */
export class Attack {
  readonly ids: readonly string[];
  private readonly unknowns: Unknowns;
  private readonly bounds: Bounds;
  private made: Linear | null = null;
  private readonly solver: Solver;
  private readonly place: ReadonlyMap<string, number>;
  /** The least and the most of each column in the points met so far. */
  private readonly met: { readonly least: Float64Array; readonly most: Float64Array };
  private readonly tables: WitnessTables;

  /**
   * @param start a table to begin at, by id: taken where it agrees with all that is known. It saves the search for one,
   * and proves nothing by itself.
   */
  constructor(unknowns: Unknowns, solver: Solver, start?: ReadonlyMap<string, number>) {
    this.unknowns = unknowns;
    this.ids = unknowns.ids;
    this.solver = solver;
    this.place = new Map(unknowns.ids.map((id, at) => [id, at]));
    this.bounds = attackersBounds(unknowns);
    this.met = {
      least: new Float64Array(unknowns.ids.length).fill(Infinity),
      most: new Float64Array(unknowns.ids.length).fill(-Infinity),
    };
    const given = start === undefined ? null : Float64Array.from(unknowns.ids, (id) => start.get(id) ?? NaN);
    const home = given !== null && this.addsUp(given) ? given : null;
    const anyTable = (insider: number | null): Float64Array =>
      insider === null && home !== null ? home : this.wholeTable(insider);
    this.tables = new WitnessTables(anyTable, unknowns, this.bounds.lows, solver);
  }

  /** What follows for the sum of some cells of this part; for one cell name it alone. */
  interval(ids: readonly string[]): Interval {
    const columns = this.columnsOf(ids);
    return { low: this.end(columns, -1) ?? 0, high: this.end(columns, 1) };
  }

  /**
   * Whether whole tables that agree with all that is known differ by at least `width` in the sum of some cells. With
   * `insider`, it is also known that this cell is 1. `width` is 1 or more.
   */
  varies(ids: readonly string[], width: number, insider: string | null = null): boolean {
    const columns = this.columnsOf(ids);
    const known = insider === null ? null : (this.place.get(insider) ?? null);
    if (this.roomOf(columns) < width) return false;
    if (this.tables.differ(columns, width, known)) return true;
    // What the linear programs rule out, whole tables need not be looked for.
    const spread = this.linearSpread(columns, known);
    if (spread === Infinity) return true;
    return spread >= width && this.wholeSpread(columns, known) >= width;
  }

  /**
   * Whether whole tables differ by less than `width` in a cell: what the linear programs rule out is not looked for,
   * and what short moves show needs no program.
   */
  isNarrow(id: string, width: number): boolean {
    const [column = -1] = this.columnsOf([id]);
    if (this.roomOf([column]) < width) return true;
    if (this.tables.seenToDiffer(column, width)) return false;
    return widthOf(this.interval([id])) < width || !this.varies([id], width);
  }

  /**
   * The least width of the intervals of some cells that all vary: no program is solved for a cell that is seen to vary
   * as far as the narrowest so far.
   */
  narrowest(ids: readonly string[]): number {
    const rooms = ids.map((id) => ({ id, room: this.roomOf(this.columnsOf([id])) }));
    let least = Infinity;
    for (const { id } of rooms.sort((a, b) => a.room - b.room)) {
      const [column = -1] = this.columnsOf([id]);
      if (least <= 1) break;
      if (least < Infinity && this.tables.seenToDiffer(column, least)) continue;
      least = Math.min(least, widthOf(this.interval([id])));
    }
    return least;
  }

  /** Gives the solver's memory back. */
  dispose(): void {
    this.made?.dispose();
    this.made = null;
  }

  /** The linear program; most parts are so small that none is ever needed. */
  private get linear(): Linear {
    return (this.made ??= this.program(false));
  }

  /** How far apart single equations leave the ends of a sum: where that is too little, no table need be looked for. */
  private roomOf(columns: readonly number[]): number {
    const { lows, highs } = this.bounds;
    return columns.reduce((sum, column) => sum + (highs[column] ?? Infinity) - (lows[column] ?? 0), 0);
  }

  private columnsOf(ids: readonly string[]): number[] {
    return ids.flatMap((id) => this.place.get(id) ?? []);
  }

  private program(whole: boolean): Linear {
    const { ids, rows, sums } = this.unknowns;
    const ends = Float64Array.from(sums);
    return new Linear(
      this.solver,
      {
        cost: new Float64Array(ids.length),
        lower: this.bounds.lows,
        upper: this.bounds.highs,
        rows,
        rowLower: ends,
        rowUpper: ends,
        sense: "maximize",
        whole,
      },
      "costs",
    );
  }

  /** Any whole table that agrees with what is published, and with what one insider knows. */
  private wholeTable(insider: number | null): Float64Array {
    const linear = this.program(true);
    if (insider !== null) linear.bound(insider, 1, 1);
    const { status, point } = linear.solve();
    linear.dispose();
    const table = point.map(Math.round);
    if (status !== "optimal" || !this.addsUp(table))
      throw new Unfinished(
        "audit: the solver found no whole table that agrees with what is published, so nothing is proven",
      );
    return table;
  }

  private addsUp(table: Float64Array): boolean {
    const { rows, sums } = this.unknowns;
    if (table.some((value, at) => !(value >= (this.bounds.lows[at] ?? 0)))) return false;
    return rows.every(({ columns, factors }, number) => {
      const sum = columns.reduce((total, column, at) => total + (factors[at] ?? 0) * (table[column] ?? 0), 0);
      return sum === sums[number];
    });
  }

  /** One end, without a solve where a point has reached the end that single equations allow. */
  private end(columns: readonly number[], direction: 1 | -1): number | null {
    const [column, ...rest] = columns;
    if (column === undefined || rest.length > 0) return this.solve(columns, direction);
    const [bound, met] =
      direction === 1
        ? [this.bounds.highs[column], this.met.most[column]]
        : [this.bounds.lows[column], this.met.least[column]];
    const isMet = bound !== undefined && met !== undefined && Math.abs(met - bound) <= tolerance;
    return isMet ? bound : this.solve(columns, direction);
  }

  private solve(columns: readonly number[], direction: 1 | -1): number | null {
    this.linear.aim(columns, direction);
    const { status, value, point } = this.linear.solve();
    if (status === "unbounded" && direction === 1) return null;
    if (status !== "optimal")
      throw new Unfinished("audit: the solver did not finish an attacker's program, so nothing is proven");
    for (const [at, each] of point.entries()) {
      this.met.least[at] = Math.min(this.met.least[at] ?? Infinity, each);
      this.met.most[at] = Math.max(this.met.most[at] ?? -Infinity, each);
    }
    const end = direction === 1 ? Math.floor(value + tolerance) : Math.ceil(-value - tolerance);
    return Object.is(end, -0) ? 0 : end;
  }

  /** How far apart the linear programs leave the ends of a sum. */
  private linearSpread(columns: readonly number[], known: number | null): number {
    if (known !== null) this.linear.bound(known, 1, 1);
    const [low, high] = [this.solve(columns, -1), this.solve(columns, 1)];
    if (known !== null) {
      const { lows, highs } = this.bounds;
      this.linear.bound(known, lows[known] ?? 0, highs[known] ?? Infinity);
    }
    return high === null ? Infinity : high - (low ?? 0);
  }

  /** How far whole tables are apart in a sum, by integer programs. */
  private wholeSpread(columns: readonly number[], known: number | null): number {
    const linear = this.program(true);
    if (known !== null) linear.bound(known, 1, 1);
    const ends = ([1, -1] as const).map((direction) => {
      linear.aim(columns, direction);
      const { status, value, point } = linear.solve();
      if (status === "unbounded" && direction === 1) return Infinity;
      if (status !== "optimal")
        throw new Unfinished("audit: the solver did not finish an integer program, so nothing is proven");
      const table = point.map(Math.round);
      if (this.addsUp(table)) this.tables.learn(table);
      return Math.round(value);
    });
    linear.dispose();
    return ends.reduce((sum, end) => sum + end, 0);
  }
}
