import loadHighs, { type Highs, type Model } from "highs";
import type { Row } from "../system/problem.ts";

/** HiGHS compiled to WebAssembly; one a thread is enough. */
export type Solver = Highs;

/** Loads the solver. */
export const loadSolver = (): Promise<Solver> => loadHighs();

/** The solver's name and version, for those who want to check what it did. */
export async function solverName(): Promise<{ readonly name: string; readonly version: string }> {
  return { name: "HiGHS", version: (await loadSolver()).version.string };
}

/**
 * A linear program: bounds and costs by column, and rows with their bounds. `whole` asks for whole numbers in every
 * column.
 */
export interface Program {
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rows: readonly Row[];
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly sense: "maximize" | "minimize";
  readonly whole?: boolean;
}

/**
 * What a solve ended with; anything but `optimal` proves nothing. Where nothing can be unbounded, `infeasible` says
 * that there is no point at all.
 */
export interface Answer {
  readonly status: "optimal" | "unbounded" | "infeasible" | "failed";
  readonly value: number;
  readonly point: Float64Array;
  /** Multipliers of the rows, without meaning where whole numbers were asked for. */
  readonly duals: Float64Array;
}

/** The solver did not come to an end, or not within the work it was given: then nothing is proven. */
export class Unfinished extends Error {
  override readonly name = "Unfinished";
}

// What work is left to a solver; one that is not here has no end of it.
const left = new WeakMap<Solver, number>();
// How many nodes of a whole-number program are looked at where work is limited.
const fewNodes = 200;

/**
 * Does something with a solver within an amount of work, counted as `Linear` counts it and so alike on every machine;
 * null where that is not enough, or the solver gives up.
 */
export function within<Result>(solver: Solver, most: number, work: () => Result): Result | null {
  left.set(solver, most);
  try {
    return work();
  } catch (error) {
    if (error instanceof Unfinished) return null;
    throw error;
  } finally {
    left.delete(solver);
  }
}

/** Takes work that was done off what is left to a solver; throws `Unfinished` where nothing is left. */
export function spend(solver: Solver, work: number): void {
  const before = left.get(solver);
  if (before === undefined) return;
  if (work > before) throw new Unfinished("protect: this would take too much work; no pattern is given");
  left.set(solver, before - work);
}

type Options = Readonly<Record<string, number | string | boolean>>;

function matrix(rows: readonly Row[], numCols: number) {
  const starts = Int32Array.from([0, ...rows.map((row) => row.columns.length)]);
  for (let row = 1; row < starts.length; row += 1) starts[row] = (starts[row] ?? 0) + (starts[row - 1] ?? 0);
  return {
    format: "csr",
    numRows: rows.length,
    numCols,
    starts,
    indices: Int32Array.from(rows.flatMap((row) => row.columns)),
    values: Float64Array.from(rows.flatMap((row) => row.factors)),
  } as const;
}

// The primal simplex goes on from the last point when only the costs change, the dual one when rows come.
const strategies = { costs: 4, rows: 1 } as const;

/** A program that stays in the solver between solves; `dispose` gives its memory back. */
export class Linear {
  private readonly solver: Solver;
  private readonly model: Model;
  private readonly size: number;
  private aimed: readonly number[] = [];
  /** Work done so far, in steps of the simplex method times columns: a clock that ticks alike on every machine. */
  work = 0;

  constructor(solver: Solver, program: Program, changing: keyof typeof strategies, options: Options = {}) {
    this.solver = solver;
    this.size = program.cost.length;
    this.model = solver.createModel({
      numCols: this.size,
      numRows: program.rows.length,
      sense: solver.constants.objectiveSense[program.sense],
      colCost: program.cost,
      colLower: program.lower,
      colUpper: program.upper,
      rowLower: program.rowLower,
      rowUpper: program.rowUpper,
      matrix: matrix(program.rows, this.size),
      ...(program.whole === true ? { integrality: new Int32Array(this.size).fill(1) } : {}),
    });
    this.model.options.set({ output_flag: false, random_seed: 1, ...options });
    if (program.whole === true) {
      if (left.has(solver)) this.model.options.set({ mip_max_nodes: fewNodes });
      return;
    }
    this.model.options.set({ presolve: "off", solver: "simplex", simplex_strategy: strategies[changing] });
  }

  /** Sets the costs: `factor` for the columns named, 0 for all others. */
  aim(columns: readonly number[], factor: number): void {
    for (const column of this.aimed) this.model.changeColCost(column, 0);
    for (const column of columns) this.model.changeColCost(column, factor);
    this.aimed = columns;
  }

  /** Changes the bounds of one column. */
  bound(column: number, lower: number, upper: number): void {
    this.model.changeColBounds(column, lower, upper);
  }

  /** Appends rows that must come to at least `lower`. */
  add(rows: readonly Row[], lower: readonly number[]): void {
    const upper = lower.map(() => this.solver.infinity);
    this.model.addRows({
      lower: Float64Array.from(lower),
      upper: Float64Array.from(upper),
      matrix: matrix(rows, this.size),
    });
  }

  /** Solves as it stands. */
  solve(): Answer {
    this.model.run();
    const steps = this.model.info.get("simplex_iteration_count");
    const work = this.size * (20 + Math.max(0, Number(steps)));
    this.work += work;
    spend(this.solver, work);
    const { colValue, rowDual } = this.model.getSolution();
    return { status: this.status(), value: this.model.getObjectiveValue(), point: colValue, duals: rowDual };
  }

  private status(): Answer["status"] {
    const { optimal, unbounded, infeasible, unboundedOrInfeasible } = this.solver.constants.modelStatus;
    const code = this.model.getModelStatus();
    if (code === optimal) return "optimal";
    if (code === infeasible || code === unboundedOrInfeasible) return "infeasible";
    return code === unbounded ? "unbounded" : "failed";
  }

  /** A proven lower bound of the last whole-number solve, whether or not it was finished. */
  provenBound(): number {
    const bound = this.model.info.get("mip_dual_bound");
    return typeof bound === "number" ? bound : -Infinity;
  }

  /** Gives the memory back; the program cannot be used afterwards. */
  dispose(): void {
    this.model.dispose();
  }
}
