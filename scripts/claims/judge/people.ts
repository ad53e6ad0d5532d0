import type { Claim, PeopleClaim, PeopleMadeClaim } from "../../../src/model/claim.ts";
import type { CsvRow } from "../csv.ts";
import type { Evidence } from "../tables.ts";
import { asWritten } from "../written.ts";

/** As many districts as give one of them a place. */
const fewest = 10;

type Told = Pick<PeopleClaim, "area" | "year" | "population">;

/** The row of the people that a claim tells. */
export const peopleRow = ({ area, year, population }: Told, evidence: Evidence): CsvRow | undefined =>
  evidence
    .rows("denominators")
    .find((row) => row["area"] === area && row["year"] === year && row["population"] === population);

/** Whether so many people lived in an area at the end of a year. */
export function judgePeople(claim: Claim & PeopleClaim, evidence: Evidence): readonly string[] {
  const row = peopleRow(claim, evidence);
  if (row === undefined) return [`there is no ${claim.population} of ${claim.area} in ${claim.year}`];
  return row["value"] === claim.value ? [] : [`${claim.value} people are told, they are ${String(row["value"])}`];
}

/** How many people that were published; nothing where nobody published it. */
function published(told: Told, evidence: Evidence): number | null {
  const row = peopleRow(told, evidence);
  return row?.["obs_status"] === "A" ? Number(row["value"]) : null;
}

const censuses = (year: number): number => [2011, 2022].filter((first) => year >= first).length;

/** The places of districts with a published number in a year; nothing for an area without one. */
function placeOf({ area, year, population }: Told, evidence: Evidence): readonly [place: number, of: number] | null {
  const all = evidence.districts.flatMap((code) => published({ area: code, year, population }, evidence) ?? []);
  const own = evidence.districts.includes(area) ? published({ area, year, population }, evidence) : null;
  return own === null ? null : [all.filter((one) => one > own).length + 1, all.length];
}

/** What a number made of people truly is, with what is told beside it. */
function madeOf(claim: PeopleMadeClaim, evidence: Evidence): readonly [value: number | null, of: number | null] {
  const own = published(claim, evidence);
  if (own === null) return [null, null];
  if (claim.made === "rank") return placeOf(claim, evidence) ?? [null, null];
  if (claim.made === "share") {
    const whole = published({ ...claim, area: "BG" }, evidence);
    return [whole === null ? null : (100 * own) / whole, null];
  }
  const before = claim.since === null ? null : published({ ...claim, year: claim.since }, evidence);
  const isFair = claim.since !== null && claim.since < claim.year && censuses(claim.since) === censuses(claim.year);
  return [before === null || !isFair ? null : own - before, null];
}

/** Whether a share, a change or a place of people is that of the published numbers. */
export function judgePeopleMade(claim: Claim & PeopleMadeClaim, evidence: Evidence): readonly string[] {
  const [value, of] = madeOf(claim, evidence);
  if (value === null)
    return [`no ${claim.made} can be made of the ${claim.population} of ${claim.area} in ${claim.year}`];
  return [
    ...(asWritten(value) === asWritten(claim.value) ? [] : [`${claim.value} is told, it is ${asWritten(value)}`]),
    ...(of === claim.of ? [] : [`of ${String(claim.of)} is told, it is of ${String(of)}`]),
    ...(of !== null && of < fewest ? [`only ${of} districts are known, too few for places`] : []),
  ];
}
