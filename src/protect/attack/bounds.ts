import type { Row } from "../system/problem.ts";
import type { Unknowns } from "./view.ts";

/** What each unknown is at least and at most; `highs` may be infinite. */
export interface Bounds {
  readonly lows: Float64Array;
  readonly highs: Float64Array;
}

// Equations that go round in a circle tighten one another by ever less: what these rounds give is enough.
const rounds = 50;
const tolerance = 1e-9;

/**
 * The attacker's bounds before any program: what follows from one equation at a time, applied until nothing new
 * follows.
 */
export function attackersBounds({ rows, sums, floors, ceilings }: Unknowns): Bounds {
  const bounds = { lows: Float64Array.from(floors), highs: Float64Array.from(ceilings) };
  for (let round = 0; round < rounds; round += 1) {
    let changed = false;
    for (const [number, row] of rows.entries()) changed = tighten(row, sums[number] ?? 0, bounds) || changed;
    if (!changed) break;
  }
  return bounds;
}

/** What each term of a row, factor times unknown, comes to at least and at most. */
function termsOf({ columns, factors }: Row, { lows, highs }: Bounds) {
  return columns.map((column, at) => {
    const factor = factors[at] ?? 0;
    const [one, other] = [factor * (lows[column] ?? 0), factor * (highs[column] ?? 0)];
    return { least: Math.min(one, other), most: Math.max(one, other) };
  });
}

/** A row binds each of its unknowns to what the others leave; says whether that told anything new. */
function tighten(row: Row, sum: number, bounds: Bounds): boolean {
  const { lows, highs } = bounds;
  const terms = termsOf(row, bounds);
  let changed = false;
  for (const [at, column] of row.columns.entries()) {
    const others = terms.toSpliced(at, 1);
    const fromMost = sum - others.reduce((total, { most }) => total + most, 0);
    const fromLeast = sum - others.reduce((total, { least }) => total + least, 0);
    const factor = row.factors[at] ?? 1;
    const ends = [fromMost / factor, fromLeast / factor];
    const low = Math.ceil(Math.min(...ends) - tolerance);
    const high = Math.floor(Math.max(...ends) + tolerance);
    if (low > (lows[column] ?? 0)) {
      lows[column] = low;
      changed = true;
    }
    if (high < (highs[column] ?? 0)) {
      highs[column] = high;
      changed = true;
    }
  }
  return changed;
}
