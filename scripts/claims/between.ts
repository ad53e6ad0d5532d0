import type { Claim, NoneClaim, ValueClaim } from "../../src/model/claim.ts";
import { isSchoolYear } from "../../src/model/period.ts";
import { knownTo } from "./judge/told.ts";
import { isWhole } from "./row.ts";
import type { Evidence } from "./tables.ts";

const isValue = (claim: Claim): claim is Claim & ValueClaim =>
  claim.kind === "value" && isSchoolYear(claim.period) && !claim.part;
const yearOf = (period: string): number => Number(period.slice(0, 4));
const label = (year: number): string => `${year}/${year + 1}`;

/** The school years from one to another, both left out, of which the tables have no whole. */
function lackingBetween(
  { indicator, area }: Pick<ValueClaim, "indicator" | "area">,
  from: number,
  to: number,
  claim: Claim,
  evidence: Evidence,
): readonly string[] {
  const known = new Set(
    knownTo(claim, evidence)
      .of(indicator, area)
      .filter(isWhole)
      .map(({ period }) => period),
  );
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, step) => label(from + step + 1)).filter(
    (period) => !known.has(period),
  );
}

const unsaid = (years: readonly string[]): readonly string[] =>
  years.length === 0 ? [] : [`of ${years.join(", ")} there is no whole either, and it does not say so`];

/** Whether a claim that we found nothing goes on from a number: it is of the same thing and of later years only. */
const goesOn = (none: NoneClaim, { indicator, area, period }: ValueClaim): boolean =>
  none.lacks === "figure" &&
  none.indicators.includes(indicator) &&
  none.areas.includes(area) &&
  (none.periods ?? []).length > 0 &&
  (none.periods ?? []).every((one) => isSchoolYear(one) && yearOf(one) > yearOf(period));

/**
 * Years that a sentence skips: two wholes told alone, as if they were neighbours, and "from then on we found none" that
 * begins later than the wholes end, as if all were known up to then.
 */
export function skippedYears(claims: readonly Claim[], evidence: Evidence): readonly string[] {
  const values = claims.filter(isValue).toSorted((a, b) => yearOf(a.period) - yearOf(b.period));
  const last = values.at(-1);
  const [first, second, ...more] = claims.length === values.length ? values : [];
  const isPair =
    first !== undefined &&
    second !== undefined &&
    more.length === 0 &&
    first.indicator === second.indicator &&
    first.area === second.area;
  const between = isPair ? lackingBetween(first, yearOf(first.period), yearOf(second.period), first, evidence) : [];
  const tails = claims.filter(
    (claim): claim is Claim & NoneClaim => claim.kind === "none" && last !== undefined && goesOn(claim, last),
  );
  const before = tails.flatMap((none) => {
    const start = Math.min(...(none.periods ?? []).map(yearOf));
    return last === undefined ? [] : lackingBetween(last, yearOf(last.period), start, last, evidence);
  });
  return [...unsaid(between), ...unsaid(before)];
}
