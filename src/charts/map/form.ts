import type { MapSpec } from "../../model/chart.ts";
import type { ValueState } from "../../model/codes.ts";
import { element } from "../drawing/draw.ts";
import { chartForm } from "../form.ts";
import type { ChartForm } from "../form.ts";
import { placesPeriod } from "../rated/places-data.ts";
import { wholeYears } from "../figures/register-filters.ts";
import { readsObservations } from "../rows/observations.ts";
import type { Swatch } from "../drawing/swatch.ts";
import { circleSwatch, fillSwatch, municipalSwatch } from "./draw.ts";
import { localSwatch } from "./local.ts";
import { mapOptions } from "./plot.ts";
import { mapView } from "./view.ts";

/** Districts by what is known of them, municipalities with a number and with one that is withheld. */
type MapMark = `map-${"circle" | "local" | "part" | "municipal" | ValueState}` | "dot" | "dot-hollow";

const municipality =
  (fill: string): Swatch =>
  (document) => [element(document, "circle", { cx: 14, cy: 8, r: 3, stroke: "var(--ink)", fill })];

/** The districts on a map with one indicator in one school year. */
export const mapForm: ChartForm<MapSpec, MapMark> = chartForm({
  reads: readsObservations,
  view: mapView,
  plot: mapOptions,
  period: placesPeriod,
  measures: ({ indicator }) => [indicator],
  register: wholeYears,
  swatches: {
    "map-circle": circleSwatch,
    "map-local": localSwatch,
    "map-part": fillSwatch("part"),
    "map-municipal": municipalSwatch,
    "map-c": fillSwatch("c"),
    "map-x": fillSwatch("x"),
    "map-z": fillSwatch("z"),
    dot: municipality("var(--ink)"),
    "dot-hollow": municipality("var(--paper)"),
  },
  slide: null,
});
