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

/** Numbers of people must be told, and those that are estimated as estimates. */
export function peopleUnsaid(
  { text, language, claims }: Said,
  { numbers }: ReadText,
  evidence: Evidence,
): readonly string[] {
  return claims.flatMap((claim) => {
    if (claim.kind !== "people") return [];
    const isTold = numbers.some(({ value }) => value === claim.value);
    const isHidden = peopleRow(claim, evidence)?.["obs_status"] === "E" && !byEstimate[language].test(text);
    return [
      ...(isTold ? [] : [`${claim.value} is claimed and not told`]),
      ...(isHidden ? [`${claim.value} is an estimate, and it does not say so`] : []),
    ];
  });
}
