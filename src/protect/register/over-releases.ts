import type { FrameCell } from "../../tabulate/frame.ts";
import type { PublicView } from "../attack/view.ts";
import type { Equation, System } from "../system/system.ts";
import type { Told, Version } from "./versions.ts";

/**
 * How much an attacker takes for granted of an area between two releases: that nothing changed in it where nothing that
 * is told did (`same`), that records were only added (`grown`), or nothing (`free`).
 */
type Relation = "same" | "grown" | "free";

/**
 * The three attackers, the boldest first. One who takes more for granted works out more, and so the boldest who is not
 * refuted by what is published is the one to protect against.
 */
export const boldness = ["same", "grown", "free"] as const satisfies readonly Relation[];

/** A cell that stands beside the present ones: of an earlier release, or the change of a cell between two releases. */
export interface PastCell {
  readonly id: string;
  /** What everybody knows of it; null where it was withheld, and for changes. */
  readonly told: number | null;
  /** Whether it was withheld among shown zeros, so that it is none. */
  readonly nonzero: boolean;
  /** Whether a table was to show it, so that whoever withheld it meant it to be a secret. */
  readonly published: boolean;
  readonly isChange: boolean;
  /** No rule is about it. */
  readonly bound: boolean;
}

/** What earlier releases have told of a table, tied to one another and to what is counted now. */
export interface Past {
  readonly cells: readonly PastCell[];
  readonly equations: readonly Equation[];
  /** Equations with cells of the present table. */
  readonly links: readonly Equation[];
}

/** One release's table, or the present one. */
interface Side {
  readonly name: (id: string) => string;
  readonly cells: readonly FrameCell[];
  readonly told: Told;
  /** Whether what is withheld of it is no zero. */
  readonly nonzero: boolean;
}

const sideOf = ({ release, cells, told, step }: Version): Side => ({
  name: (id) => `${id}@${release}`,
  cells,
  told,
  nonzero: step === 0,
});

/** Which way a number went, as far as both releases tell: 1, 0 or -1; null where they do not. */
function wayOf(id: string, before: Side, after: Side): number | null {
  const [one, other] = [before.told.get(id) ?? null, after.told.get(id) ?? null];
  if (one !== null && other !== null) return Math.sign(other - one);
  if (one === null && other === 0 && before.nonzero) return -1;
  return one === 0 && other === null && after.nonzero ? 1 : null;
}

/** How the areas of a table stand to one another in two releases. */
function relationsOf(before: Side, after: Side, boldest: Relation): (area: string) => Relation {
  if (boldest === "free") return () => "free";
  const both = before.cells.filter(({ id, published }) => published && after.told.has(id));
  const byArea = Map.groupBy(both, ({ area }) => area.code);
  let shrank = false;
  const found = new Map(
    [...byArea].map(([area, cells]) => {
      const shown = cells.filter(({ id }) => before.told.get(id) !== null || after.told.get(id) !== null);
      const ways = shown.map(({ id }) => wayOf(id, before, after));
      const isSame =
        boldest === "same" && ways.some((way) => way === 0) && cells.every((cell) => isStill(cell, before, after));
      if (ways.includes(-1)) shrank = true;
      const grown: Relation = ways.includes(-1) ? "free" : "grown";
      return [area, isSame ? "same" : grown] as const;
    }),
  );
  return (area) => found.get(area) ?? (shrank ? "free" : "grown");
}

/** A number that both tell alike, or that was withheld before. */
function isStill({ id }: FrameCell, before: Side, after: Side): boolean {
  const one = before.told.get(id) ?? null;
  if (one === null) return wayOf(id, before, after) !== -1;
  return one === after.told.get(id);
}

/** A cell that two releases have in common. */
interface Link {
  readonly id: string;
  readonly relation: Relation;
  readonly equation: Equation;
  readonly change: PastCell | null;
}

function linkOf(cell: FrameCell, before: Side, after: Side, relation: Relation): Link | null {
  const { id, line } = cell;
  const [one, other] = [before.name(id), after.name(id)];
  if (relation === "same") return { id, relation, equation: { total: other, parts: [one] }, change: null };
  const change: PastCell = {
    id: one.includes("@") && other.includes("@") ? `${other}${one.slice(id.length)}.change` : `${one}.change`,
    told: null,
    nonzero: false,
    published: cell.published,
    isChange: true,
    bound: line.bound,
  };
  if (relation === "grown") return { id, relation, equation: { total: other, parts: [one, change.id] }, change };
  const way = wayOf(id, before, after);
  if (way === null || before.told.get(id) === null) return null;
  return {
    id,
    relation,
    equation: way < 0 ? { total: one, parts: [other, change.id] } : { total: other, parts: [one, change.id] },
    change,
  };
}

function linksOf(before: Side, after: Side, boldest: Relation): readonly Link[] {
  const relation = relationsOf(before, after, boldest);
  return before.cells
    .filter(({ id }) => after.told.has(id))
    .flatMap((cell) => linkOf(cell, before, after, relation(cell.area.code)) ?? []);
}

const pairsOf = <Each>(list: readonly Each[]): readonly (readonly [Each, Each])[] =>
  list.flatMap((one, at) => list.slice(at + 1).map((other) => [one, other] as const));

