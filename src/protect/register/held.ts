import type { HeldTable } from "../../model/certificate.ts";
import type { Version } from "./versions.ts";

/** A table that stands as an earlier release has told it, with its public cells. */
export interface Held extends HeldTable {
  readonly cells: readonly string[];
}

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
