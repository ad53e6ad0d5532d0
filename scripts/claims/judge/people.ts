import type { Claim, PeopleClaim } from "../../../src/model/claim.ts";
import type { CsvRow } from "../csv.ts";
import type { Evidence } from "../tables.ts";

/** The row of the people that a claim tells. */
export const peopleRow = ({ area, year, population }: PeopleClaim, evidence: Evidence): CsvRow | undefined =>
  evidence
    .rows("denominators")
    .find((row) => row["area"] === area && row["year"] === year && row["population"] === population);

/** Whether so many people lived in an area at the end of a year. */
export function judgePeople(claim: Claim & PeopleClaim, evidence: Evidence): readonly string[] {
  const row = peopleRow(claim, evidence);
  if (row === undefined) return [`there is no ${claim.population} of ${claim.area} in ${claim.year}`];
  return row["value"] === claim.value ? [] : [`${claim.value} people are told, they are ${String(row["value"])}`];
}
