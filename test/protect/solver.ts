import { loadSolver } from "../../src/protect/solver/solver.ts";

/** One solver for all tests of a file. */
export const solver = await loadSolver();
