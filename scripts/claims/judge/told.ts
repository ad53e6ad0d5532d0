import type { Claim, ToldNumber } from "../../../src/model/claim.ts";
import type { Row } from "../row.ts";
import type { Evidence, Known } from "../tables.ts";

/** Which body of observations a claim is about. */
export const knownTo = ({ register }: Claim, evidence: Evidence): Known =>
  register === true ? evidence.register : evidence.reported;

/** A row in a few words, as the evidence that contradicts a claim. */
export const inShort = (row: Row): string =>
  [
    `${row.observation}: ${row.value ?? (row.stated ? "withheld" : "no number")}`,
    ...(row.qualifier === "exact" ? [] : [row.qualifier]),
    `period ${row.period}`,
    ...(row.counts === "all" ? [] : [`counts ${row.counts}`]),
    ...(row.breakdown === null ? [] : [`of ${row.breakdown}`]),
    ...(row.institutions === "all" ? [] : [`of ${row.institutions}`]),
    `reaches ${row.reaches}`,
    ...(row.dating === "printed" || row.dating === null ? [] : [row.dating]),
    ...(row.doubted ? ["doubted"] : []),
    ...(row.charted ? [] : ["not for charts"]),
    ...(row.disagreeing === 0 ? [] : [`${row.disagreeing} disagree`]),
  ].join(", ");

/** What is wrong with a told number, held against the observation it names; no fault where it is right. */
export function wrongNumber(
  told: ToldNumber,
  of: { readonly indicator: string; readonly area: string },
  known: Known,
): readonly string[] {
  const row = known.byId.get(told.observation);
  if (row === undefined) return [`there is no observation ${told.observation}`];
  if (row.value === null) return [`no number may be told of ${inShort(row)}`];
  const pairs = [
    ["indicator", of.indicator, row.indicator],
    ["area", of.area, row.area],
    ["period", told.period, row.period],
    ["value", told.value, row.value],
    ["qualifier", told.qualifier, row.qualifier],
  ] as const;
  return pairs
    .filter(([, said, is]) => said !== is)
    .map(([what, said, is]) => `${what} ${said} is told, ${inShort(row)} has ${is}`);
}
