import { components, neighbours, rowsTouching } from "../solver/components.ts";
import { Candidate } from "./candidate.ts";
import { bridgeCut, capacityCut, type Cut, leftSide } from "./cut.ts";
import { Detours } from "../solver/detours.ts";
import { Evidence } from "./evidence.ts";
import { type Move, LinearMoves, type Reach, type Room, slack, wholeMove } from "../solver/linear-moves.ts";
import { isWithheldAnyway, type Problem } from "../system/problem.ts";
import type { Solver } from "../solver/solver.ts";

/** A column that must move, and the column an insider knows and so holds still. */
export interface Demand {
  readonly column: number;
  readonly still: number | null;
}

// A little of room for what is shown makes the duals prefer cuts with few columns.
const margin = 0.001;
// LinearMoves longer than this many times what is needed are not looked for.
const far = 4;
// How many columns around a demand are looked at before its whole part.
const neighbourhoods = [30, 120] as const;

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
  fractional(shares: Float64Array): Cut[] {
    const candidate = new Candidate(shares, false);
    this.evidence.refresh();
    return this.search(candidate, this.demands(candidate, 0.3));
  }

  /**
   * Cuts that a whole pattern violates; none means that every demand that can be met is met, by moves in whole numbers.
   */
  whole(shares: Float64Array): Cut[] {
    const candidate = new Candidate(shares, true);
    this.evidence.refresh();
    this.openEnded = 0;
    let cuts = this.search(candidate, this.demands(candidate, 0.5));
    if (cuts.length === 0 && this.problem.insiders) cuts = this.search(candidate, this.insiderDemands(candidate));
    this.stuck = cuts.length > 0 && this.openEnded === cuts.length;
    return cuts;
  }

  private demands(candidate: Candidate, from: number): Demand[] {
    return this.problem.columns.flatMap((column, at) =>
      column.need > 0 || (candidate.share(at) > from && !isWithheldAnyway(column)) ? [{ column: at, still: null }] : [],
    );
  }

  /** A demand for each sensitive cell and each singleton that stands in its way in every move seen so far. */
  private insiderDemands(candidate: Candidate): Demand[] {
    return this.problem.columns.flatMap(({ need, ids, singleton }, column) => {
      if (need === 0 || ids.length === 0) return [];
      const moves = this.evidence.standing(column, this.openness(candidate));
      const others = new Set(moves.flatMap((move) => [...move.keys()]));
      const inTheWay = [...others].filter(
        (other) => (this.problem.columns[other]?.singleton ?? singleton) !== singleton,
      );
      return inTheWay.sort((a, b) => a - b).map((still) => ({ column, still }));
    });
  }

  private needOf(column: number, candidate: Candidate): number {
    const need = this.problem.columns[column]?.need ?? 0;
    return need > 0 ? need : Math.min(1, candidate.share(column));
  }

  /** How far moves may go in each column for the candidate to allow them. */
  private openness(candidate: Candidate) {
    if (candidate.whole) return (column: number): number => (candidate.withholds(column) ? Infinity : 0);
    return (column: number): number => candidate.share(column) * this.unit + 2 * margin;
  }

  private met({ column, still }: Demand, candidate: Candidate): boolean {
    if (this.hopelessKeys.has(`${column} ${still}`)) return true;
    const { up, down } = this.evidence.seen(column, this.openness(candidate), still);
    return up + down >= this.needOf(column, candidate) - 2 * margin;
  }

  private search(candidate: Candidate, demands: readonly Demand[]): Cut[] {
    return this.eachPart(candidate, demands, (part, own) => this.searchPart(part, own, candidate));
  }

  /** Hands the demands that no known move meets to `work`, part by part of what is withheld. */
  private eachPart<Found>(
    candidate: Candidate,
    demands: readonly Demand[],
    work: (part: readonly number[], own: readonly Demand[]) => Found[],
  ): Found[] {
    const left = demands.filter((demand) => !this.met(demand, candidate));
    if (left.length === 0) return [];
    const byColumn = Map.groupBy(left, (demand) => demand.column);
    return components(this.problem, (column) => candidate.touches(column)).flatMap((part) => {
      const own = part.flatMap((column) => byColumn.get(column) ?? []);
      return own.length === 0 ? [] : work(part, own);
    });
  }

  private searchPart(part: readonly number[], demands: readonly Demand[], candidate: Candidate): Cut[] {
    const unmet = this.detourNear(part, demands, candidate);
    const cuts: Cut[] = [];
    const left = unmet.filter((demand) => !this.cutNear(part, demand, candidate, cuts));
    if (left.length === 0) return cuts;
    const stages = [new LinearMoves(this.problem, this.solver, part, this.nearRoom(candidate))];
    if (candidate.whole) stages.push(new LinearMoves(this.problem, this.solver, part, this.farRoom(candidate)));
    for (const demand of left) {
      if (this.met(demand, candidate)) continue;
      const cut =
        this.cutOf(stages, demand, candidate) ?? (candidate.whole ? this.lastResort(part, demand, candidate) : null);
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

  private around(column: number, size: number, candidate: Candidate): number[] {
    return neighbours(this.problem, column, size, (other) => candidate.touches(other));
  }

  /**
   * Looks for short moves among the columns around each demand, then in the whole part; returns what these leave unmet.
   */
  private detourNear(part: readonly number[], demands: readonly Demand[], candidate: Candidate): Demand[] {
    let left = demands;
    for (const size of neighbourhoods) {
      if (part.length <= size) continue;
      left = left.filter(
        (demand) => this.detour(this.around(demand.column, size, candidate), [demand], candidate).length > 0,
      );
    }
    return this.detour(part, left, candidate);
  }

  /**
   * Whether a cut shows among the columns around a demand: what cannot move while all rows farther off are left out
   * cannot move at all.
   */
  private cutNear(part: readonly number[], demand: Demand, candidate: Candidate, cuts: Cut[]): boolean {
    return neighbourhoods.some((size) => {
      if (part.length <= size) return false;
      const moves = new LinearMoves(
        this.problem,
        this.solver,
        this.around(demand.column, size, candidate),
        this.nearRoom(candidate),
      );
      const cut = this.cutOf([moves], demand, candidate, false);
      this.work += moves.dispose();
      this.take(cut, demand, cuts);
      return cut !== null;
    });
  }

  /** Looks for short moves within a part; returns the demands that these leave unmet. */
  private detour(part: readonly number[], demands: readonly Demand[], candidate: Candidate): Demand[] {
    const detours = new Detours(
      this.problem,
      this.solver,
      part,
      candidate.whole ? this.farRoom(candidate) : this.nearRoom(candidate),
    );
    const left = demands.filter((demand) => {
      for (const direction of [1, -1] as const) {
        if (this.met(demand, candidate)) return false;
        const move = detours.find(demand.column, direction * this.needOf(demand.column, candidate), demand.still);
        if (move !== null) this.keep(move, demand, candidate);
      }
      return !this.met(demand, candidate);
    });
    this.work += detours.dispose();
    return left;
  }

  /**
   * A violated cut, or null where the demand is met or none shows; `proof` says that the moves met on the way are real.
   */
  private cutOf(stages: readonly LinearMoves[], demand: Demand, candidate: Candidate, proof = true): Cut | null {
    const { column, still } = demand;
    for (const moves of stages) {
      if (still !== null) moves.hold([still], true);
      const reaches: Reach[] = [];
      for (const direction of slack(this.problem, column) > 0 ? ([1, -1] as const) : ([1] as const)) {
        if (this.met(demand, candidate)) break;
        const reach = moves.reach(column, direction);
        if (proof) this.keep(reach.move, demand, candidate);
        reaches.push(reach);
      }
      if (still !== null) moves.hold([still], false);
      if (this.met(demand, candidate)) return null;
      const need = this.problem.columns[column]?.need ?? 0;
      if (reaches.some(({ distance }) => distance >= this.needOf(column, candidate) - 2 * margin)) continue;
      const cut =
        need > 0 ? capacityCut(this.problem, column, reaches, need, still) : bridgeCut(this.problem, column, reaches);
      if (leftSide(cut, candidate.shares) < cut.least - 1e-4) return cut;
    }
    return null;
  }

  /**
   * Where the linear programs leave it open: whole numbers, and if these do not move enough, anything else near must be
   * withheld.
   */
  private lastResort(part: readonly number[], demand: Demand, candidate: Candidate): Cut | null {
    if ((this.problem.columns[demand.column]?.need ?? 0) === 0) return null;
    const moves = new LinearMoves(this.problem, this.solver, part, this.farRoom(candidate, 0), true);
    if (demand.still !== null) moves.hold([demand.still], true);
    for (const direction of [1, -1] as const) this.keep(moves.reach(demand.column, direction).move, demand, candidate);
    this.work += moves.dispose();
    if (this.met(demand, candidate)) return null;
    this.openEnded += 1;
    const inside = new Set(part);
    const near = rowsTouching(this.problem, part).flatMap((row) => this.problem.rows[row]?.columns ?? []);
    const columns = [...new Set(near)].filter((column) => !inside.has(column)).sort((a, b) => a - b);
    return { columns, factors: columns.map(() => 1), least: 1 };
  }

  private keep(move: Move, { column, still }: Demand, candidate: Candidate): void {
    const usable = candidate.whole ? wholeMove(this.problem, move) : move;
    if (usable !== null) this.evidence.add(usable, column, still);
  }

  private giveUp(demand: Demand): void {
    this.hopeless.push(demand);
    this.hopelessKeys.add(`${demand.column} ${demand.still}`);
  }

  private nearRoom(candidate: Candidate): Room {
    return (column) => {
      const share = candidate.touches(column) ? candidate.share(column) : margin;
      return [-share * Math.min(this.unit, slack(this.problem, column)), share * this.unit];
    };
  }

  private farRoom(candidate: Candidate, rest = margin): Room {
    return (column) => {
      const fall = slack(this.problem, column);
      return candidate.withholds(column) ? [-fall, far * this.unit] : [-Math.min(1, fall) * rest, rest];
    };
  }
}
