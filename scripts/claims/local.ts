import type { Claim, NoneClaim } from "../../src/model/claim.ts";
import type { Language } from "../../src/model/text.ts";
import { knownTo } from "./judge/told.ts";
import { isYearly } from "./row.ts";
import type { Row } from "./row.ts";
import type { Evidence } from "./tables.ts";
import { familiesIn, wholeDistrict } from "./words.ts";

const parentsIn = (evidence: Evidence): ReadonlyMap<string, string> =>
  new Map(
    evidence
      .rows("areas")
      .filter(({ level }) => level === "municipality")
      .map(({ area, parent }) => [String(area), String(parent)]),
  );

const isNone = (claim: Claim): claim is Claim & NoneClaim =>
  claim.kind === "none" && claim.lacks === "figure" && claim.register !== true;

/** Whether a row is of one of the years that a claim speaks of; of any time where it speaks of all. */
const isThen = (row: Row, periods: NoneClaim["periods"]): boolean =>
  periods === null || (isYearly(row) && periods.includes(row.period));

/**
 * "Nothing" of a district, where something is known of one of its municipalities: a text that says nothing must then
 * say that it speaks of the whole district.
 */
export function localNumbers(
  text: string,
  language: Language,
  claims: readonly Claim[],
  evidence: Evidence,
): readonly string[] {
  if (!familiesIn(text, language).includes("nothing") || text.search(wholeDistrict[language]) !== -1) return [];
  const parents = parentsIn(evidence);
  const known = claims.filter(isNone).flatMap((claim) =>
    claim.indicators.flatMap((indicator) =>
      knownTo(claim, evidence)
        .of(indicator)
        .filter((row) => row.level === "municipality" && row.stated && isThen(row, claim.periods))
        .filter(({ area }) => claim.areas.includes(parents.get(area) ?? "")),
    ),
  );
  const [row] = known;
  return row === undefined
    ? []
    : [
        `it says that there is nothing, and a municipality has ${row.observation}: of the whole district only, it must say`,
      ];
}
