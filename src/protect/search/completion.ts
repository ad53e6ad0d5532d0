import { Evidence } from "./evidence.ts";
import { slack } from "../solver/linear-moves.ts";
import { type Patience, Paths, type Price, type Way } from "../solver/paths.ts";
import type { Problem } from "../system/problem.ts";
import type { Demand } from "./separate.ts";
import { spend, type Solver } from "../solver/solver.ts";
import { findMove } from "../solver/find-move.ts";

// Among ways that withhold the same, the one through fewest cells and fewest singletons: it serves most demands and
// stands longest.
const [inCells, throughSingletons, withholding] = [0.01, 0.03, 0.5];

// The cheapest way first; where it is too far, ways that come to an end sooner.
const [inside, patience]: readonly [Patience, readonly Patience[]] = [
  { steps: 600, greed: 0.02 },
  [0.02, 0.5, 3, 15].map((greed) => ({ steps: 1500, greed })),
];
const impatience: readonly Patience[] = [0.5, 15].map((greed) => ({ steps: 600, greed }));
const hasty: Patience = { steps: 400, greed: 0.02 };
// What a partial move looked at is taken to cost, in the solver's work.
const perStep = 2000;
// A cell that is more than this share of all that is withheld is worth a long look for a way without it.
const dear = 0.01;

/**
 * When the solver looks for moves that are not found step by step: never, and what needs one is hopeless; to meet
 * demands that nothing else meets; or also to do without cells that are dear.
 */
export type Far = "never" | "to meet" | "always";

/** A pattern in the making: what is withheld so far, and the moves that show which demands that meets. */
export class Completion {
  /** Demands that no pattern can meet. */
  readonly hopeless: Demand[] = [];
  private readonly problem: Problem;
  private readonly solver: Solver;
  private readonly far: Far;
  private readonly open: Uint8Array;
  private readonly evidence = new Evidence();
  private readonly paths: Paths;
  private readonly outside: readonly Demand[];
  private readonly hopelessKeys = new Set<string>();
  /** Columns of which it is not known any more that outsiders' demands are met, and insiders'. */
  private unsure: { readonly outside: Uint8Array; readonly inside: Uint8Array };

  constructor(problem: Problem, solver: Solver, start: Float64Array, far: Far) {
    this.problem = problem;
    this.solver = solver;
    this.far = far;
    this.open = Uint8Array.from(start, (share) => Number(share > 0.5));
    this.paths = new Paths(problem);
    const all = () => new Uint8Array(problem.columns.length).fill(1);
    this.unsure = { outside: all(), inside: all() };
    this.outside = problem.columns.flatMap(({ need }, column) => (need > 0 ? [{ column, still: null }] : []));
  }

  /** What is withheld now. */
  withheld(): readonly boolean[] {
    return Array.from(this.open, (state) => state === 1);
  }

  /** Whether a column is withheld now. */
  isWithheld(column: number): boolean {
    return this.open[column] === 1;
  }

  /**
   * Withholds what it takes until every demand is met that can be: first by what is withheld anyway, then outsiders',
   * then insiders'.
   */
  meetAll(): void {
    const left = this.outside.filter((demand) => {
      if (this.met(demand)) return false;
      const way = this.search(demand, this.priceInside, Infinity, [inside]);
      if (way !== null) this.learn(way.move, demand);
      return way === null;
    });
    for (const demand of left) this.meet(demand);
    for (let demands = this.insiders(); demands.length > 0; demands = this.insiders())
      for (const demand of demands) this.meet(demand);
  }

  /**
   * Shows a column again if all demands can do without it, by withholding others of less weight in all if need be; says
   * whether it did.
   */
  tryWithout(column: number): boolean {
    if (!this.isWithheld(column)) return false;
    const restore = this.evidence.saved();
    const { outside, inside } = this.unsure;
    this.unsure = { outside: outside.slice(), inside: inside.slice() };
    this.turn(column, 0);
    this.evidence.refresh();
    const added: number[] = [];
    const price: Price = (other) => (other === column ? Infinity : this.price(other));
    const gain = withholding + this.weight(column);
    const isDear = this.weight(column) > dear * this.loss();
    const redo = (demand: Demand): boolean => {
      if (this.met(demand)) return true;
      const most = gain - added.reduce((sum, other) => sum + withholding + this.weight(other), 0);
      const way = isDear
        ? this.searchLong(demand, price, most, this.far === "always")
        : this.search(demand, price, most, [hasty]);
      if (way === null) return false;
      added.push(...this.take(way, demand));
      return true;
    };
    if (this.everyOutsider(redo) && this.everyInsider(redo)) return true;
    for (const other of added) this.open[other] = 0;
    this.open[column] = 1;
    restore();
    this.unsure = { outside, inside };
    return false;
  }

