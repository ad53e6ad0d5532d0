import { components, neighbours, rowsTouching } from "./components.ts";
import { bridgeCut, capacityCut, type Cut, leftSide } from "./cut.ts";
import { Detours } from "./detours.ts";
import { Evidence } from "./evidence.ts";
import { type Move, Moves, type Reach, type Room, slack, wholeMove } from "./moves.ts";
import { isWithheldAnyway, type Problem } from "./problem.ts";
import type { Solver } from "./solver.ts";

/** A column that must move, and the column an insider knows and so holds still. */
export interface Demand {
  readonly column: number;
  readonly still: number | null;
}

const unseen = 1e-6;
// A hair's breadth of room for what is shown makes the duals prefer cuts with few columns.
const hair = 0.001;
// Moves longer than this many times what is needed are not looked for.
const far = 4;
// How many columns around a demand are looked at before its whole part.
const balls = [30, 120] as const;

/** Looks for demands that a pattern does not meet, and says by cuts what a safe pattern must have. */
export class Separator {
  /** Demands that no pattern can meet. */
  readonly hopeless: Demand[] = [];
  /** Work done so far, alike on every machine (see Linear). */
  work = 0;
  /** Whether the last whole pattern failed in whole numbers only: the cuts that follow from it say little. */
  stuck = false;
  private openEnded = 0;
  private readonly hopelessKeys = new Set<string>();
  private readonly evidence = new Evidence();
  private readonly unit: number;
  private readonly problem: Problem;
  private readonly solver: Solver;

  constructor(problem: Problem, solver: Solver) {
    this.problem = problem;
    this.solver = solver;
    this.unit = Math.max(1, ...problem.columns.map((column) => column.need));
  }

  /** Cuts that a fractional pattern violates; insiders are left to whole patterns. */
  fractional(pattern: Float64Array): Cut[] {
    this.evidence.refresh();
    return this.search(pattern, this.demands(pattern, 0.3), false);
  }

  /** Cuts that a whole pattern violates; none means that every demand that can be met is met, by moves in whole numbers. */
  whole(pattern: Float64Array): Cut[] {
    this.evidence.refresh();
    this.openEnded = 0;
    const outside = this.search(pattern, this.demands(pattern, 0.5), true);
    const cuts = outside.length > 0 || !this.problem.insiders ? outside : this.search(pattern, this.insiderDemands(pattern), true);
    this.stuck = cuts.length > 0 && this.openEnded === cuts.length;
    return cuts;
  }

  private demands(pattern: Float64Array, from: number): Demand[] {
    return this.problem.columns.flatMap((column, at) =>
      column.need > 0 || ((pattern[at] ?? 0) > from && !isWithheldAnyway(column)) ? [{ column: at, still: null }] : []);
  }

  /** A demand for each sensitive cell and each person who stands in its way in every move seen so far. */
  private insiderDemands(pattern: Float64Array): Demand[] {
    return this.problem.columns.flatMap(({ need, ids, person }, column) => {
      if (need === 0 || ids.length === 0) return [];
      const moves = this.evidence.standing(column, this.openness(pattern, true));
      const others = new Set(moves.flatMap((move) => [...move.keys()]));
      const inTheWay = [...others].filter((other) => (this.problem.columns[other]?.person ?? person) !== person);
      return inTheWay.sort((a, b) => a - b).map((still) => ({ column, still }));
    });
  }

  private needOf(column: number, pattern: Float64Array): number {
    const need = this.problem.columns[column]?.need ?? 0;
    return need > 0 ? need : Math.min(1, pattern[column] ?? 0);
  }

  private openness(pattern: Float64Array, whole: boolean) {
    return (column: number): number => (whole ? ((pattern[column] ?? 0) > 0.5 ? Infinity : 0) : (pattern[column] ?? 0) * this.unit + 2 * hair);
  }

  private met({ column, still }: Demand, pattern: Float64Array, whole: boolean): boolean {
    if (this.hopelessKeys.has(`${column} ${still}`)) return true;
    const { up, down } = this.evidence.seen(column, this.openness(pattern, whole), still);
    return up + down >= this.needOf(column, pattern) - 2 * hair;
  }

  private search(pattern: Float64Array, demands: readonly Demand[], whole: boolean): Cut[] {
    return this.eachPart(pattern, demands, whole, (part, own) => this.searchPart(part, own, pattern, whole));
  }

  /** Hands the demands that no known move meets to `work`, part by part of what is withheld. */
  private eachPart<Found>(
    pattern: Float64Array, demands: readonly Demand[], whole: boolean, work: (part: readonly number[], own: readonly Demand[]) => Found[],
  ): Found[] {
    const left = demands.filter((demand) => !this.met(demand, pattern, whole));
    if (left.length === 0) return [];
    const byColumn = Map.groupBy(left, (demand) => demand.column);
    return components(this.problem, (column) => (pattern[column] ?? 0) > unseen).flatMap((part) => {
      const own = part.flatMap((column) => byColumn.get(column) ?? []);
      return own.length === 0 ? [] : work(part, own);
    });
  }

  private searchPart(part: readonly number[], demands: readonly Demand[], pattern: Float64Array, whole: boolean): Cut[] {
    const unmet = this.detourNear(part, demands, pattern, whole);
    const cuts: Cut[] = [];
    const left = unmet.filter((demand) => !this.cutNear(part, demand, pattern, whole, cuts));
    if (left.length === 0) return cuts;
    const stages = [new Moves(this.problem, this.solver, part, this.nearRoom(pattern))];
    if (whole) stages.push(new Moves(this.problem, this.solver, part, this.farRoom(pattern)));
    for (const demand of left) {
      if (this.met(demand, pattern, whole)) continue;
      const cut = this.cutOf(stages, demand, pattern, whole) ?? (whole ? this.lastResort(part, demand, pattern) : null);
      this.take(cut, demand, cuts);
    }
    for (const moves of stages) this.work += moves.dispose();
    return cuts;
  }

