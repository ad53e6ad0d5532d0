import { protect } from "../../src/protect/protect.ts";
import { loadSolver } from "../../src/protect/solver.ts";
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
      withheld: audit.withheld, loss: audit.loss, overBound: Number((audit.loss / bound).toFixed(4)), narrowest: audit.narrowest,
      seconds: Number(median(runs.map(({ seconds }) => seconds)).toFixed(1)),
    };
  });
}
