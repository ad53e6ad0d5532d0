import { Attack, type Interval, widthOf } from "./attack.ts";
import type { Secret } from "./rules.ts";
import type { Solver } from "./solver.ts";
import { type PublicView, unknowns } from "./view.ts";

/** A secret that does not vary enough: for everybody, or for the one person of a cell (`insider`). */
export interface Hole {
  readonly ids: readonly string[];
  readonly insider: string | null;
}

/** What everybody can work out, and where that is too much. */
export interface Findings {
  /** Of every withheld cell, by id. */
  readonly intervals: ReadonlyMap<string, Interval>;
  readonly holes: readonly Hole[];
  /** The least width of a sensitive cell's interval; null when nothing is withheld or nothing limits any. */
  readonly narrowest: number | null;
}

/** What is to be tried. */
export interface Trial {
  readonly secrets: readonly Secret[];
  /** The single persons who know their own cell: ids of the cells of 1 that everybody knows to be one and the same. */
  readonly persons: readonly (readonly string[])[];
}

/**
 * Plays the attacker against a public view (SDC Handbook sections 4.3 and 4.4): every withheld cell from outside, then
 * every secret once more for each single person, and groups as sums. It is given what is published and, for an insider,
 * that one cell; the other hidden values it never sees. Throws when the solver does not finish.
 */
export function audit(view: PublicView, { secrets, persons }: Trial, solver: Solver): Findings {
  const intervals = new Map<string, Interval>();
  const holes: Hole[] = secrets.filter(({ ids }) => ids.every((id) => view.cells.get(id) !== null)).map(({ ids }) => ({ ids, insider: null }));
  const own = Map.groupBy(secrets, ({ ids }) => ids.find((id) => view.cells.get(id) === null));
  const insiders = new Map(persons.map((ids) => [ids[0], ids]));
  for (const part of unknowns(view)) {
    const attack = new Attack(part, view.floor, solver);
    const mine = part.ids.flatMap((id) => own.get(id) ?? []);
    for (const id of part.ids) intervals.set(id, attack.interval([id]));
    holes.push(...outsideHoles(attack, mine), ...part.ids.flatMap((id) => insideHoles(attack, mine, insiders.get(id) ?? [])));
    attack.dispose();
  }
  const widths = secrets.flatMap(({ ids: [id, ...rest] }) => {
    const found = rest.length === 0 ? intervals.get(id ?? "") : undefined;
    return found === undefined ? [] : [widthOf(found)];
  });
  const narrowest = widths.reduce((least, width) => Math.min(least, width), Infinity);
  return { intervals, holes, narrowest: Number.isFinite(narrowest) ? narrowest : null };
}

const outsideHoles = (attack: Attack, secrets: readonly Secret[]): Hole[] =>
  secrets.filter(({ ids, width }) => !attack.varies(ids, width)).map(({ ids }) => ({ ids, insider: null }));

function insideHoles(attack: Attack, secrets: readonly Secret[], same: readonly string[]): Hole[] {
  const [person] = same;
  if (person === undefined) return [];
  const others = secrets.filter(({ ids: [id, ...rest] }) => rest.length === 0 && id !== undefined && !same.includes(id));
  return others.filter(({ ids, width }) => !attack.varies(ids, width, person)).map(({ ids }) => ({ ids, insider: person }));
}
