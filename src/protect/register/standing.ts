import type { FrameCell } from "../../tabulate/frame.ts";
import type { Frame } from "../../tabulate/frame.ts";
import type { Table } from "./ladder.ts";
import type { Version } from "./versions.ts";

/**
 * Whether a table may go on standing as an earlier release has told it, so that nothing new is told: the release was
 * not taken back, the table is of the same cells, shows no number below the minimum, and what it withholds does not follow
 * from earlier releases alone.
 * @param known what follows from them, by the cells' ids in releases
 */
export function holds(
  { release, withdrawn, table: then, told }: Version,
  { table, frame }: { readonly table: Table; readonly frame: Frame },
  minimum: number,
  known: ReadonlyMap<string, number>,
): boolean {
  if (withdrawn || then.cells.length !== table.cells.length || frame.cells.length === 0) return false;
  return table.cells.every(({ id, published }) => {
    const value = told.get(id);
    if (value === undefined) return false;
    if (value === null) return !published || !known.has(`${id}@${release}`);
    return value === 0 || value >= minimum;
  });
}

/** The areas that records of a table are parted into first: districts, or else those that were counted. */
function unitsOf({ cells }: Table): ReadonlyMap<string, string> {
  const areas = new Map(cells.map(({ area }) => [area.code, area]));
  const districts = [...areas.values()].filter(({ level }) => level === "district");
  const unit = new Map(districts.flatMap(({ code, below }) => [code, ...below].map((each) => [each, code] as const)));
  for (const { code, level } of areas.values()) if (level !== "country" && !unit.has(code)) unit.set(code, code);
  return unit;
}

/** By how much a number that was told has changed; at least so many records of the area did. */
const changeOf = ({ id }: FrameCell, { told }: Version, counts: ReadonlyMap<string, number>): number => {
  const before = told.get(id) ?? null;
  return before === null ? 0 : Math.abs((counts.get(id) ?? 0) - before);
};

/**
 * Whether enough changed since an earlier release for a table to be brought up to date: somewhere something did, and in
 * no district only fewer records than the minimum. Where fewer did, their profile would show in what changes, or in
 * what is withheld all at once; so they wait until others come with them. An unchanged table stands as it is too, so
 * that nobody can tell one from the other.
 */
export function isEnough(version: Version, counts: ReadonlyMap<string, number>, minimum: number): boolean {
  const unit = unitsOf(version.table);
  const most = new Map<string, number>();
  for (const cell of version.table.cells) {
    const own = unit.get(cell.area.code) ?? cell.area.code;
    most.set(own, Math.max(most.get(own) ?? 0, changeOf(cell, version, counts)));
  }
  const changed = [...most.values()].filter((change) => change > 0);
  return changed.length > 0 && changed.every((change) => change >= minimum);
}
