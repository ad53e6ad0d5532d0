import type { Problem } from "./problem.ts";
import { reduce } from "./reduce.ts";
import { alwaysShown, rulesOf, type Secret, sensitiveCells, smallGroups } from "./rules.ts";
import type { Cell, Range, System } from "./system.ts";

/**
 * All that a register's pattern goes by of a count: whether it is nobody's, small and so sensitive, or more, and then
 * how many times more, in wide steps. Bounds have no class: they say only what others leave.
 */
interface CountClass {
  readonly kind: "none" | "small" | "more" | "bound";
  /** The least and the most of the counts of this class. */
  readonly range: Range;
}

// Each step of the larger counts reaches to four times its beginning, the first of them begins at the minimum.
const step = 4;
// How far a stand-in lies above the least of its class: enough for the shortest moves there can be.
const [smallRoom, moreRoom] = [1, 4];

function more(value: number, minimum: number): Range {
  const first = Math.max(1, minimum);
  const steps = Array.from({ length: 40 }, (_, power) => first * step ** power);
  const least = steps.findLast((each) => each <= value) ?? first;
  return { least: Math.min(least, value), most: least * step - 1 };
}

function classesOf(system: System): Classes {
  const { minimum } = system.rules;
  const sensitive = sensitiveCells(system, rulesOf(system));
  const bounds = new Set(system.bounds);
  const zerosHidden = new Set(system.zerosWithheld);
  const classOf = (id: string, value: number): CountClass => {
    const least = zerosHidden.has(id) ? 0 : 1;
    if (bounds.has(id)) return { kind: "bound", range: { least: 0, most: Infinity } };
    if (value === 0) return { kind: "none", range: { least: 0, most: zerosHidden.has(id) ? minimum - 1 : 0 } };
    if (sensitive.has(id) && value < minimum) return { kind: "small", range: { least, most: minimum - 1 } };
    return { kind: sensitive.has(id) ? "small" : "more", range: more(value, minimum) };
  };
  return new Map(system.cells.map(({ id, value }) => [id, classOf(id, value)]));
}

/** A number from 0 to 1 by which cells of one class are told apart, the same for everybody (FNV-1a, mixed). */
function shareOf(id: string): number {
  let hash = 2166136261;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

// In a system of at most so many cells that are not 0, every small count gets a second way to vary.
const fewCells = 1000;

type Classes = ReadonlyMap<string, CountClass>;

/** What withholding each cell costs by its class; nothing where it is withheld already. */
const costs =
  (classes: Classes, withheld: ReadonlySet<string> = new Set()) =>
  ({ id }: Pick<Cell, "id">): number => {
    const found = classes.get(id);
    const isFree = found === undefined || found.kind === "none" || withheld.has(id);
    return isFree ? 0 : Math.max(1, found.range.least) * (1 + shareOf(id));
  };

/**
 * The problem as somebody sees it who knows of each count its class alone: stand-ins take the place of counts, every
 * small count may have one contributor, and small parts of an equation are a group where they could be one. Systems
 * whose cells have the same classes give the same problem, so that a pattern found for it tells nothing more of the
 * counts than their classes (README.md, "Who knows the program"). In a small system each small count must vary whatever
 * single other cell is known, so that there is a second way where one ends at the edge of a class.
 */
export function blindProblem(system: System): Problem {
  const { rules } = system;
  const classes = classesOf(system);
  const standIns = (small: number, room: number): System => ({
    ...system,
    cells: [...classes].map(([id, { kind, range }]) => {
      if (kind === "none") return { id, value: 0 };
      return { id, value: kind === "small" ? small : Math.max(rules.minimum, range.least) + room };
    }),
  });
  const sensitive = new Set([...classes].filter(([, { kind }]) => kind === "small").map(([id]) => id));
  const single = [...sensitive].map((id): Secret => ({ ids: [id], width: rules.width }));
  const groups = rules.groups ? smallGroups(standIns(1, 0), sensitive) : [];
  const several = [...classes].filter(([, { kind }]) => kind !== "none").map(([id]) => id);
  const oneEach = several.length <= fewCells ? several : [...sensitive];
  const ranges = [...classes].map(([id, { kind, range }]) => {
    const least = kind === "more" ? range.least : 0;
    return [id, { least, most: Infinity }] as const;
  });
  return reduce(standIns(1 + smallRoom, moreRoom * rules.width), [...single, ...groups], alwaysShown(system), {
    costOf: costs(classes),
    ranges: new Map(ranges),
    singletons: new Map(oneEach.map((id) => [id, id])),
  });
}

/**
 * The problem of keeping secrets from an outsider who knows, besides what is published, the class of every count:
 * nothing may be exact to them. What is withheld already costs nothing.
 */
export function classProblem(system: System, secrets: readonly Secret[], withheld: ReadonlySet<string>): Problem {
  const classes = classesOf(system);
  const exact = secrets.map(({ ids }): Secret => ({ ids, width: 1 }));
  const problem = reduce(system, exact, alwaysShown(system), {
    costOf: costs(classes, withheld),
    ranges: new Map([...classes].map(([id, { range }]) => [id, range])),
  });
  return { ...problem, insiders: false };
}

/** The problem itself, at the costs that its classes give; what is withheld already costs nothing. */
export const openProblem = (system: System, secrets: readonly Secret[], withheld: ReadonlySet<string>): Problem =>
  reduce(system, secrets, alwaysShown(system), { costOf: costs(classesOf(system), withheld) });
