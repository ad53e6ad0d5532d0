import type { ChartContext } from "../charts/figures/context.ts";
import { publisher } from "../charts/figures/context.ts";
import { valued } from "../charts/figures/figure.ts";
import type { ChartRow } from "../charts/rows/observations.ts";
import { changeBetween } from "../known/compare.ts";
import { standingOf } from "../known/standing.ts";
import { isComparable } from "../known/whole.ts";
import { censusYears, type Rate } from "../known/rate.ts";
import type { Qualifier, ValueState } from "../model/codes.ts";
import type { RateMeasure } from "../model/denominator.ts";
import { difference } from "../model/shown.ts";
import { country, type Ask, type AskMeasure, isPeople } from "./ask.ts";
import type { Place } from "./cells.ts";

/**
 * A place with its number in the measure that was asked. Where there is none, `lack` says why: withheld, not found,
 * impossible, or a rule forbids to tell it so (`rule`).
 */
export interface Measured {
  readonly place: Place;
  readonly value: number | null;
  readonly lack: ValueState | "rule" | null;
  readonly qualifier: Qualifier | null;
  readonly rate?: Rate;
  /** The rule that forbids it: the people of the year are not known. */
  readonly unknown?: "people";
  /** What it is a change from, or the country's number of which it is a share. */
  readonly beside?: Place;
  /** Among how many it has its place. */
  readonly of?: number;
}

const lacking = (place: Place, lack: Measured["lack"]): Measured => ({ place, value: null, lack, qualifier: null });
const exactly = (place: Place, value: number, more: Partial<Measured> = {}): Measured => ({
  place,
  value,
  lack: null,
  qualifier: "exact",
  ...more,
});

/** Whether a place's number may be held against another: an exact whole which nobody doubts or contradicts. */
function comparable(place: Place): ChartRow | null {
  const { row } = place;
  return row !== null && valued(place) && isComparable(row) && row.qualifier === "exact" ? row : null;
}

type Telling = (place: Place) => Measured;

function byPeople(measure: RateMeasure, { rate, areas }: ChartContext): Telling {
  if (rate === undefined) throw new RangeError("builder: rates are asked, and the context makes none");
  return (place) => {
    const row = comparable(place);
    if (row === null) return lacking(place, "rule");
    const made = rate({ ...row, area_level: areas.get(row.area)?.level ?? "settlement" }, measure);
    if (made === "people") return { ...lacking(place, "rule"), unknown: "people" };
    if (typeof made === "string") return lacking(place, "rule");
    return exactly(place, made.value, { rate: made });
  };
}

/**
 * Whether people were counted forward from another census in one year than in the other: then their number jumps
 * without anybody moving, and no change is told.
 */
export const isRecounted = (earlier: Place, later: Place): boolean =>
  isPeople(later.row?.indicator) && censusYears.some((first) => earlier.year < first && first <= later.year);

const seriesOf = ({ indicator, area, group }: Place): string => `${indicator} ${area} ${group ?? ""}`;

/** From the year before that can be compared, be it several years ago; nothing where it is the first. */
function asChange(all: readonly Place[], context: ChartContext): Telling {
  const fair = all.filter((one) => comparable(one) !== null).toSorted((a, b) => b.year - a.year);
  const series = Map.groupBy(fair, seriesOf);
  return (place) => {
    const row = comparable(place);
    const earlier = series.get(seriesOf(place))?.find(({ year }) => year < place.year);
    const from = earlier === undefined ? null : comparable(earlier);
    if (row === null || earlier === undefined || from === null) return lacking(place, "rule");
    if (isRecounted(earlier, place)) return lacking(place, "rule");
    const { way } = changeBetween(row, from, (source) => publisher(source, context));
    if (way === "unsure" || row.value === null || from.value === null) return lacking(place, "rule");
    const size = difference(row.value, from.value);
    return exactly(place, way === "less" ? -size : size, { beside: earlier });
  };
}

/**
 * Of the country's number of the same year: withheld where either of them is, and none where the parts would be more
 * than the whole, for then they are not of one count.
 */
function asShare(all: readonly Place[]): Telling {
  const wholes = all.filter(({ area }) => area === country);
  return (place) => {
    const whole = wholes.find((one) => one.indicator === place.indicator && one.year === place.year);
    if (whole?.value_state === "c") return lacking(place, "c");
    const [part, total] = [comparable(place), whole === undefined ? null : comparable(whole)];
    if (place.area === country || part?.value == null || total?.value == null) return lacking(place, "rule");
    if (total.value === 0 || part.value > total.value || whole === undefined) return lacking(place, "rule");
    return exactly(place, (100 * part.value) / total.value, { beside: whole });
  };
}

/** Among all districts with a comparable number, where they are enough for places; equal numbers share one. */
function asRank(all: readonly Place[]): Telling {
  const rows = all.flatMap((one) => (one.area === country || one.row === null || !valued(one) ? [] : [one.row]));
  return (place) => {
    const standing = place.row === null || place.area === country ? null : standingOf(place.row, rows);
    if (standing === null) return lacking(place, "rule");
    return exactly(place, standing.rank, { of: standing.of });
  };
}

const plainly: Telling = (place) => ({
  place,
  value: place.value,
  lack: place.value_state,
  qualifier: place.qualifier,
});

/** How a measure tells places; `all`: the asked ones and those that are read beside them. */
function tellingOf(measure: AskMeasure, all: readonly Place[], context: ChartContext): Telling {
  switch (measure) {
    case "value":
      return plainly;
    case "change":
      return asChange(all, context);
    case "share":
      return asShare(all);
    case "rank":
      return asRank(all);
    default:
      return byPeople(measure, context);
  }
}

/** The places in the measure that was asked. Nothing is made of a place without a number: why it lacks stays. */
export function tell(
  { measure }: Pick<Ask, "measure">,
  asked: readonly Place[],
  all: readonly Place[],
  context: ChartContext,
): readonly Measured[] {
  const telling = tellingOf(measure, all, context);
  return asked.map((place) => (valued(place) ? telling(place) : lacking(place, place.value_state)));
}

/** The sign of how exact a number is: "≈ ". */
export const signOf = ({ qualifier }: Pick<Measured, "qualifier">): string =>
  ({ exact: "", about: "≈ ", at_least: "≥ ", at_most: "≤ " })[qualifier ?? "exact"];
