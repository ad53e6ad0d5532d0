import type { AreaRow, EventRow } from "../../model/rows.ts";
import { allLookups, need, rowsOf } from "../facts.ts";

/** The sources of the meetings with which the site began. */
const sources = [
  "hhcbg-burgas-first",
  "hhcbg-starazagora-2016-12-07",
  "offnews-2019-02-06",
  "kyustendil-okc-2020",
  "detebg-plovdiv-2020-05-14",
] as const;

/** A meeting and the district in which it was held. */
export interface FirstCase {
  readonly event: EventRow;
  readonly area: AreaRow;
}

/**
 * The five meetings with which the site began, oldest first: of each source the event that the page of its district
 * tells first.
 */
export async function firstCases(): Promise<readonly FirstCase[]> {
  const { areas } = await allLookups();
  const events = await rowsOf("events", [{ column: "source", is: "oneOf", values: sources }]);
  return sources.map((source) => {
    const event = events
      .filter((row) => row.source === source)
      .sort((a, b) => (a.date ?? "").localeCompare(b.date ?? ""))[0];
    if (event === undefined)
      throw new Error(
        `home page: no event of source "${source}"; data/published/coordination-events.csv has lost a founding case`,
      );
    return { event, area: need(areas, event.area) };
  });
}
