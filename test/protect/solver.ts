import { loadSolver } from "../../src/protect/solver.ts";

/** One solver for all tests of a file. */
export const solver = await loadSolver();
