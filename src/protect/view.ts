import type { Row } from "./problem.ts";
import type { Equation } from "./system.ts";

/** What a reader has before them: every cell with its value, or null where it is withheld. */
export interface PublicView {
  readonly cells: ReadonlyMap<string, number | null>;
  readonly equations: readonly Equation[];
  /** What a reader knows a withheld cell is at least: 1 where every zero is shown, else 0. */
  readonly floor: number;
  /** Cells that no table has: nobody can see that they are 0. */
  readonly unpublished: ReadonlySet<string>;
}

/** Withheld cells that equations join, and what the shown cells leave for them: each row comes to its `sums` entry. */
export interface Unknowns {
  readonly ids: readonly string[];
  readonly rows: readonly Row[];
  readonly sums: readonly number[];
  /** What each of them is known to be at least. */
  readonly floors: readonly number[];
}

interface Line {
  readonly ids: readonly string[];
  readonly factors: readonly number[];
  readonly sum: number;
}

/** What is left of an equation when the shown cells are put in. */
function lineOf({ total, parts }: Equation, cells: PublicView["cells"]): Line {
  const factors = new Map<string, number>();
  let sum = 0;
  for (const [id, factor] of [[total, 1] as const, ...parts.map((part) => [part, -1] as const)]) {
    const value = cells.get(id) ?? null;
    if (value === null) factors.set(id, (factors.get(id) ?? 0) + factor);
    else sum -= factor * value;
  }
  return { ids: [...factors.keys()], factors: [...factors.values()], sum };
}

/** The withheld cells of a view in parts that have no equation in common; cells in ascending order of their ids. */
export function unknowns(view: PublicView): Unknowns[] {
  const lines = view.equations.map((equation) => lineOf(equation, view.cells)).filter(({ ids }) => ids.length > 0);
  const linesOf = new Map<string, Line[]>();
  for (const line of lines) for (const id of line.ids) linesOf.set(id, [...(linesOf.get(id) ?? []), line]);
  const seen = new Set<string>();
  const found: Unknowns[] = [];
  for (const start of [...view.cells].filter(([, value]) => value === null).map(([id]) => id).sort()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    const own = new Set<Line>();
    for (const id of part) {
      for (const line of linesOf.get(id) ?? []) {
        own.add(line);
        part.push(...line.ids.filter((other) => !seen.has(other)));
        for (const other of line.ids) seen.add(other);
      }
    }
    found.push(numbered(part.sort(), [...own], view));
  }
  return found;
}

function numbered(ids: readonly string[], lines: readonly Line[], { floor, unpublished }: PublicView): Unknowns {
  const place = new Map(ids.map((id, at) => [id, at]));
  return {
    ids, sums: lines.map((line) => line.sum), floors: ids.map((id) => (unpublished.has(id) ? 0 : floor)),
    rows: lines.map((line) => ({ columns: line.ids.map((id) => place.get(id) ?? 0), factors: line.factors })),
  };
}

/** The ends that follow from one equation at a time, applied until nothing new follows; `highs` may be infinite. */
export function simpleEnds({ ids, rows, sums, floors }: Unknowns): { lows: Float64Array; highs: Float64Array } {
  const lows = Float64Array.from(floors);
  const highs = new Float64Array(ids.length).fill(Infinity);
  for (let changed = true, rounds = 0; changed && rounds < 50; rounds += 1) {
    changed = false;
    for (const [number, row] of rows.entries()) changed = tighten(row, sums[number] ?? 0, lows, highs) || changed;
  }
  return { lows, highs };
}

function tighten(row: Row, sum: number, lows: Float64Array, highs: Float64Array): boolean {
  const least = row.columns.map((column, at) => Math.min((row.factors[at] ?? 0) * (lows[column] ?? 0), (row.factors[at] ?? 0) * (highs[column] ?? 0)));
  const most = row.columns.map((column, at) => Math.max((row.factors[at] ?? 0) * (lows[column] ?? 0), (row.factors[at] ?? 0) * (highs[column] ?? 0)));
  let changed = false;
  for (const [at, column] of row.columns.entries()) {
    const factor = row.factors[at] ?? 1;
    const others = (ends: readonly number[]): number => ends.reduce((total, end, other) => (other === at ? total : total + end), 0);
    const [one, other] = [(sum - others(most)) / factor, (sum - others(least)) / factor];
    const [low, high] = [Math.ceil(Math.min(one, other) - 1e-9), Math.floor(Math.max(one, other) + 1e-9)];
    if (low > (lows[column] ?? 0)) [lows[column], changed] = [low, true];
    if (high < (highs[column] ?? 0)) [highs[column], changed] = [high, true];
  }
  return changed;
}
