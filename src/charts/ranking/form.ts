import type { RankingSpec } from "../../model/chart.ts";
import { cellSwatch } from "../drawing/swatches.ts";
import { chartForm } from "../form.ts";
import type { ChartForm } from "../form.ts";
import { placesPeriod } from "../rated/places-data.ts";
import { ratedPlacesView } from "../rated/places.ts";
import { wholeYears } from "../figures/register-filters.ts";
import { readsObservations } from "../rows/observations.ts";
import { rankingOptions } from "./plot.ts";
import { rankingView } from "./view.ts";
import type { OtherMark } from "./view.ts";

/** The districts in the order of one indicator in one school year. */
export const rankingForm: ChartForm<RankingSpec, OtherMark> = chartForm({
  reads: readsObservations,
  view: (spec, rows, context) =>
    spec.measure === undefined
      ? rankingView(spec, rows, context)
      : ratedPlacesView(spec, { measure: spec.measure }, rows, context),
  plot: rankingOptions,
  period: placesPeriod,
  measures: ({ indicator }) => [indicator],
  register: wholeYears,
  swatches: {
    "other-part": cellSwatch("part", 26, "var(--line)"),
    "other-about": cellSwatch("about", 19, "var(--line)"),
    "other-at_least": cellSwatch("at_least", 15, "var(--line)"),
    "other-at_most": cellSwatch("at_most", 26, "var(--line)"),
  },
  slide: { as: "bars", along: "area" },
});
