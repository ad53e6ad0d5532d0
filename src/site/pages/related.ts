import { spanOf } from "../../known/knowledge.ts";
import { isStated } from "../../known/whole.ts";
import type { ObservationRow } from "../../model/rows.ts";

/** As many related numbers of one thing as are named: more would be a table of their own. */
const most = 5;

const day = (iso: string): number => Date.parse(iso) / 86_400_000;

/** How much of their time two rows share, from 0 to 1; 0 where one of them has no date. */
function shared(one: ObservationRow, other: ObservationRow): number {
  const [span, another] = [spanOf(one), spanOf(other)];
  if (span === null || another === null) return 0;
  const [from, to] = [Math.max(day(span[0]), day(another[0])), Math.min(day(span[1]), day(another[1]))];
  const all = Math.max(day(span[1]), day(another[1])) - Math.min(day(span[0]), day(another[0])) + 1;
  return Math.max(0, to - from + 1) / all;
}

/**
 * How near another row stands to one: the whole of which it is a part, or a part of it, before all that only share its
 * time.
 */
function nearness(one: ObservationRow, other: ObservationRow): number {
  const isTied = one.part_of === other.observation || other.part_of === one.observation;
  if (isTied) return 2;
  return one.indicator === other.indicator && one.area === other.area ? shared(one, other) : 0;
}

/**
 * What else was found of the same thing, for those who look at some rows: wholes and parts of them, and numbers of the
 * same indicator and area whose time overlaps with theirs. Of each thing the nearest few, none of the rows themselves.
 */
export function relatedTo(own: readonly ObservationRow[], all: readonly ObservationRow[]): readonly ObservationRow[] {
  const shown = new Set(own.map(({ observation }) => observation));
  const others = all.filter((row) => isStated(row) && !shown.has(row.observation));
  const groups = [...Map.groupBy(own.filter(isStated), ({ indicator, area }) => `${indicator} ${area}`).values()];
  const found = groups.flatMap((rows) =>
    others
      .map((row) => ({ row, near: Math.max(...rows.map((one) => nearness(one, row))) }))
      .filter(({ near }) => near > 0)
      .sort((a, b) => b.near - a.near || a.row.observation.localeCompare(b.row.observation))
      .slice(0, most)
      .map(({ row }) => row),
  );
  return [...new Map(found.map((row) => [row.observation, row])).values()];
}
