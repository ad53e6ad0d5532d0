import type { Claim, CoverageClaim, Holding, NoneClaim } from "../../../src/model/claim.ts";
import { isSchoolYear } from "../../../src/model/period.ts";
import { isAll, isWhole, isYearly, overlap, spanOf, spanOfLabel, within } from "../row.ts";
import type { Row, Span } from "../row.ts";
import type { Evidence, Known } from "../tables.ts";
import { inShort, knownTo } from "./told.ts";

const kinds: Readonly<Record<Holding, (row: Row) => boolean>> = {
  whole: isWhole,
  plain: (row) => isAll(row) && isYearly(row),
  dated: (row) => isAll(row) && row.dating !== "undated",
  figure: () => true,
};

const isHeld = (row: Row, holding: Holding): boolean => row.stated && kinds[holding](row);

/**
 * Whether a row is of a period: of that very one where a year's own number is asked for, else by the days it speaks of.
 */
function isOf(row: Row, period: string, holding: Holding, near: (days: Span, year: Span) => boolean): boolean {
  if (isYearly(row) && row.period === period) return true;
  if (holding === "whole" || holding === "plain") return false;
  const [days, year] = [spanOf(row), spanOfLabel(period)];
  return days !== null && year !== null && near(days, year);
}

/**
 * A row that speaks against "we found none": one whose time meets the period, or that is undated where any figure would
 * do.
 */
function contradicts(row: Row, period: string | null, lacks: Holding): boolean {
  if (!isHeld(row, lacks)) return false;
  if (period === null) return true;
  return isOf(row, period, lacks, overlap) || (lacks === "figure" && row.dating === "undated");
}

/** Whether nothing of the kind is there, for every indicator, area and period that is told to lack it. */
export function judgeNone(claim: Claim & NoneClaim, evidence: Evidence): readonly string[] {
  const known = knownTo(claim, evidence);
  const periods = claim.periods ?? [null];
  const found = claim.indicators.flatMap((indicator) =>
    claim.areas.flatMap((area) =>
      known.of(indicator, area).filter((row) => periods.some((period) => contradicts(row, period, claim.lacks))),
    ),
  );
  return found.map((row) => `there is ${inShort(row)}`);
}

type Cell = readonly [indicator: string, area: string, period: string | null];

const has = ([indicator, area, period]: Cell, holds: Holding, known: Known): boolean =>
  known.of(indicator, area).some((row) => isHeld(row, holds) && (period === null || isOf(row, period, holds, within)));

const what: Readonly<Record<CoverageClaim["per"], (cell: Cell) => string>> = {
  area: ([, area]) => area,
  period: ([, , period]) => period ?? "",
  indicator: ([indicator]) => indicator,
  "area-period": ([, area, period]) => `${area} ${period ?? ""}`,
  "indicator-area-period": (cell) => cell.join(" "),
};

/** Whether so many of so many hold something, counted anew; years of two kinds are never counted together. */
export function judgeCoverage(claim: Claim & CoverageClaim, evidence: Evidence): readonly string[] {
  const { indicators, holds, per } = claim;
  const known = knownTo(claim, evidence);
  const areas = claim.areas === "districts" ? evidence.districts : claim.areas;
  const periods = claim.periods ?? [null];
  if (claim.periods === null && per.includes("period")) return ["it counts periods and names none"];
  if (new Set((claim.periods ?? []).map(isSchoolYear)).size > 1)
    return [`school years and calendar years are counted together: ${(claim.periods ?? []).join(", ")}`];
  const cells = indicators.flatMap((indicator) =>
    areas.flatMap((area) => periods.map((period): Cell => [indicator, area, period])),
  );
  const of = new Set(cells.map(what[per])).size;
  const some = new Set(cells.filter((cell) => has(cell, holds, known)).map(what[per])).size;
  return some === claim.some && of === claim.of
    ? []
    : [`${claim.some} of ${claim.of} is told, counted by ${per} it is ${some} of ${of} (${holds})`];
}
