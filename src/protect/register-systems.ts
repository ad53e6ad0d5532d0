import type { Tabulation } from "../tabulate/tabulate.ts";
import type { Frame } from "../tabulate/frame.ts";
import type { EarlierCounts } from "./releases.ts";
import { defaultRules } from "./system.ts";
import type { Cell, Equation, Rules, System } from "./system.ts";

/** The rules of a register: the default ones, with the publisher's minimum if it is higher. Refuses a lower one. */
export function rulesOfRegister(minimum: number = defaultRules.minimum): Rules {
  if (!Number.isSafeInteger(minimum) || minimum < defaultRules.minimum) {
    throw new RangeError(`minimum: ${minimum} is not a whole number from ${defaultRules.minimum}; a count of fewer persons is never shown`);
  }
  return { ...defaultRules, minimum };
}

/** A cell that changed since an earlier release: old and new differ by a count of its own, which must not be worked out if it is small. */
function revision(id: string, now: number, before: number, release: string): { readonly cells: readonly Cell[]; readonly equation: Equation } {
  const [earlier, change] = [`${id}@${release}`, `${id}@${release}.change`];
  return {
    cells: [{ id: earlier, value: before }, { id: change, value: Math.abs(now - before) }],
    equation: now >= before ? { total: id, parts: [earlier, change] } : { total: earlier, parts: [id, change] },
  };
}

function systemOf(frame: Frame, { counts }: Tabulation, rules: Rules, earlier: readonly EarlierCounts[]): System {
  const own = frame.cells.filter(({ line }) => line.persons);
  const cells = own.map(({ id }) => ({ id, value: counts.get(id) ?? 0 }));
  const published = earlier.flatMap(({ release, counts: before }) => cells.flatMap(({ id, value }) => {
    const count = before.get(id);
    return count === undefined ? [] : [{ id, release, now: value, before: count }];
  }));
  const revisions = published.filter(({ now, before }) => now !== before).map(({ id, now, before, release }) => revision(id, now, before, release));
  return {
    name: frame.period,
    cells: [...cells, ...revisions.flatMap((each) => each.cells)],
    equations: [...frame.equations, ...revisions.map(({ equation }) => equation)],
    rules: { ...rules, structuralZeros: own.filter(({ line }) => line.impossible).map(({ id }) => id) },
    bounds: own.filter(({ line }) => line.bound).map(({ id }) => id),
    unpublished: own.filter(({ published }) => !published).map(({ id }) => id),
    known: [
      ...new Set(published.filter(({ now, before }) => now === before).map(({ id }) => id)),
      ...revisions.flatMap((each) => each.cells.slice(0, 1).map(({ id }) => id)),
    ],
  };
}

/**
 * One joint system a period: all counts of persons with all that can be added up among them. Periods have no cell in common and no
 * equation joins them (see `Frame`), so that an attacker who takes all systems together learns nothing more than from each of them.
 * What earlier releases published stays in as known; where a count was revised since, the change is a count to be protected as well.
 */
export const systemsOf = (tabulation: Tabulation, rules: Rules, earlier: readonly EarlierCounts[]): readonly System[] =>
  tabulation.frames.map((frame) => systemOf(frame, tabulation, rules, earlier));
