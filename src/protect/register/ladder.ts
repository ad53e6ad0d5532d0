import type { CoarserStep } from "../../model/certificate.ts";
import type { CountedLevel } from "../../tabulate/area-tree.ts";
import type { CellSum, Frame, FrameCell } from "../../tabulate/frame.ts";

/**
 * The ladder from fine to coarse: what each step gives up besides what the steps before it gave up. On step 0 nothing
 * is given up; on the last one the total itself is withheld, because it is below the minimum.
 */
export const ladder: readonly CoarserStep[] = [
  "zeros",
  "municipalities",
  "district_breakdowns",
  "districts",
  "breakdowns",
  "total",
];

const at = (step: CoarserStep): number => ladder.indexOf(step) + 1;

/** A table of persons in one period: all cells that equations join, whatever they are called. */
export interface Table {
  /** The indicator of its total. */
  readonly name: string;
  readonly cells: readonly FrameCell[];
}

/** The highest member of each cell's set, by joining all cells of an equation. */
function joined(cells: readonly FrameCell[], equations: readonly CellSum[]): (id: string) => string {
  const parent = new Map(cells.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(id, root);
    return root;
  };
  for (const { total, parts } of equations) for (const part of parts) parent.set(find(part), find(total));
  return find;
}

/** The tables of persons of a period. No equation joins two of them, so that each can be protected by itself. */
export function tablesOf({ cells, equations }: Frame): readonly Table[] {
  const own = cells.filter(({ line }) => line.persons);
  const find = joined(own, equations);
  const names = new Map<string, string>();
  for (const { id, line } of own) if (!names.has(find(id))) names.set(find(id), line.indicator);
  const groups = Map.groupBy(own, ({ id }) => names.get(find(id)) ?? "");
  return [...groups].map(([name, members]) => ({ name, cells: members }));
}

const height: Readonly<Record<CountedLevel, number>> = {
  country: 2,
  district: 1,
  municipality: 0,
  small: 0,
  remainder: 0,
};

/** The level of a table's uppermost cells: the country, unless only some of its districts were counted. */
const topOf = ({ cells }: Table): number => cells.reduce((top, { area }) => Math.max(top, height[area.level]), 0);

const isTotal = ({ line }: FrameCell, { name }: Table): boolean => line.id === name;

/** Whether a step still tells a cell of a table. */
function isTold(cell: FrameCell, table: Table, step: number): boolean {
  const [level, top] = [height[cell.area.level], topOf(table)];
  if (level === top) return step < at("breakdowns") || isTotal(cell, table);
  if (level === 0) return step < at("municipalities");
  return step < at("district_breakdowns") || (step < at("districts") && isTotal(cell, table));
}

/**
 * A period without what the tables' steps give up: those cells are withheld whatever they come to, and stand in no
 * equation. Why that is safe, see README.md, "However few".
 */
export function coarsened(frame: Frame, tables: readonly Table[], stepOf: (table: Table) => number): Frame {
  const dropped = new Set(
    tables.flatMap((table) => {
      const step = stepOf(table);
      return step < at("municipalities") ? [] : table.cells.filter((cell) => !isTold(cell, table, step));
    }),
  );
  if (dropped.size === 0) return frame;
  const ids = new Set([...dropped].map(({ id }) => id));
  return {
    ...frame,
    cells: frame.cells.filter((cell) => !dropped.has(cell)),
    closed: [...frame.closed, ...[...dropped].filter(({ published }) => published)],
    equations: frame.equations.filter(({ total, parts }) => !ids.has(total) && !parts.some((id) => ids.has(id))),
  };
}

/** Counts by cell id; a cell that is not there counts nobody. */
type Counts = ReadonlyMap<string, number>;

const totalsAt = (table: Table, level: number, counts: Counts): readonly number[] =>
  table.cells
    .filter((cell) => isTotal(cell, table) && height[cell.area.level] === level)
    .map(({ id }) => counts.get(id) ?? 0);

/**
 * Whether all people but fewer than the minimum are in one district: then who is outside would learn of the district
 * what is told of the country.
 */
function isLopsided(table: Table, counts: Counts, minimum: number): boolean {
  const districts = totalsAt(table, height.district, counts);
  const outside = districts.reduce((sum, each) => sum + each, 0) - Math.max(0, ...districts);
  return outside > 0 && outside < minimum;
}

// Tables with fewer lines than this in a district do not part people by several traits at once.
const profile = 20;
// How many people there must be for each cell of the districts, so that these can be told with and without zeros.
const [forZeros, forDistricts] = [0.5, 0.15];
// How many people a district must have on average for its total to be told, how many in all for breakdowns.
const [inDistrict, inAll] = [3, 6];

/**
 * The step a table begins at, by what anybody may know: how it is parted, how many districts it has, and how many
 * people there are in it, which is its total. Only tables that part people by several traits begin below the top: their
 * zeros would tell what few people have in common.
 */
export function firstStep(table: Table, counts: Counts, minimum: number): number {
  const people = totalsAt(table, topOf(table), counts).reduce((sum, each) => sum + each, 0);
  const districts = new Set(table.cells.filter(({ area }) => area.level === "district").map(({ area }) => area.code));
  const published = table.cells.filter(({ published: isPublished, line }) => isPublished && !line.impossible);
  const [lowest] = districts;
  const lines = published.filter(({ area }) => area.code === lowest).length;
  if (people === 0 || lines < profile) return 0;
  if (people < minimum) return at("total");
  if (people < minimum * inAll) return at("breakdowns");
  if (people < districts.size * inDistrict) return at("districts");
  if (people < districts.size * lines * forDistricts)
    return isLopsided(table, counts, minimum) ? at("districts") : at("district_breakdowns");
  return people < districts.size * lines * forZeros ? at("municipalities") : 0;
}

/** Whether a table tells less on a step than on the one before. */
const isFelt = (table: Table, step: number): boolean =>
  step === at("zeros") || table.cells.some((cell) => isTold(cell, table, step - 1) && !isTold(cell, table, step));

/** The next step on which a table tells less; null below its bare total. */
export function stepBelow(table: Table, step: number, counts: Counts, minimum: number): number | null {
  const below = ladder.map((_, place) => place + 1).filter((each) => each > step && isFelt(table, each));
  const barred = isLopsided(table, counts, minimum) ? at("district_breakdowns") : null;
  return below.find((each) => each !== barred) ?? null;
}

/**
 * What a table gave up on a step, in the order of the ladder. Where only the total is told and is withheld, it gave
 * that up too: it is below the minimum.
 */
export function givenUp(table: Table, step: number, isWithheld: (id: string) => boolean): readonly CoarserStep[] {
  const told = table.cells.filter((cell) => isTold(cell, table, step));
  const isGone = step >= at("breakdowns") && told.every(({ id }) => isWithheld(id));
  return ladder.filter((name, place) => (name === "total" ? isGone : place < step && isFelt(table, place + 1)));
}

/** The step of a table that gave these things up. */
export const stepOf = (gaveUp: readonly CoarserStep[]): number => Math.max(0, ...gaveUp.map(at));
