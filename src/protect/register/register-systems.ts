import type { Tabulation } from "../../tabulate/tabulate.ts";
import type { Frame, FrameCell } from "../../tabulate/frame.ts";
import type { EarlierCounts } from "./releases.ts";
import { defaultRules } from "../system/system.ts";
import type { Cell, Equation, Rules, System } from "../system/system.ts";

/**
 * The rules of a register: the default ones, with the publisher's minimum and width if they are higher. Refuses a lower
 * minimum, and a width of less than one whole number.
 */
export function rulesOfRegister(minimum: number = defaultRules.minimum, width: number = defaultRules.width): Rules {
  if (!Number.isSafeInteger(minimum) || minimum < defaultRules.minimum) {
    throw new RangeError(
      `minimum: ${minimum} is not a whole number from ${defaultRules.minimum}; a count of fewer persons is never shown`,
    );
  }
  if (!Number.isSafeInteger(width) || width < defaultRules.width)
    throw new RangeError(`width: ${width} is not a whole number from ${defaultRules.width}`);
  return { ...defaultRules, minimum, width };
}

/**
 * A cell that changed since an earlier release: old and new differ by a count of its own, which must not be worked out
 * if it is small.
 */
function revision(
  id: string,
  now: number,
  before: number,
  release: string,
): { readonly cells: readonly Cell[]; readonly equation: Equation } {
  const [earlier, change] = [`${id}@${release}`, `${id}@${release}.change`];
  return {
    cells: [
      { id: earlier, value: before },
      { id: change, value: Math.abs(now - before) },
    ],
    equation: now >= before ? { total: id, parts: [earlier, change] } : { total: earlier, parts: [id, change] },
  };
}

/** What of a period is one system. */
export interface Extent {
  /** The period with all its cells. */
  readonly whole: Frame;
  /** The period with those of its cells that tables tell. */
  readonly told: Frame;
  /** The cells it is about; all cells of persons if it does not say. */
  readonly ids?: ReadonlySet<string>;
  /** Whether zeros are withheld like small counts. */
  readonly zerosWithheld: boolean;
}

interface Publication {
  readonly id: string;
  readonly release: string;
  readonly now: number;
  readonly before: number;
}

/** What earlier releases have published of some cells. */
const publishedBefore = (
  cells: readonly FrameCell[],
  counts: Tabulation["counts"],
  earlier: readonly EarlierCounts[],
): readonly Publication[] =>
  earlier.flatMap(({ release, counts: then }) =>
    cells.flatMap(({ id }) => {
      const before = then.get(id);
      return before === undefined ? [] : [{ id, release, now: counts.get(id) ?? 0, before }];
    }),
  );

/**
 * The system of some tables of a period. What a coarser table does not tell is left out of it, for nothing published
 * says anything of it; but where an earlier release has told of the table, all its cells stay in, unpublished.
 */
export function systemOf(
  { whole, told, ids, zerosWithheld }: Extent,
  { counts }: Pick<Tabulation, "counts">,
  rules: Rules,
  earlier: readonly EarlierCounts[],
): System {
  const isOwn = ({ id, line }: FrameCell): boolean => line.persons && (ids === undefined || ids.has(id));
  const all = whole.cells.filter(isOwn);
  const published = publishedBefore(all, counts, earlier);
  const frame = published.length > 0 ? whole : told;
  const own = frame.cells.filter(isOwn);
  const isTold = new Set(told.cells.map(({ id }) => id));
  const cells = own.map(({ id }) => ({ id, value: counts.get(id) ?? 0 }));
  const revisions = published
    .filter(({ now, before }) => now !== before)
    .map(({ id, now, before, release }) => revision(id, now, before, release));
  return {
    name: frame.period,
    cells: [...cells, ...revisions.flatMap((each) => each.cells)],
    equations: [
      ...frame.equations.filter(({ total }) => ids === undefined || ids.has(total)),
      ...revisions.map(({ equation }) => equation),
    ],
    rules: { ...rules, structuralZeros: own.filter(({ line }) => line.impossible).map(({ id }) => id) },
    bounds: own.filter(({ line }) => line.bound).map(({ id }) => id),
    unpublished: own.filter(({ id, published: isPublished }) => !isPublished || !isTold.has(id)).map(({ id }) => id),
    known: [
      ...new Set(published.filter(({ now, before }) => now === before).map(({ id }) => id)),
      ...revisions.flatMap((each) => each.cells.slice(0, 1).map(({ id }) => id)),
    ],
    ...(zerosWithheld ? { zerosWithheld: cells.map(({ id }) => id) } : {}),
  };
}

/**
 * One joint system a period: all counts of persons with all that can be added up among them. Periods have no cell in
 * common and no equation joins them (see `Frame`), so that an attacker who takes all systems together learns nothing
 * more than from each of them. What earlier releases published stays in as known; where a count was revised since, the
 * change is a count to be protected as well.
 */
export const systemsOf = (tabulation: Tabulation, rules: Rules, earlier: readonly EarlierCounts[]): readonly System[] =>
  tabulation.frames.map((frame) =>
    systemOf({ whole: frame, told: frame, zerosWithheld: false }, tabulation, rules, earlier),
  );
