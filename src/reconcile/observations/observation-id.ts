import type { Figure } from "../../intake/published/figure.ts";
import type { Statement } from "./statements.ts";

function periodOf({ dating, period_type, period_label }: Figure): string {
  if (dating === "undated") return "undated";
  if (period_type !== "range") return period_label.replace("/", "-");
  const [from = "", to = from] = period_label.split("/");
  return `${from}_${to}`;
}

/**
 * How far a count of a year reaches, where that is not the whole of it: counts up to different days are different
 * things.
 */
function reachOf(figure: Figure): string | null {
  const { reaches, until } = figure;
  if (!isYearly(figure)) return null;
  if (reaches === "start_of_period") return "start";
  if (reaches === "until_date") return until === null ? "part" : `part-${until}`;
  return reaches === "unclear" || reaches === "cumulative_since" ? reaches.replaceAll("_", "-") : null;
}

const isYearly = ({ period_type }: Figure): boolean => period_type === "school_year" || period_type === "calendar_year";
const endsUnknown = (figure: Figure): boolean =>
  isYearly(figure) && figure.reaches === "until_date" && figure.until === null;

// Nobody can tell whether two undated figures, two of unnamed settlements, or two counts up to unknown days are about
// the same thing.
const standsAlone = (figure: Figure): boolean =>
  figure.dating === "undated" || figure.area_level === "settlement" || endsUnknown(figure);

/**
 * The code of the observation a statement speaks of; statements with the same code speak of the same thing, and a
 * statement that repeats another speaks of what that one does. Its form is
 * `reported.<indicator>.<area>.<period>[.<reach>][.<breakdown>][.<institution kind>][.<figure>]`, such as
 * `reported.sweeps.BG415.2018-2019`. The reach is `part-<date>`, `part`, `start` or unclear; a range is
 * `2017-09_2018-06`; the figure is named where it stands alone (undated, settlement, or up to an unknown day).
 */
export function observationId({ figure, area, breakdown, original }: Statement): string {
  if (original !== null) return observationId(original);
  const parts = [
    "reported",
    figure.indicator,
    area,
    periodOf(figure),
    reachOf(figure),
    breakdown,
    figure.institution_kind,
    standsAlone(figure) ? figure.figure_id : null,
  ];
  return parts.filter((part) => part !== null).join(".");
}
