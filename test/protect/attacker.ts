import type { PublicView } from "../../src/protect/attack/view.ts";

/**
 * An attacker without any linear programming: tries every whole number up to `ceiling` in every withheld cell and keeps
 * the tables that agree with all equations. Sees only what is published; for tiny tables.
 */
export function everyTable(
  { cells, equations, floor, unseenZeros }: PublicView,
  ceiling: number,
  known: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, number>[] {
  const open = [...cells].filter(([, value]) => value === null).map(([id]) => id);
  const filled = new Map([...cells].flatMap(([id, value]) => (value === null ? [] : [[id, value] as const])));
  const found: ReadonlyMap<string, number>[] = [];
  const leastOf = (id: string): number => (unseenZeros.has(id) ? 0 : floor);
  const possible = (): boolean =>
    equations.every(({ total, parts }) => {
      const whole = filled.get(total) ?? Infinity;
      const least = parts.reduce((sum, id) => sum + (filled.get(id) ?? leastOf(id)), 0);
      return least <= whole && (parts.some((id) => !filled.has(id)) || !filled.has(total) || least === whole);
    });
  const fill = (at: number): void => {
    const id = open[at];
    if (!possible()) return;
    if (id === undefined) {
      found.push(new Map(filled));
      return;
    }
    const fixed = known.get(id);
    for (let value = fixed ?? leastOf(id); value <= (fixed ?? ceiling); value += 1) {
      filled.set(id, value);
      fill(at + 1);
    }
    filled.delete(id);
  };
  fill(0);
  return found;
}

/** The least and the most of a cell over some tables. */
export const ends = (tables: readonly ReadonlyMap<string, number>[], id: string): { low: number; high: number } => {
  const values = tables.map((one) => one.get(id) ?? 0);
  return { low: Math.min(...values), high: Math.max(...values) };
};
