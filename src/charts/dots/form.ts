import type { DotsSpec } from "../../model/chart.ts";
import { chartForm } from "../form.ts";
import type { ChartForm } from "../form.ts";
import { readsHomes } from "../rows/institutions.ts";
import type { Swatch } from "../drawing/swatch.ts";
import type { Fate } from "./data.ts";
import { drawHome } from "./mark.ts";
import { dotsOptions } from "./plot.ts";
import { dotsView } from "./view.ts";

const home =
  (fate: Fate): Swatch =>
  (document, topic) => [drawHome(document, fate, [14, 8], 5.2, topic)];

/** Every named home for children, on a map. */
export const dotsForm: ChartForm<DotsSpec, `home-${Fate}`> = chartForm({
  reads: readsHomes,
  view: (_, rows, context) => dotsView(rows, context),
  plot: (_, rows, context, width) => dotsOptions(rows, context, width),
  period: null,
  measures: () => [],
  register: null,
  swatches: { "home-closed": home("closed"), "home-open": home("open"), "home-unsure": home("unsure") },
  slide: null,
});
