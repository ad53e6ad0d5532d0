import type { Cell, System } from "./system.ts";

/**
 * Cells whose sum nobody may work out: one sensitive cell, or a group; `width` is how far apart its ends must at least
 * be.
 */
export interface Secret {
  readonly ids: readonly string[];
  readonly width: number;
}

/** Says whether a cell is sensitive by itself. */
export type Rule = (cell: Cell) => boolean;

/** Counts from 1 to one less than `minimum` (minimum frequency rule, SDC Handbook section 4.2). */
export const minimumCount =
  (minimum: number): Rule =>
  (cell) =>
    cell.value > 0 && cell.value < minimum;

/** Zeros: they tell that nobody is there. */
export const everyZero: Rule = (cell) => cell.value === 0;

/** Cells named one by one. */
export function declared(ids: readonly string[]): Rule {
  const named = new Set(ids);
  return (cell) => named.has(cell.id);
}

/** What a system's own rules call for. */
export const rulesOf = ({ rules }: System): Rule[] => [
  minimumCount(rules.minimum),
  ...(rules.zeros === "unsafe" ? [everyZero] : []),
  declared(rules.primary),
];

/**
 * Ids of the cells that stay shown whatever happens: shown and structural zeros, and what an earlier release published.
 */
export function alwaysShown(system: System): Set<string> {
  const unseen = new Set([...(system.unpublished ?? []), ...(system.zerosWithheld ?? [])]);
  const zeros =
    system.rules.zeros === "safe"
      ? system.cells.filter((cell) => everyZero(cell) && !unseen.has(cell.id)).map((cell) => cell.id)
      : [];
  return new Set([...zeros, ...system.rules.structuralZeros, ...(system.known ?? [])]);
}

/** Ids of the cells that are sensitive by any of the rules, shown-for-ever ones aside. */
export function sensitiveCells(system: System, rules: readonly Rule[]): Set<string> {
  const exempt = new Set([...alwaysShown(system), ...(system.bounds ?? [])]);
  return new Set(
    system.cells.filter((cell) => !exempt.has(cell.id) && rules.some((rule) => rule(cell))).map((cell) => cell.id),
  );
}

/**
 * Groups: where the sensitive parts of an equation are several and come to less than the minimum together, their sum is
 * a small count as well, although each of them may vary (SDC Handbook section 5.2; the same effect as `threshold` in
 * sdcTable). Each equation is looked at by itself: sums over several equations reach across parents, and the patterns
 * the literature calls safe allow them. An equation of which nothing else could be withheld is left to the rule of its
 * total.
 */
export function smallGroups(system: System, sensitive: ReadonlySet<string>): Secret[] {
  const value = new Map(system.cells.map((cell) => [cell.id, cell.value]));
  const shown = alwaysShown(system);
  const groups = new Map<string, Secret>();
  for (const { parts } of system.equations) {
    const ids = parts.filter((id) => sensitive.has(id)).sort();
    const sum = ids.reduce((total, id) => total + (value.get(id) ?? 0), 0);
    const others = parts.some((id) => !sensitive.has(id) && !shown.has(id));
    if (ids.length > 1 && sum > 0 && sum < system.rules.minimum && others)
      groups.set(ids.join("\n"), { ids, width: 1 });
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** All that must not be worked out from what a system publishes. */
export function secretsOf(system: System, rules: readonly Rule[] = rulesOf(system)): Secret[] {
  const sensitive = sensitiveCells(system, rules);
  const single = [...sensitive].map((id): Secret => ({ ids: [id], width: system.rules.width }));
  return [...single, ...(system.rules.groups ? smallGroups(system, sensitive) : [])];
}
