import { Linear, Unfinished, type Solver } from "../solver/solver.ts";
import { attackersBounds, type Bounds } from "./bounds.ts";
import { unknowns, type PublicView, type Unknowns } from "./view.ts";

/**
 * A whole table that agrees with a view, by id: `start` where it does, or else one in which `least` come to little.
 * Null where there is none; throws `Unfinished` where the solver does not find out.
 */
export function anyTable(
  view: PublicView,
  least: ReadonlySet<string>,
  solver: Solver,
  start: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, number> | null {
  const found = new Map<string, number>();
  if (!addsUpWhereShown(view)) return null;
  for (const part of unknowns(view)) {
    const table = tableOf(part, least, solver, start);
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

function tableOf(
  part: Unknowns,
  least: ReadonlySet<string>,
  solver: Solver,
  start: ReadonlyMap<string, number>,
): Float64Array | null {
  const bounds = attackersBounds(part);
  const { lows, highs } = bounds;
  if (lows.some((low, at) => low > (highs[at] ?? Infinity))) return null;
  const given = Float64Array.from(part.ids, (id) => start.get(id) ?? NaN);
  if (addsUp(part, given, lows)) return given;
  if (lows.every((low, at) => low === highs[at])) return addsUp(part, lows, lows) ? lows : null;
  const table = solved(part, bounds, least, solver);
  if (table === null || addsUp(part, table, lows)) return table;
  throw new Unfinished("protect: the solver found no whole table, and did not prove that there is none");
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
  // Costs and bounds are 0 or more, so that this says what it says. Any table will do, the best one or not.
  return status === "infeasible" ? null : point.map(Math.round);
}

const addsUp = ({ rows, sums }: Unknowns, table: Float64Array, lows: Float64Array): boolean =>
  table.every((value, at) => value >= (lows[at] ?? 0)) &&
  rows.every(
    ({ columns, factors }, row) =>
      columns.reduce((sum, column, at) => sum + (factors[at] ?? 0) * (table[column] ?? 0), 0) === sums[row],
  );
