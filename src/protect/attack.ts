import { Linear, type Solver } from "./solver.ts";
import { Tables } from "./tables.ts";
import { simpleEnds, type Unknowns } from "./view.ts";

/** What can be worked out for a count: whole numbers, `high` null where nothing limits it. */
export interface Interval {
  readonly low: number;
  readonly high: number | null;
}

/** How many whole numbers apart the ends are. */
export const widthOf = ({ low, high }: Interval): number => (high === null ? Infinity : high - low);

const tolerance = 1e-6;

/**
 * An attacker on joined unknowns: the two linear programs per cell of the SDC Handbook (section 4.3), their ends tightened to whole numbers. Whether a cell
 * varies at all is shown by whole tables first, which need no program.
 */
export class Attack {
  readonly ids: readonly string[];
  private readonly unknowns: Unknowns;
  private readonly lows: Float64Array;
  private readonly highs: Float64Array;
  private readonly linear: Linear;
  private readonly solver: Solver;
  private readonly place: ReadonlyMap<string, number>;
  /** The least and the most of each column in the points met so far. */
  private readonly met: { readonly least: Float64Array; readonly most: Float64Array };
  private readonly tables: Tables;

  constructor(unknowns: Unknowns, solver: Solver) {
    this.unknowns = unknowns;
    this.ids = unknowns.ids;
    this.solver = solver;
    this.place = new Map(unknowns.ids.map((id, at) => [id, at]));
    const { lows, highs } = simpleEnds(unknowns);
    this.lows = lows;
    this.highs = highs;
    this.met = { least: new Float64Array(lows.length).fill(Infinity), most: new Float64Array(lows.length).fill(-Infinity) };
    this.linear = this.program(false);
    this.tables = new Tables((person) => this.wholeTable(person), unknowns, lows, solver);
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
    if (this.tables.differ(columns, width, known)) return true;
    if (known !== null) this.linear.bound(known, 1, 1);
    const [low, high] = [this.solve(columns, -1), this.solve(columns, 1)];
    if (known !== null) this.linear.bound(known, this.lows[known] ?? 0, this.highs[known] ?? Infinity);
    if (high === null) return true;
    return high - (low ?? 0) >= width && this.wholeSpread(columns, known) >= width;
  }

  /** The least width of the intervals of some cells that all vary; no more programs are solved than it takes to know. */
  narrowest(ids: readonly string[]): number {
    const room = (id: string): number => {
      const [column = 0] = this.columnsOf([id]);
      return (this.highs[column] ?? Infinity) - (this.lows[column] ?? 0);
    };
    let least = Infinity;
    for (const { id } of ids.map((each) => ({ id: each, room: room(each) })).sort((a, b) => a.room - b.room)) {
      if (least <= 1) break;
      least = Math.min(least, widthOf(this.interval([id])));
    }
    return least;
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

  /** Any whole table that agrees with what is published, and with what one person knows. */
  private wholeTable(person: number | null): Float64Array {
    const linear = this.program(true);
    if (person !== null) linear.bound(person, 1, 1);
    const { status, point } = linear.solve();
    linear.dispose();
    const table = point.map(Math.round);
    if (status !== "optimal" || !this.addsUp(table)) throw new Error("audit: the solver found no whole table that agrees with what is published, so nothing is proven");
    return table;
  }

  private addsUp(table: Float64Array): boolean {
    return table.every((value, at) => value >= (this.lows[at] ?? 0)) && this.unknowns.rows.every((row, number) =>
      row.columns.reduce((sum, column, at) => sum + (row.factors[at] ?? 0) * (table[column] ?? 0), 0) === this.unknowns.sums[number]);
  }

  /** One end, without a solve where a point has reached the end that single equations allow. */
  private end(columns: readonly number[], direction: 1 | -1): number | null {
    const [column, ...rest] = columns;
    if (column === undefined || rest.length > 0) return this.solve(columns, direction);
    const [simple, met] = direction === 1 ? [this.highs[column], this.met.most[column]] : [this.lows[column], this.met.least[column]];
    return met !== undefined && Math.abs(met - (simple ?? Infinity)) <= tolerance ? simple ?? null : this.solve(columns, direction);
  }

  private solve(columns: readonly number[], direction: 1 | -1): number | null {
    this.linear.aim(columns, direction);
    const { status, value, point } = this.linear.solve();
    if (status === "unbounded" && direction === 1) return null;
    if (status !== "optimal") throw new Error("audit: the solver did not finish an attacker's program, so nothing is proven");
    for (const [at, each] of point.entries()) {
      this.met.least[at] = Math.min(this.met.least[at] ?? Infinity, each);
      this.met.most[at] = Math.max(this.met.most[at] ?? -Infinity, each);
    }
    // Adding 0 turns a minus zero into zero.
    return (direction === 1 ? Math.floor(value + tolerance) : Math.ceil(-value - tolerance)) + 0;
  }

  /** How far whole tables are apart in a sum, by integer programs. */
  private wholeSpread(columns: readonly number[], known: number | null): number {
    const linear = this.program(true);
    if (known !== null) linear.bound(known, 1, 1);
    const ends = ([1, -1] as const).map((direction) => {
      linear.aim(columns, direction);
      const { status, value, point } = linear.solve();
      if (status === "unbounded" && direction === 1) return Infinity;
      if (status !== "optimal") throw new Error("audit: the solver did not finish an integer program, so nothing is proven");
      const table = point.map(Math.round);
      if (this.addsUp(table)) this.tables.learn(table);
      return Math.round(value);
    });
    linear.dispose();
    return ends.reduce((sum, end) => sum + end, 0);
  }
}
