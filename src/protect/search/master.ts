import { type Cut, cutKey } from "./cut.ts";
import { isWithheldAnyway, type Problem, type Row } from "../system/problem.ts";
import { Linear, type Solver } from "../solver/solver.ts";

/** The cheapest pattern that fulfils all cuts so far, and a proven bound from below on what any safe pattern costs. */
export interface Proposal {
  readonly pattern: Float64Array;
  readonly bound: number;
}

interface Part {
  readonly chosen: readonly (readonly [column: number, share: number])[];
  readonly bound: number;
}

// Limits in work, never in time: the same system must give the same pattern on every machine.
const options = { mip_max_nodes: 100, mip_rel_gap: 0.001, mip_abs_gap: 0.99 } as const;

/**
 * The master program of the cutting-plane method (Fischetti and Salazar 2001): choose what to withhold, at least loss.
 */
export class Master {
  /** Work done on whole patterns so far (see Linear). */
  work = 0;
  private readonly problem: Problem;
  private readonly solver: Solver;
  private readonly cuts: Cut[] = [];
  private readonly keys = new Set<string>();
  private readonly lower: Float64Array;
  private readonly relaxation: Linear;
  private readonly solved = new Map<string, Part>();

  constructor(problem: Problem, solver: Solver) {
    this.problem = problem;
    this.solver = solver;
    this.lower = Float64Array.from(problem.columns, (column) => Number(isWithheldAnyway(column)));
    const none = new Float64Array(0);
    this.relaxation = new Linear(
      solver,
      {
        cost: Float64Array.from(problem.columns, (column) => column.weight),
        lower: this.lower,
        upper: new Float64Array(problem.columns.length).fill(1),
        rows: [],
        rowLower: none,
        rowUpper: none,
        sense: "minimize",
      },
      "rows",
    );
  }

  /** Takes new cuts in; says how many were new. */
  add(cuts: readonly Cut[]): number {
    const fresh = cuts.filter((cut) => {
      const key = cutKey(cut);
      return this.keys.has(key) ? false : this.keys.add(key);
    });
    this.cuts.push(...fresh);
    if (fresh.length > 0)
      this.relaxation.add(
        fresh.map(rowOf),
        fresh.map((cut) => cut.least),
      );
    return fresh.length;
  }

  /** The cheapest pattern when cells may be withheld in part. */
  fractional(): Proposal {
    const { status, point, value } = this.relaxation.solve();
    if (status !== "optimal")
      throw new Error("protect: the solver did not finish the master program; no pattern is given");
    return { pattern: point, bound: value };
  }

  /** The cheapest whole pattern, part by part: columns that no cut joins do not matter to one another. */
  whole(): Proposal {
    const pattern = Float64Array.from(this.lower);
    let bound = this.problem.columns.reduce((sum, column, at) => sum + column.weight * (this.lower[at] ?? 0), 0);
    for (const cuts of this.parts()) {
      const part = this.solvePart(cuts);
      bound += part.bound;
      for (const [column, share] of part.chosen) pattern[column] = share;
    }
    return { pattern, bound };
  }

  /** What the cuts still ask of the columns that are not withheld anyway, parted by the columns they share. */
  private parts(): Cut[][] {
    const open = this.cuts.flatMap((cut) => remaining(cut, this.lower) ?? []);
    const parent = new Map<number, number>();
    const find = (column: number): number => {
      const up = parent.get(column) ?? column;
      if (up === column) return column;
      const root = find(up);
      parent.set(column, root);
      return root;
    };
    for (const {
      columns: [first, ...rest],
    } of open) {
      if (first !== undefined) for (const column of rest) parent.set(find(column), find(first));
    }
    return [...Map.groupBy(open, (cut) => find(cut.columns[0] ?? -1)).values()];
  }

  private solvePart(cuts: readonly Cut[]): Part {
    const key = cuts.map(cutKey).sort().join("\n");
    const known = this.solved.get(key);
    if (known !== undefined) return known;
    const columns = [...new Set(cuts.flatMap((cut) => cut.columns))].sort((a, b) => a - b);
    const place = new Map(columns.map((column, at) => [column, at]));
    const linear = new Linear(
      this.solver,
      {
        cost: Float64Array.from(columns, (column) => this.problem.columns[column]?.weight ?? 0),
        lower: new Float64Array(columns.length),
        upper: new Float64Array(columns.length).fill(1),
        rows: cuts.map((cut) => ({
          columns: cut.columns.map((column) => place.get(column) ?? 0),
          factors: cut.factors,
        })),
        rowLower: Float64Array.from(cuts, (cut) => cut.least),
        rowUpper: new Float64Array(cuts.length).fill(this.solver.infinity),
        sense: "minimize",
        whole: true,
      },
      "rows",
      options,
    );
    const { status, point } = linear.solve();
    const bound = linear.provenBound();
    this.work += linear.work;
    linear.dispose();
    const found = { chosen: columns.map((column, at) => [column, Math.round(point[at] ?? 0)] as const), bound };
    // Out of work: everything that could matter is withheld, and the pruning that follows shows what it can.
    const solution =
      status === "optimal" || fulfils(cuts, found.chosen)
        ? found
        : { chosen: columns.map((column) => [column, 1] as const), bound };
    this.solved.set(key, solution);
    return solution;
  }

  /** Gives the solver's memory back. */
  dispose(): void {
    this.relaxation.dispose();
  }
}

const rowOf = (cut: Cut): Row => ({ columns: cut.columns, factors: cut.factors });

/** A cut without the columns that are withheld anyway; null where these fulfil it. */
function remaining(cut: Cut, lower: Float64Array): Cut | null {
  let least = cut.least;
  const kept: (readonly [number, number])[] = [];
  for (const [at, column] of cut.columns.entries()) {
    const factor = cut.factors[at] ?? 0;
    if (lower[column] === 1) least -= factor;
    else kept.push([column, factor]);
  }
  const worst = kept.reduce((sum, [, factor]) => sum + Math.min(0, factor), 0);
  if (worst >= least - 1e-9) return null;
  return { columns: kept.map(([column]) => column), factors: kept.map(([, factor]) => factor), least };
}

function fulfils(cuts: readonly Cut[], chosen: Part["chosen"]): boolean {
  const pattern = new Map(chosen);
  return cuts.every(
    (cut) =>
      cut.columns.reduce((sum, column, at) => sum + (cut.factors[at] ?? 0) * (pattern.get(column) ?? 0), 0) >=
      cut.least - 1e-6,
  );
}
