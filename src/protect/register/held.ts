import type { HeldTable } from "../../model/certificate.ts";
import type { RegisterRow } from "../../model/rows.ts";
import type { RecordedRelease } from "./releases.ts";
import type { Version } from "./versions.ts";

/**
 * A table that stands as an earlier release has told it, with its public cells, which bear the date of that release;
 * without them where the release was taken back and its numbers are true all the same.
 */
export interface Held extends HeldTable {
  readonly cells: readonly string[];
}

/** A table of a period of which nothing is told. */
export type Untold = Pick<HeldTable, "period_type" | "period" | "table">;

/** The numbers that tables show which stand as they were told, and what they withhold. */
export function standingCounts(versions: readonly Version[]): {
  readonly shown: ReadonlyMap<string, number>;
  readonly withheld: ReadonlySet<string>;
} {
  const told = versions.flatMap((each) => [...each.told]);
  return {
    shown: new Map(told.flatMap(([id, value]) => (value === null ? [] : [[id, value] as const]))),
    withheld: new Set(told.flatMap(([id, value]) => (value === null ? [id] : []))),
  };
}

/** The release of which a cell's number is, where that is not the present one. */
export const releasesOf = (held: readonly Held[]): ReadonlyMap<string, string> =>
  new Map(held.flatMap(({ cells, as_of }) => cells.map((id) => [id, as_of] as const)));

/**
 * The release since which a row has stood as it is; undefined where the last release told another thing, or where only
 * a release that was taken back has told it.
 * @param recorded what was published up to now, oldest first
 */
export function standingSince(
  recorded: readonly RecordedRelease[],
): (row: Pick<RegisterRow, "observation" | "value" | "value_state">) => string | undefined {
  const takenBack = new Set(recorded.filter(({ withdrawn }) => withdrawn).map(({ release }) => release));
  const last = recorded.findLast(({ withdrawn }) => !withdrawn)?.rows;
  return ({ observation, value, value_state }) => {
    const was = last?.get(observation);
    const isSame = was !== undefined && was.value === value && was.value_state === value_state;
    return isSame && !takenBack.has(was.release) ? was.release : undefined;
  };
}
