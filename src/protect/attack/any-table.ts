import { Linear, type Solver } from "../solver/solver.ts";
import { attackersBounds, type Bounds } from "./bounds.ts";
import { unknowns, type PublicView, type Unknowns } from "./view.ts";

/**
 * A whole table that agrees with a view, by id: of all of them, one in which `least` come to as little as can be. Null
 * where there is none, or where the solver finds none: then nothing is proven.
 */
export function anyTable(
  view: PublicView,
  least: ReadonlySet<string>,
  solver: Solver,
): ReadonlyMap<string, number> | null {
  const found = new Map<string, number>();
  if (!addsUpWhereShown(view)) return null;
  for (const part of unknowns(view)) {
    const table = tableOf(part, least, solver);
    if (table === null) return null;
    for (const [at, id] of part.ids.entries()) found.set(id, table[at] ?? 0);
  }
  return found;
}

/** Equations of which everything is shown stand in no part. */
const addsUpWhereShown = ({ cells, equations }: PublicView): boolean =>
  equations.every(({ total, parts }) => {
    const all = [total, ...parts].map((id) => cells.get(id) ?? null);
    if (all.includes(null)) return true;
    const [whole = 0, ...others] = all.map(Number);
    return whole === others.reduce((sum, each) => sum + each, 0);
  });

function tableOf(part: Unknowns, least: ReadonlySet<string>, solver: Solver): Float64Array | null {
  const bounds = attackersBounds(part);
  const { lows, highs } = bounds;
  if (lows.some((low, at) => low > (highs[at] ?? Infinity))) return null;
  const table = lows.every((low, at) => low === highs[at]) ? lows : solved(part, bounds, least, solver);
  return table !== null && addsUp(part, table, lows) ? table : null;
}

function solved(
  { ids, rows, sums }: Unknowns,
  { lows, highs }: Bounds,
  least: ReadonlySet<string>,
  solver: Solver,
): Float64Array | null {
  const ends = Float64Array.from(sums);
  const program = {
    cost: Float64Array.from(ids, (id) => Number(least.has(id))),
    lower: lows,
    upper: highs,
    rows,
    rowLower: ends,
    rowUpper: ends,
    sense: "minimize",
    whole: true,
  } as const;
  const linear = new Linear(solver, program, "costs", { mip_rel_gap: 0.5 });
  const { status, point } = linear.solve();
  linear.dispose();
  return status === "optimal" ? point.map(Math.round) : null;
}

const addsUp = ({ rows, sums }: Unknowns, table: Float64Array, lows: Float64Array): boolean =>
  table.every((value, at) => value >= (lows[at] ?? 0)) &&
  rows.every(
    ({ columns, factors }, row) =>
      columns.reduce((sum, column, at) => sum + (factors[at] ?? 0) * (table[column] ?? 0), 0) === sums[row],
  );
