import type { Claim } from "../../src/model/claim.ts";
import { judgeChange } from "./judge/change.ts";
import { judgeCoverage, judgeNone } from "./judge/holding.ts";
import { judgeExtreme, judgeRank } from "./judge/order.ts";
import { judgePeople, judgePeopleMade } from "./judge/people.ts";
import { judgeRate, judgeRated, judgeRateEdge, judgeRateStanding, judgeRateWay } from "./judge/rate.ts";
import { judgeEdge, judgeRows } from "./judge/rows.ts";
import { judgeValue } from "./judge/value.ts";
import type { Evidence } from "./tables.ts";

function judgeAnew(claim: Claim, evidence: Evidence): readonly string[] {
  switch (claim.kind) {
    case "value":
      return judgeValue(claim, evidence);
    case "change":
      return judgeChange(claim, evidence);
    case "none":
      return judgeNone(claim, evidence);
    case "coverage":
      return judgeCoverage(claim, evidence);
    case "rank":
      return judgeRank(claim, evidence);
    case "extreme":
      return judgeExtreme(claim, evidence);
    case "rows":
      return judgeRows(claim, evidence);
    case "edge":
      return judgeEdge(claim, evidence);
    case "rate":
      return judgeRate(claim, evidence);
    case "rated":
      return judgeRated(claim, evidence);
    case "rate-way":
      return judgeRateWay(claim, evidence);
    case "rate-standing":
      return judgeRateStanding(claim, evidence);
    case "rate-edge":
      return judgeRateEdge(claim, evidence);
    case "people":
      return judgePeople(claim, evidence);
    case "people-made":
      return judgePeopleMade(claim, evidence);
  }
}

const judged = new WeakMap<Evidence, Map<string, readonly string[]>>();

/**
 * What in the published tables contradicts a claim; nothing where it is true. Each claim is judged once for the same
 * tables.
 */
export function judge(claim: Claim, evidence: Evidence): readonly string[] {
  const verdicts = judged.get(evidence) ?? new Map<string, readonly string[]>();
  judged.set(evidence, verdicts);
  const key = JSON.stringify(claim);
  const before = verdicts.get(key);
  if (before !== undefined) return before;
  const verdict = judgeAnew(claim, evidence);
  verdicts.set(key, verdict);
  return verdict;
}