  /** Only demands of which moves may have changed are looked at: the others are met as they were. */
  private everyOutsider(redo: (demand: Demand) => boolean): boolean {
    return this.outside.every((demand) => {
      if (this.unsure.outside[demand.column] === 0) return true;
      if (!this.met(demand)) return redo(demand);
      this.unsure.outside[demand.column] = 0;
      return true;
    });
  }

  /** Withholds a column or shows it. */
  private turn(column: number, state: 0 | 1): void {
    this.open[column] = state;
    this.evidence.around(column, this.doubt);
  }

  private learn(move: Way["move"], { column, still }: Demand): void {
    this.evidence.add(move, column, still);
    for (const other of move.keys()) this.doubt(other);
  }

  private readonly doubt = (column: number): void => {
    this.unsure.outside[column] = 1;
    this.unsure.inside[column] = 1;
  };

  private everyInsider(redo: (demand: Demand) => boolean): boolean {
    for (let demands = this.insiders(); demands.length > 0; demands = this.insiders())
      if (!demands.every(redo)) return false;
    return true;
  }

  /**
   * A demand for each sensitive cell and each singleton that stands in its way in the moves seen so far; those that are
   * met are left out.
   */
  private insiders(): Demand[] {
    if (!this.problem.insiders) return [];
    return this.outside.flatMap(({ column }) => {
      if (this.unsure.inside[column] === 0 || (this.problem.columns[column]?.ids.length ?? 0) === 0) return [];
      const moves = this.evidence.standing(column, this.openness);
      const own = this.problem.columns[column]?.singleton ?? null;
      const others = new Set(
        moves
          .flatMap((move) => [...move.keys()])
          .filter((other) => this.isSingleton(other) && this.problem.columns[other]?.singleton !== own),
      );
      const unmet = [...others].map((still) => ({ column, still })).filter((demand) => !this.met(demand));
      if (unmet.length === 0) this.unsure.inside[column] = 0;
      return unmet;
    });
  }

  private meet(demand: Demand): void {
    if (this.met(demand)) return;
    const way = this.searchLong(demand, this.price, Infinity, this.far !== "never");
    if (way === null) this.giveUp(demand);
    else this.take(way, demand);
  }

  /** Withholds what a way needs; returns what is withheld for it anew. */
  private take({ move }: Way, { column, still }: Demand): readonly number[] {
    const added = [...move.keys()].filter((other) => this.open[other] !== 1);
    for (const other of added) this.turn(other, 1);
    if (added.length > 0) this.evidence.refresh();
    this.learn(move, { column, still });
    return added;
  }

  private giveUp(demand: Demand): void {
    this.hopeless.push(demand);
    this.hopelessKeys.add(`${demand.column} ${demand.still}`);
  }

  private loss(): number {
    return this.problem.columns.reduce((sum, { weight }, column) => sum + weight * (this.open[column] ?? 0), 0);
  }

  private searchLong(demand: Demand, price: Price, most: number, far: boolean): Way | null {
    const found = this.search(demand, price, most, far ? patience : impatience);
    if (found !== null || !far) return found;
    const need = this.problem.columns[demand.column]?.need ?? 0;
    const way = findMove(this.problem, this.solver, { ...demand, distances: [need, -need] }, price);
    return way !== null && way.cost < most ? way : null;
  }

  private search({ column, still }: Demand, price: Price, most: number, tries: readonly Patience[]): Way | null {
    const need = this.problem.columns[column]?.need ?? 0;
    for (const each of tries) {
      spend(this.solver, each.steps * perStep);
      const up = this.paths.find(column, need, still, price, most, each);
      const down =
        slack(this.problem, column) < need
          ? null
          : this.paths.find(column, -need, still, price, up?.cost ?? most, each);
      const way = down ?? up;
      if (way !== null) return way;
    }
    return null;
  }

  private met({ column, still }: Demand): boolean {
    if (this.hopelessKeys.has(`${column} ${still}`)) return true;
    const { up, down } = this.evidence.seen(column, this.openness, still);
    return up + down >= (this.problem.columns[column]?.need ?? 0);
  }

  private readonly openness = (column: number): number => (this.open[column] === 1 ? Infinity : 0);
  private readonly weight = (column: number): number => this.problem.columns[column]?.weight ?? 0;
  private readonly isSingleton = (column: number): boolean =>
    typeof this.problem.columns[column]?.singleton === "number";
  private readonly price: Price = (column) => {
    if (this.open[column] !== 1) return withholding + this.weight(column);
    return this.isSingleton(column) ? throughSingletons : inCells;
  };
  private readonly priceInside: Price = (column) => (this.open[column] === 1 ? this.price(column) : Infinity);
}
