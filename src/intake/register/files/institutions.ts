import { homeKinds } from "../../../model/codes.ts";
import { code, known, optional } from "../../cells.ts";
import { closed, count, key, monthOrYear, open } from "../columns.ts";
import { value } from "./definition.ts";
import type { FileDefinition, Surroundings } from "./definition.ts";
import { closedAfterOpened, come, covered, existed } from "./rules.ts";

/** The calendar years in which an institution worked; it has no last one while it works. */
export interface Lifetime {
  readonly from: number;
  readonly to: number | null;
}

/** Years of the institutions that were read, for placements.csv. */
export type Lifetimes = Map<string, Lifetime>;

const yearOf = (month: string): number => Number(month.slice(0, 4));

/**
 * institutions.csv: a home. The municipality is that of its last day, or today's, whenever the home was opened.
 * @param lifetimes receives what placements.csv has to agree with
 */
export const institutionsFile = (
  { areas: { municipalities }, scope, release }: Surroundings,
  lifetimes: Lifetimes,
): FileDefinition<"institutions"> => ({
  file: "institutions",
  columns: {
    institution_id: open(key),
    kind: closed(code(homeKinds)),
    municipality: closed(known(new Set(municipalities.keys()), "reference/municipalities.csv")),
    opened: closed(monthOrYear),
    closed: closed(optional(monthOrYear)),
    capacity: closed(count(0)),
  },
  unique: ["institution_id"],
  cellFaults: (rows, at) => {
    const [opened, ended, place] = [value(rows.opened, at), value(rows.closed, at), value(rows.municipality, at)];
    lifetimes.set(value(rows.institution_id, at), { from: yearOf(opened), to: ended === null ? null : yearOf(ended) });
    return [
      ...closedAfterOpened(opened, ended),
      ...come(opened, release, "opened"),
      ...come(ended, release, "closed"),
      ...(ended === null ? [] : existed(place, ended, municipalities)),
      ...covered(place, "municipality", scope.municipalities),
    ];
  },
});
