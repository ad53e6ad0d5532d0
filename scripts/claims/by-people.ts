import type { Claim } from "../../src/model/claim.ts";
import type { Language } from "../../src/model/text.ts";
import type { Said } from "./agree.ts";
import { peopleRow } from "./judge/people.ts";
import type { Evidence } from "./tables.ts";
import type { ReadText } from "./text.ts";

/** In how many others a rate is less, of how many, and in how many it is more: told together, in this order. */
export function misstanding({ claims }: Said, { numbers }: ReadText): readonly string[] {
  const told = numbers.map(({ value }) => value);
  return claims.flatMap((claim) => {
    if (claim.kind !== "rate-standing") return [];
    const wanted = [claim.less, claim.of, claim.more];
    const isTold = told.some((_, at) => wanted.every((one, step) => told[at + step] === one));
    return isTold ? [] : [`${claim.less} of ${claim.of} and ${claim.more} are claimed and not told`];
  });
}

const byEstimate: Readonly<Record<Language, RegExp>> = { bg: /(?<!\p{L})оцен/iu, en: /(?<!\p{L})estimat/iu };

const compared: Readonly<Record<Language, RegExp>> = { bg: /(?<!\p{L})спрямо(?!\p{L})/iu, en: /\bsince\b/iu };

/**
 * The years of a claim of people that a text which tells years leaves out: another one stands in their place. The year
 * before is left out where nothing says "since".
 */
function yearsUnsaid(claim: Claim, { text, language }: Said, { times }: ReadText): readonly number[] {
  if ((claim.kind !== "people" && claim.kind !== "people-made") || times.length === 0) return [];
  const since = claim.kind === "people-made" ? claim.since : null;
  const isStep = since === claim.year - 1 && !compared[language].test(text);
  const years = [claim.year, ...(since === null || isStep ? [] : [since])];
  return years.filter((year) => !times.some((time) => time.startsWith(String(year))));
}

/** Numbers of people must be told, those that are estimated as estimates, and none for another year. */
export function peopleUnsaid(said: Said, read: ReadText, evidence: Evidence): readonly string[] {
  const { text, language, claims } = said;
  const unsaid = claims.flatMap((claim) => {
    if (claim.kind !== "people") return [];
    const isTold = read.numbers.some(({ value }) => value === claim.value);
    const isHidden = peopleRow(claim, evidence)?.["obs_status"] === "E" && !byEstimate[language].test(text);
    return [
      ...(isTold ? [] : [`${claim.value} is claimed and not told`]),
      ...(isHidden ? [`${claim.value} is an estimate, and it does not say so`] : []),
    ];
  });
  const years = claims.flatMap((claim) => yearsUnsaid(claim, said, read));
  return [...unsaid, ...[...new Set(years)].map((year) => `${year} is claimed, and another year is told`)];
}
