import { Attack, type Interval, widthOf } from "./attack.ts";
import type { Secret } from "../system/rules.ts";
import type { Solver } from "../solver/solver.ts";
import { type PublicView, unknowns } from "./view.ts";

/** A secret that does not vary enough: for everybody, or for the singleton of a cell (`insider`). */
export interface Hole {
  readonly ids: readonly string[];
  readonly insider: string | null;
}

/** Where too much can be worked out. */
export interface Findings {
  readonly holes: readonly Hole[];
}

/** That, and what everybody can work out. */
export interface Intervals extends Findings {
  /** Of every withheld cell, by id. */
  readonly intervals: ReadonlyMap<string, Interval>;
  /** The least width of a sensitive cell's interval; null when nothing is withheld or nothing limits any. */
  readonly narrowest: number | null;
}

/** The singleton of a withheld cell, who knows it to be 1. */
export interface Insider {
  readonly cell: string;
  /** All cells that are about this contributor alone; none of them is a secret from them. */
  readonly own: ReadonlySet<string>;
}

/** What is to be tried. */
export interface Trial {
  readonly secrets: readonly Secret[];
  readonly insiders: readonly Insider[];
  /** A whole table to begin at, by id; any that agrees with the view will do, and none is needed. */
  readonly start?: ReadonlyMap<string, number>;
}

/**
 * Plays the attacker against a public view (SDC Handbook sections 4.3 and 4.4): every secret from outside, then once
 * more for each singleton, and groups as sums. It is given what is published and, for an insider, that one cell. A
 * secret counts as kept only where whole tables that agree with all that is known, and are checked to, differ in it;
 * `start` may be the first of them, and nothing is concluded from what it says. Throws when the solver does not finish.
 */
export const audit = (view: PublicView, trial: Trial, solver: Solver): Findings => ({
  holes: holesIn(view, trial, solver, () => undefined),
});

/** The same, with the interval of every withheld cell, which takes two linear programs each. */
export function auditIntervals(view: PublicView, trial: Trial, solver: Solver): Intervals {
  const intervals = new Map<string, Interval>();
  const holes = holesIn(view, trial, solver, (attack) => {
    for (const id of attack.ids) intervals.set(id, attack.interval([id]));
  });
  const widths = trial.secrets.flatMap(({ ids: [id, ...rest] }) => {
    const found = rest.length === 0 ? intervals.get(id ?? "") : undefined;
    return found === undefined ? [] : [widthOf(found)];
  });
  const narrowest = widths.reduce((least, width) => Math.min(least, width), Infinity);
  return { intervals, holes, narrowest: Number.isFinite(narrowest) ? narrowest : null };
}

/** What an outsider can work out of some withheld cells. */
export interface Worked {
  readonly known: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** The least width of the intervals of the others; infinite where nothing limits any, or where nobody asks. */
  readonly narrowest: number;
  /** Those of the others of which whole tables differ by less than was asked for. */
  readonly narrow: readonly string[];
}

// Less than this apart are two neighbouring whole numbers.
const neighbours = 2;

/** How near together the ends of cells that vary are, and which are nearer than `width`. */
function roomIn(attack: Attack, varying: readonly string[], width: number): Pick<Worked, "narrowest" | "narrow"> {
  const least = Math.max(width, neighbours);
  const narrow = varying.filter((id) => attack.isNarrow(id, least));
  const isNeighbour = narrow.some((id) => least === neighbours || attack.isNarrow(id, neighbours));
  return { narrow, narrowest: isNeighbour ? 1 : attack.narrowest(varying) };
}

/**
 * What an outsider can work out exactly of some withheld cells, with the numbers; and if `width` is given, of which of
 * the others little is left: two neighbouring whole numbers, or ends less than `width` apart.
 * @param start a whole table to begin at, by id; taken where it agrees with the view
 */
export function exactly(
  view: PublicView,
  ids: ReadonlySet<string>,
  solver: Solver,
  start?: ReadonlyMap<string, number>,
  width: number | null = null,
): Worked {
  const found = unknowns(view).map((part) => {
    const attack = new Attack(part, solver, start);
    const { varying = [], known = [] } = Object.groupBy(
      part.ids.filter((id) => ids.has(id)),
      (id) => (attack.varies([id], 1) ? "varying" : "known"),
    );
    const room = width === null ? { narrowest: Infinity, narrow: [] } : roomIn(attack, varying, width);
    const numbers = known.map((id) => [id, attack.interval([id]).low] as const);
    attack.dispose();
    return { numbers, ...room };
  });
  const numbers = new Map(found.flatMap((each) => each.numbers));
  return {
    known: [...numbers.keys()],
    numbers,
    narrowest: found.reduce((least, { narrowest }) => Math.min(least, narrowest), Infinity),
    narrow: found.flatMap(({ narrow }) => narrow),
  };
}

function holesIn(
  view: PublicView,
  { secrets, insiders, start }: Trial,
  solver: Solver,
  also: (attack: Attack) => void,
): readonly Hole[] {
  const holes: Hole[] = secrets
    .filter(({ ids }) => ids.every((id) => view.cells.get(id) !== null))
    .map(({ ids }) => ({ ids, insider: null }));
  const own = Map.groupBy(secrets, ({ ids }) => ids.find((id) => view.cells.get(id) === null));
  const insiderOf = new Map(insiders.map((insider) => [insider.cell, insider]));
  for (const part of unknowns(view)) {
    const attack = new Attack(part, solver, start);
    const mine = part.ids.flatMap((id) => own.get(id) ?? []);
    also(attack);
    // A pattern far from safe has more holes than a call may have arguments.
    for (const hole of outsideHoles(attack, mine)) holes.push(hole);
    for (const id of part.ids) for (const hole of insideHoles(attack, mine, insiderOf.get(id))) holes.push(hole);
    attack.dispose();
  }
  return holes;
}

const outsideHoles = (attack: Attack, secrets: readonly Secret[]): Hole[] =>
  secrets.filter(({ ids, width }) => !attack.varies(ids, width)).map(({ ids }) => ({ ids, insider: null }));

function insideHoles(attack: Attack, secrets: readonly Secret[], insider: Insider | undefined): Hole[] {
  if (insider === undefined) return [];
  const { cell, own } = insider;
  const others = secrets.filter(({ ids: [id, ...rest] }) => rest.length === 0 && id !== undefined && !own.has(id));
  return others.filter(({ ids, width }) => !attack.varies(ids, width, cell)).map(({ ids }) => ({ ids, insider: cell }));
}
