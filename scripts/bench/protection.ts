import { protect } from "../../src/protect/protect.ts";
import { loadSolver } from "../../src/protect/solver/solver.ts";
import { inThreads } from "../../src/protect/register/threads.ts";
import { countrySystem } from "./country-system.ts";
import { median } from "./median.ts";

/** How the protection of one made-up school year of the country fares. */
export interface ProtectionBench {
  readonly cells: number;
  readonly sensitive: number;
  readonly withheld: number;
  readonly loss: number;
  /** The loss over what no safe pattern can beat: 1 is proven best. */
  readonly overBound: number;
  readonly narrowest: number | null;
  /** Median of three runs, search and audit together. */
  readonly seconds: number;
}

/** Protects and audits three made-up school years of the country, each three times, on one core. */
export async function benchProtection(): Promise<readonly ProtectionBench[]> {
  const solver = await loadSolver();
  return [1, 2, 3].map((seed) => {
    const system = countrySystem(seed);
    const runs = [1, 2, 3].map(() => {
      const begin = performance.now();
      const { audit, bound } = protect(system, solver);
      return { audit, bound, seconds: (performance.now() - begin) / 1000 };
    });
    const [first] = runs;
    if (first?.audit.passed !== true) throw new Error(`bench: the country of seed ${seed} was not protected`);
    const { audit, bound } = first;
    return {
      cells: system.cells.length,
      sensitive: system.cells.filter(({ value }) => value > 0 && value < system.rules.minimum).length,
      withheld: audit.withheld,
      loss: audit.loss,
      overBound: Number((audit.loss / bound).toFixed(4)),
      narrowest: audit.narrowest,
      seconds: Number(median(runs.map(({ seconds }) => seconds)).toFixed(1)),
    };
  });
}

/** How nine made-up school years fare as a register's are built: a quick pattern each, audited, with two threads. */
export interface NineYearsBench {
  readonly cells: number;
  /** The loss over that of the proven cheapest pattern, the first three years together. */
  readonly overOptimum: number;
  readonly holes: number;
  readonly seconds: number;
}

/** Protects and audits nine made-up school years of the country on two cores, once. */
export async function benchNineYears(proven: readonly ProtectionBench[]): Promise<NineYearsBench> {
  const systems = Array.from({ length: 9 }, (_, year) => countrySystem(year + 1));
  const begin = performance.now();
  const answers = await inThreads<"protect">(
    systems.map((system) => ({ does: "protect", secret: "bench", system })),
    2,
  );
  const seconds = Number(((performance.now() - begin) / 1000).toFixed(1));
  const decisions = answers.filter((answer) => answer !== null);
  const losses = decisions.map(({ withheld }, year) =>
    (systems[year]?.cells ?? []).reduce((sum, { id, value }) => (withheld.has(id) ? sum + value : sum), 0),
  );
  const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
  return {
    cells: total(systems.map(({ cells }) => cells.length)),
    overOptimum: Number((total(losses.slice(0, proven.length)) / total(proven.map(({ loss }) => loss))).toFixed(4)),
    holes: total(decisions.map(({ holes }) => holes.length)),
    seconds,
  };
}
