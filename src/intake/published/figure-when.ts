import type { Counting, Nature, PeriodType, Reach } from "../../model/codes.ts";
import { isAfter } from "../../model/days.ts";
import { districtsSince } from "../../model/map-changes.ts";
import { CellFault } from "../cells.ts";
import type { RowFault } from "../rule.ts";
import type { Lists } from "./lists.ts";
import type { PeriodCells } from "./period.ts";
import { spanOf } from "./period.ts";
import { byHorizon, byRelease, bySource, inOrder, knownBy, onMap } from "./when.ts";

/** The cells of a figure that say when it holds, and of what. */
interface When extends PeriodCells {
  readonly indicator: string;
  readonly area_level: string;
  readonly area_code: string;
  readonly municipality_bg: string | null;
  readonly counts: Counting | null;
  readonly until: string | null;
  readonly source_id: string;
}

type Span = NonNullable<ReturnType<typeof spanOf>>;

const plans: ReadonlySet<string> = new Set(["services_planned", "institutions_planned_closure"]);

/**
 * What a figure counts may still be to come: its indicator says so, or it counts something else than its indicator
 * (places to be opened).
 */
const isPlan = ({ indicator, counts }: When): boolean => plans.has(indicator) || counts === "other_concept";

const isYear = (type: PeriodType): boolean => type === "school_year" || type === "calendar_year";

const unknowable =
  "correct one of the two dates, or write other_concept in counts, with a group, where it is only planned";

/**
 * A year may run at the release and when its source is published, if it has begun; a date or range must have passed.
 */
function comingFaults(lists: Lists, row: When, { from, to }: Span): readonly RowFault[] {
  const last = ["period_label", isYear(row.period_type) ? from : to] as const;
  const counted = row.period_type === "as_of" ? byRelease(lists, ["period_end", row.period_end]) : [];
  const late = [...byRelease(lists, last, "correct the period, or add the row when it has come"), ...counted].slice(
    0,
    1,
  );
  return late.length > 0 ? late : bySource(lists, row.source_id, last, unknowable);
}

function untilFaults(lists: Lists, { until, source_id, period_type }: When, { from, to }: Span): readonly RowFault[] {
  const told = ["until", until] as const;
  if (until !== null && isAfter(until, to))
    return [["until", new CellFault("after the period ends", "correct one of the two", to)]];
  const early = period_type === "as_of" ? [] : inOrder(["period_label", from], told, "before the period begins");
  if (early.length > 0) return early;
  const late = byRelease(lists, told);
  return late.length > 0 ? late : bySource(lists, source_id, told, unknowable);
}

function districtFaults({ area_level }: When, { to }: Span): readonly RowFault[] {
  if (area_level !== "district" || !isAfter(districtsSince, to)) return [];
  return [
    [
      "period_label",
      new CellFault(
        "a district that did not exist then",
        "correct the period: the country has its districts of today since that day",
        districtsSince,
      ),
    ],
  ];
}

function periodFaults(lists: Lists, row: When, span: Span): readonly RowFault[] {
  if (isPlan(row)) return byHorizon(lists, ["period_label", span.to]);
  const coming = comingFaults(lists, row, span);
  return coming.length > 0 ? coming : untilFaults(lists, row, span);
}

/**
 * What a figure's dates say against each other, against the release, against the day on which its source was published,
 * and against the map of that time.
 */
export const whenFaults =
  (lists: Lists) =>
  (row: When): readonly RowFault[] => {
    const span = spanOf(row);
    if (span === null) return byRelease(lists, ["until", row.until]);
    return [...periodFaults(lists, row, span), ...districtFaults(row, span), ...onMap(lists, row, span.to)];
  };

/**
 * The first day on which a year may have been counted whole: lessons end in May and June, and December's news sum up
 * the year.
 */
const wholeFrom = (span: Span, type: PeriodType): string =>
  type === "school_year" ? `${span.to.slice(0, 4)}-06-01` : `${span.to.slice(0, 4)}-12-01`;

/**
 * Whether a year can have been counted whole when its source, or the release, came out; true of all that is no year.
 */
export function canBeWhole(
  lists: Lists,
  row: Pick<When, "period_type" | "period_label" | "dating" | "source_id">,
): boolean {
  const span = spanOf(row);
  return span === null || !isYear(row.period_type) || knownBy(lists, row.source_id) >= wholeFrom(span, row.period_type);
}

interface Reaching extends When {
  readonly reaches: Reach | null;
  readonly nature: Nature;
}

/** A flow that is said to be of a whole year, before the year could be over. */
export const wholeFaults =
  (lists: Lists) =>
  (row: Reaching): readonly RowFault[] => {
    if (row.reaches !== "whole_period" || row.nature !== "flow" || isPlan(row) || canBeWhole(lists, row)) return [];
    const remedy = "write until_date in reaches and part in extent, or unclear in reaches, or correct the period";
    return [
      [
        "reaches",
        new CellFault(
          "a whole year that was not over yet",
          remedy,
          `${row.period_label}, known by ${knownBy(lists, row.source_id)}`,
        ),
      ],
    ];
  };
