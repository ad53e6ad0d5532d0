import { isWhole } from "../../known/whole.ts";
import type { BarsSpec } from "../../model/chart.ts";
import type { CoverageClaim } from "../../model/claim.ts";
import { noneClaim } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import { told } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { chartWords } from "../words/words.ts";
import type { Bar } from "./data.ts";

/** Whether a year has its whole, be it withheld, or can have none. */
const isKnown = ({ row, value_state }: Bar): boolean => value_state === "z" || (row !== null && isWhole(row));

/** The years for which we found no whole. */
export const lackingYears = (all: readonly Bar[]): readonly Bar[] => all.filter((bar) => !isKnown(bar));

/** For how many years of the axis we found a whole. */
export const coverageOf = ({ indicator }: BarsSpec, all: readonly Bar[], { area }: ChartContext): CoverageClaim => ({
  kind: "coverage",
  indicators: [indicator],
  areas: [area.area],
  periods: all.map(({ period }) => period),
  holds: "whole",
  per: "period",
  some: all.length - lackingYears(all).length,
  of: all.length,
});

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
  return told(words.someLack(lacking.length, all.length), coverageOf(spec, all, context));
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