  private take(cut: Cut | null, demand: Demand, cuts: Cut[]): void {
    if (cut === null) return;
    if (cut.columns.some((column) => column !== demand.column)) cuts.push(cut);
    else this.giveUp(demand);
  }

  private around(column: number, size: number, pattern: Float64Array): number[] {
    return neighbours(this.problem, column, size, (other) => (pattern[other] ?? 0) > unseen);
  }

  /** Looks for short moves among the columns around each demand, then in the whole part; returns what these leave unmet. */
  private detourNear(part: readonly number[], demands: readonly Demand[], pattern: Float64Array, whole: boolean): Demand[] {
    let left = demands;
    for (const size of balls) {
      if (part.length <= size) continue;
      left = left.filter((demand) => this.detour(this.around(demand.column, size, pattern), [demand], pattern, whole).length > 0);
    }
    return this.detour(part, left, pattern, whole);
  }

  /** Whether a cut shows among the columns around a demand: what cannot move while all rows farther off are left out cannot move at all. */
  private cutNear(part: readonly number[], demand: Demand, pattern: Float64Array, whole: boolean, cuts: Cut[]): boolean {
    return balls.some((size) => {
      if (part.length <= size) return false;
      const moves = new Moves(this.problem, this.solver, this.around(demand.column, size, pattern), this.nearRoom(pattern));
      const cut = this.cutOf([moves], demand, pattern, whole, false);
      this.work += moves.dispose();
      this.take(cut, demand, cuts);
      return cut !== null;
    });
  }

  /** Looks for short moves within a part; returns the demands that these leave unmet. */
  private detour(part: readonly number[], demands: readonly Demand[], pattern: Float64Array, whole: boolean): Demand[] {
    const detours = new Detours(this.problem, this.solver, part, whole ? this.farRoom(pattern) : this.nearRoom(pattern));
    const left = demands.filter((demand) => {
      for (const direction of [1, -1] as const) {
        if (this.met(demand, pattern, whole)) return false;
        const move = detours.find(demand.column, direction * this.needOf(demand.column, pattern), demand.still);
        if (move !== null) this.keep(move, demand, whole);
      }
      return !this.met(demand, pattern, whole);
    });
    this.work += detours.dispose();
    return left;
  }

  /** A violated cut, or null where the demand is met or none shows; `proof` says that the moves met on the way are real. */
  private cutOf(stages: readonly Moves[], demand: Demand, pattern: Float64Array, whole: boolean, proof = true): Cut | null {
    const { column, still } = demand;
    for (const moves of stages) {
      if (still !== null) moves.hold([still], true);
      const reaches: Reach[] = [];
      for (const direction of slack(this.problem, column) > 0 ? [1, -1] as const : [1] as const) {
        if (this.met(demand, pattern, whole)) break;
        const reach = moves.reach(column, direction);
        if (proof) this.keep(reach.move, demand, whole);
        reaches.push(reach);
      }
      if (still !== null) moves.hold([still], false);
      if (this.met(demand, pattern, whole)) return null;
      const need = this.problem.columns[column]?.need ?? 0;
      if (reaches.some(({ distance }) => distance >= this.needOf(column, pattern) - 2 * hair)) continue;
      const cut = need > 0 ? capacityCut(this.problem, column, reaches, need, still) : bridgeCut(this.problem, column, reaches);
      if (leftSide(cut, pattern) < cut.least - 1e-4) return cut;
    }
    return null;
  }

  /** Where the linear programs leave it open: whole numbers, and if these do not move enough, anything else near must be withheld. */
  private lastResort(part: readonly number[], demand: Demand, pattern: Float64Array): Cut | null {
    if ((this.problem.columns[demand.column]?.need ?? 0) === 0) return null;
    const moves = new Moves(this.problem, this.solver, part, this.farRoom(pattern, 0), true);
    if (demand.still !== null) moves.hold([demand.still], true);
    for (const direction of [1, -1] as const) this.keep(moves.reach(demand.column, direction).move, demand, true);
    this.work += moves.dispose();
    if (this.met(demand, pattern, true)) return null;
    this.openEnded += 1;
    const inside = new Set(part);
    const near = rowsTouching(this.problem, part).flatMap((row) => this.problem.rows[row]?.columns ?? []);
    const columns = [...new Set(near)].filter((column) => !inside.has(column)).sort((a, b) => a - b);
    return { columns, factors: columns.map(() => 1), least: 1 };
  }

  private keep(move: Move, { column, still }: Demand, whole: boolean): void {
    const usable = whole ? wholeMove(this.problem, move) : move;
    if (usable !== null) this.evidence.add(usable, column, still);
  }

  private giveUp(demand: Demand): void {
    this.hopeless.push(demand);
    this.hopelessKeys.add(`${demand.column} ${demand.still}`);
  }

  private nearRoom(pattern: Float64Array): Room {
    return (column) => {
      const share = (pattern[column] ?? 0) > unseen ? (pattern[column] ?? 0) : hair;
      return [-share * Math.min(this.unit, slack(this.problem, column)), share * this.unit];
    };
  }

  private farRoom(pattern: Float64Array, fringe = hair): Room {
    return (column) => {
      const fall = slack(this.problem, column);
      return (pattern[column] ?? 0) > 0.5 ? [-fall, far * this.unit] : [-Math.min(1, fall) * fringe, fringe];
    };
  }
}
