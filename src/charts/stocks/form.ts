import type { StocksSpec } from "../../model/chart.ts";
import { chartForm } from "../form.ts";
import type { ChartForm } from "../form.ts";
import { lineSwatch } from "../lines/style.ts";
import { readsObservations } from "../rows/observations.ts";
import { stocksOptions } from "./plot.ts";
import { stockStyle } from "./style.ts";
import { stocksView } from "./view.ts";

/** Stocks known at dates, a line an indicator. */
export const stocksForm: ChartForm<StocksSpec, "line-strong" | "line-quiet"> = chartForm({
  reads: readsObservations,
  view: stocksView,
  plot: stocksOptions,
  period: null,
  measures: ({ indicators }) => indicators,
  register: null,
  swatches: {
    "line-strong": lineSwatch((topic) => stockStyle(true, topic)),
    "line-quiet": lineSwatch((topic) => stockStyle(false, topic)),
  },
  slide: { as: "lines", along: "period", by: "indicator" },
});
