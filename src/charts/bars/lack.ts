import { isWhole } from "../../known/whole.ts";
import type { BarsSpec } from "../../model/chart.ts";
import type { CoverageClaim } from "../../model/claim.ts";
import { releaseDay, schoolYearBounds } from "../../model/period.ts";
import { noneClaim } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import { indicatorRow } from "../figures/context.ts";
import { told } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { chartWords } from "../words/words.ts";
import type { Bar } from "./data.ts";

/** Whether a year has its whole, be it withheld, or can have none. */
const isKnown = ({ row, value_state }: Bar): boolean => value_state === "z" || (row !== null && isWhole(row));

/** The years for which we found no whole. */
export const lackingYears = (all: readonly Bar[]): readonly Bar[] => all.filter((bar) => !isKnown(bar));

const lastDay = ({ type, period }: Bar): string =>
  type === "school_year" ? schoolYearBounds(period).end : `${period}-12-31`;

/** The years that can have a whole: of what happens during a year nobody can tell it before that is over. */
export const endedYears = ({ indicator }: BarsSpec, all: readonly Bar[], context: ChartContext): readonly Bar[] =>
  indicatorRow(indicator, context).kind === "flow"
    ? all.filter((bar) => isKnown(bar) || lastDay(bar) < releaseDay)
    : all;

/** For how many of the years that can have one we found a whole. */
export function coverageOf(spec: BarsSpec, all: readonly Bar[], context: ChartContext): CoverageClaim {
  const ended = endedYears(spec, all, context);
  return {
    kind: "coverage",
    indicators: [spec.indicator],
    areas: [context.area.area],
    periods: ended.map(({ period }) => period),
    holds: "whole",
    per: "period",
    some: ended.length - lackingYears(ended).length,
    of: ended.length,
  };
}

/** That no whole was found for any year of the axis. */
export const noWholes = ({ indicator }: BarsSpec, all: readonly Bar[], { area }: ChartContext) =>
  noneClaim(
    [indicator],
    [area.area],
    all.map(({ period }) => period),
    "whole",
  );

// The last year of the axis still runs, so one year without a number at the end is no finding yet.
const isGap = (all: readonly Bar[], first: Bar, last: Bar): boolean =>
  lackingYears(all.slice(all.indexOf(first), all.indexOf(last))).length > 0 ||
  lackingYears(all.slice(all.indexOf(last) + 1)).length > 1;

/**
 * The years without a whole between the two that a title tells or after them, so that nobody takes them for the last or
 * for all of a row.
 */
function besideWholes(spec: BarsSpec, all: readonly Bar[], shown: readonly Bar[], context: ChartContext): Told | null {
  const words = chartWords(context.language).bars;
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined || !isGap(all, first, last)) return null;
  const lacking = lackingYears(all);
  if (spec.from === null && spec.to === null && lacking.length + shown.length === all.length) {
    const say = lacking.some(({ leftOut }) => leftOut) ? words.noOtherUndoubted : words.noOther;
    return told(
      say,
      noneClaim(
        [spec.indicator],
        [context.area.area],
        lacking.map(({ period }) => period),
        "whole",
      ),
    );
  }
  const claim = coverageOf(spec, all, context);
  return told(words.someLack(claim.of - claim.some, claim.of, claim.of < all.length), claim);
}

/**
 * What a title must add to the wholes that it tells, or to a part of a year where it tells none: which years lack;
 * nothing where none does.
 */
export function lackOf(spec: BarsSpec, all: readonly Bar[], shown: readonly Bar[], context: ChartContext): Told | null {
  const words = chartWords(context.language).bars;
  if (shown.length > 0) return besideWholes(spec, all, shown, context);
  if (spec.from !== null || spec.to !== null) return told(words.noWholeChosen, noWholes(spec, all, context));
  return told(
    all.some(({ leftOut }) => leftOut) ? words.noWholeUndoubted : words.noWhole,
    noWholes(spec, all, context),
  );
}
