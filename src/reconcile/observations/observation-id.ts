import type { Figure } from "../../intake/published/figure.ts";
import type { Statement } from "./statements.ts";

function periodOf({ dating, period_type, period_label }: Figure): string {
  if (dating === "undated") return "undated";
  if (period_type !== "range") return period_label.replace("/", "-");
  const [from = "", to = from] = period_label.split("/");
  return `${from}_${to}`;
}

// Nobody can tell whether two undated figures, or two of unnamed settlements, are about the same thing.
const standsAlone = ({ dating, area_level }: Figure): boolean => dating === "undated" || area_level === "settlement";

/**
 * The code of the observation a statement speaks of; statements with the same code speak of the same thing. Its form is
 * `reported.<indicator>.<area>.<period>[.part][.<breakdown>][.<institution kind>][.<figure>]`, such as
 * `reported.sweeps.BG415.2018-2019`. A range is `2017-09_2018-06`; the figure is named where it stands alone (undated, settlement).
 */
export function observationId({ figure, area, breakdown }: Statement): string {
  const parts = [
    "reported", figure.indicator, area, periodOf(figure),
    figure.extent === "part" ? "part" : null,
    breakdown, figure.institution_kind,
    standsAlone(figure) ? figure.figure_id : null,
  ];
  return parts.filter((part) => part !== null).join(".");
}
