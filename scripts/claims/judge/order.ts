import type { Claim, ExtremeClaim, RankClaim } from "../../../src/model/claim.ts";
import { isComparable } from "../row.ts";
import type { Row } from "../row.ts";
import type { Evidence } from "../tables.ts";
import { asWritten } from "../written.ts";
import { knownTo } from "./told.ts";

/** Among fewer the next area to speak up may turn the order round. */
const fewest = 10;

type Numbered = Row & { readonly value: number };

/**
 * The comparable wholes of all areas of a level for a period, each number as it is written: readers see no other. "At
 * least 300" has no place beside 310, so only exact ones have.
 */
function field(
  claim: Claim & { readonly indicator: string; readonly period: string },
  level: Row["level"],
  evidence: Evidence,
): readonly Numbered[] {
  return knownTo(claim, evidence)
    .of(claim.indicator)
    .filter(isComparable)
    .filter((row) => row.qualifier === "exact" && row.period === claim.period && row.level === level)
    .map((row) => ({ ...row, value: asWritten(row.value) }));
}

function medianOf(rows: readonly Numbered[]): number {
  const values = rows.map(({ value }) => value).sort((a, b) => a - b);
  const [low = 0, high = 0] = [values[Math.floor((values.length - 1) / 2)], values[Math.ceil((values.length - 1) / 2)]];
  return (low + high) / 2;
}

const counted = (rows: readonly Numbered[], of: number): readonly string[] => [
  ...(rows.length >= fewest ? [] : [`an order of ${rows.length}: below ${fewest} there is none`]),
  ...(rows.length === of ? [] : [`${of} are told, ${rows.length} areas have a comparable whole`]),
];

/** Whether an area has that place among enough comparable wholes of its period, and the median is theirs. */
export function judgeRank(claim: Claim & RankClaim, evidence: Evidence): readonly string[] {
  const level = evidence.rows("areas").find(({ area }) => area === claim.area)?.["level"] as Row["level"] | undefined;
  const rows = field(claim, level ?? "district", evidence);
  const own = rows.find(({ area }) => area === claim.area);
  if (own === undefined)
    return [
      `${claim.area} has no comparable whole of ${claim.indicator} for ${claim.period}`,
      ...counted(rows, claim.of),
    ];
  const rank = 1 + rows.filter(({ value }) => value > own.value).length;
  const median = medianOf(rows);
  return [
    ...counted(rows, claim.of),
    ...(rank === claim.rank ? [] : [`place ${claim.rank} is told, it is ${rank}`]),
    ...(claim.median === null || asWritten(claim.median) === asWritten(median)
      ? []
      : [`a median of ${claim.median} is told, it is ${median}`]),
  ];
}

/**
 * Whether these areas, and no others, have the highest or lowest number, or whether this is the median, of enough
 * comparable wholes.
 */
export function judgeExtreme(claim: Claim & ExtremeClaim, evidence: Evidence): readonly string[] {
  const rows = field(claim, "district", evidence);
  const values = rows.map(({ value }) => value);
  const edge = {
    highest: Math.max(...values),
    lowest: Math.min(...values),
    median: rows.length === 0 ? NaN : medianOf(rows),
  }[claim.way];
  const theirs = rows
    .filter(({ value }) => value === edge)
    .map(({ area }) => area)
    .sort();
  const named = claim.way === "median" || theirs.join() === [...claim.areas].sort().join();
  return [
    ...counted(rows, claim.of),
    ...(asWritten(claim.value) === asWritten(edge)
      ? []
      : [`the ${claim.way} is told as ${claim.value}, it is ${edge}`]),
    ...(named ? [] : [`the ${claim.way} is of ${theirs.join(", ")}, told is ${claim.areas.join(", ")}`]),
  ];
}