/**
 * Sets what earlier releases have told of a table beside its present counts, for an attacker who holds all releases:
 * every cell of each release that it showed or withheld, its equations, and for every cell that two releases have in
 * common that the later number is the earlier one and a change. A change is a count: of the records that were added
 * between the two releases, where records are only added; of those corrected at least, where a number went down. What
 * an attacker takes for granted of changes is `boldest`.
 *
 * The method is that of the SDC Handbook (2nd edition, 4.2 to 4.4, "differencing" and "periodical data"): the audited
 * system is the union of all that was ever published of the records. That changes between releases are small groups of
 * persons, to be protected like counts, is known of repeatedly released data: J.-W. Byun, Y. Sohn, E. Bertino and
 * N. Li, Secure anonymization for incremental datasets (Secure Data Management 2006), for added records; X. Xiao and
 * Y. Tao, m-Invariance: towards privacy preserving re-publication of dynamic datasets (SIGMOD 2007), for records that
 * are added, corrected and removed.
 * @param now the present cells with their counts; null to look at earlier releases alone
 */
export function pastOf(
  versions: readonly Version[],
  now: { readonly cells: readonly FrameCell[]; readonly counts: ReadonlyMap<string, number> } | null,
  boldest: Relation,
): Past {
  const sides = versions.map(sideOf);
  const among = pairsOf(sides).flatMap(([before, after]) => linksOf(before, after, boldest));
  const present: Side | null = now === null ? null : presentSide(now.cells, now.counts);
  const links = sides.map((before) => (present === null ? [] : linksOf(before, present, boldest)));
  return {
    cells: [...sides.flatMap(cellsOf), ...[...among, ...links.flat()].flatMap(({ change }) => change ?? [])],
    equations: [
      ...versions.flatMap(({ equations }, at) => named(equations, sides[at])),
      ...among.map(({ equation }) => equation),
    ],
    links: [
      ...links.flat().map(({ equation }) => equation),
      ...versions.flatMap(({ equations }, at) => changeSums(equations, links[at] ?? [])),
    ],
  };
}

/**
 * Where records were only added, changes add up like what changed. That follows from the other equations; said by
 * itself, it tells which changes of one are the same child's.
 */
function changeSums(equations: readonly Equation[], links: readonly Link[]): readonly Equation[] {
  const linked = new Map(links.map((link) => [link.id, link]));
  return equations.flatMap(({ total, parts }) => {
    const whole = linked.get(total);
    const moved = parts.filter((id) => linked.get(id)?.relation !== "same").map((id) => linked.get(id));
    const own = moved.flatMap((link) => (link?.relation === "grown" ? (link.change?.id ?? []) : []));
    const isSum = whole?.relation === "grown" && whole.change !== null && own.length > 0 && own.length === moved.length;
    return isSum ? [{ total: whole.change.id, parts: own }] : [];
  });
}

const presentSide = (cells: readonly FrameCell[], counts: ReadonlyMap<string, number>): Side => ({
  name: (id) => id,
  cells,
  told: new Map(cells.map(({ id }) => [id, counts.get(id) ?? 0])),
  nonzero: true,
});

const cellsOf = ({ name, cells, told, nonzero }: Side): readonly PastCell[] =>
  cells.map(({ id, line, published }) => ({
    id: name(id),
    told: told.get(id) ?? null,
    nonzero: published && nonzero && told.get(id) === null,
    published,
    isChange: false,
    bound: line.bound,
  }));

const named = (equations: readonly Equation[], side: Side | undefined): readonly Equation[] =>
  side === undefined
    ? []
    : equations.map(({ total, parts }) => ({ total: side.name(total), parts: parts.map(side.name) }));

/** What is known of earlier releases by itself, and beside what is known of the present table if that is given. */
export function viewOver(
  { cells, equations, links }: Past,
  present: Pick<PublicView, "cells" | "equations" | "unseenZeros"> | null,
  known: ReadonlyMap<string, number> = new Map(),
): PublicView {
  return {
    cells: new Map([
      ...(present?.cells ?? []),
      ...cells.map(({ id, told }) => [id, told ?? known.get(id) ?? null] as const),
    ]),
    equations: present === null ? equations : [...present.equations, ...equations, ...links],
    floor: 1,
    unseenZeros: new Set([
      ...(present?.unseenZeros ?? []),
      ...cells.filter(({ nonzero }) => !nonzero).map(({ id }) => id),
    ]),
  };
}

/**
 * A system with earlier releases in it: what they showed is known, what they withheld is still to be kept, and changes
 * are counts like others.
 * @param values any numbers of the cells of which nothing is known that agree with all that is; where a number can be
 * worked out it is the true one, and so small counts and changes that can be are among them
 * @param known the numbers of cells that earlier releases have given away by themselves
 * @param given present cells that follow from these
 */
export function systemOver(
  system: System,
  { cells, equations, links }: Past,
  values: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, number>,
  given: ReadonlySet<string>,
): System {
  const valueOf = ({ id, told }: PastCell): number => told ?? known.get(id) ?? values.get(id) ?? 0;
  const isKnown = ({ id, told }: PastCell): boolean => told !== null || known.has(id);
  const open = cells.filter((cell) => !isKnown(cell));
  const ids = (list: readonly PastCell[]): readonly string[] => list.map(({ id }) => id);
  return {
    ...system,
    cells: [...system.cells, ...cells.map((cell) => ({ id: cell.id, value: valueOf(cell) }))],
    equations: [...system.equations, ...equations, ...links],
    known: [...(system.known ?? []), ...ids(cells.filter(isKnown))],
    unpublished: [...(system.unpublished ?? []), ...ids(open)],
    nonzero: [...(system.nonzero ?? []), ...ids(open.filter(({ nonzero }) => nonzero))],
    bounds: [...(system.bounds ?? []), ...given, ...ids(cells.filter(({ bound }) => bound))],
  };
}
