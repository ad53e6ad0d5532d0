import type { Claim, ValueClaim } from "../../../src/model/claim.ts";
import { isPart } from "../row.ts";
import type { Row } from "../row.ts";
import type { Evidence } from "../tables.ts";
import { inShort, knownTo, wrongNumber } from "./told.ts";

function borneBy(claim: ValueClaim, evidence: Evidence): readonly string[] {
  const statements = evidence.statements(claim.observation);
  const headline = statements.some(
    ({ role, value, qualifier }) =>
      role === "headline" && value === claim.value && (qualifier ?? "exact") === claim.qualifier,
  );
  const named = claim.source === undefined || statements.some(({ source }) => source === claim.source);
  return [
    ...(headline ? [] : [`no headline statement on ${claim.observation} says ${claim.value} (${claim.qualifier})`]),
    ...(named ? [] : [`${claim.source ?? ""} is named and says nothing of ${claim.observation}`]),
  ];
}

const counted = (claim: ValueClaim, row: Row): readonly string[] => [
  ...(claim.counts === row.counts ? [] : [`it counts "${row.counts}", "${claim.counts}" is told: ${inShort(row)}`]),
  ...(claim.until === row.until
    ? []
    : [`it reaches until ${row.until ?? "no known day"}, ${claim.until ?? "no day"} is told: ${inShort(row)}`]),
  ...(claim.part === isPart(row)
    ? []
    : [
        `${isPart(row) ? "a part of the year is told as the whole" : "the number is told as a part of its year"}: ${inShort(row)}`,
      ]),
];

/**
 * Whether a number stands as it is told, counts what it is told to count, and was said by whom it is told to be said.
 */
export function judgeValue(claim: Claim & ValueClaim, evidence: Evidence): readonly string[] {
  const known = knownTo(claim, evidence);
  const row = known.byId.get(claim.observation);
  const wrong = wrongNumber(claim, claim, known);
  if (row === undefined || row.value === null) return wrong;
  return [...wrong, ...counted(claim, row), ...(claim.register === true ? [] : borneBy(claim, evidence))];
}
