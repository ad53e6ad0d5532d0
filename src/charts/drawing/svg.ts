import type { PlotOptions } from "@observablehq/plot";
import { JSDOM } from "jsdom";
import type { ChartSpec } from "../../model/chart.ts";
import type { Topic } from "../../model/codes.ts";
import type { Answer } from "../../model/question.ts";
import type { ChartContext } from "../figures/context.ts";
import type { ChartView, LegendItem } from "../described.ts";
import { drawFew, type FewMark } from "./few.ts";
import { renderLegend } from "./legend.ts";
import { plotOptions } from "../options.ts";
import { renderChart } from "./render.ts";
import { renderTable } from "../table.ts";
import type { TableSetting } from "../table.ts";

/** Only the build imports this file: it brings the document that a browser has by itself. */
const { document } = new JSDOM().window;

/** The chart as markup, at a width in pixels. */
export const chartSvg = (spec: ChartSpec, answer: Answer, context: ChartContext, width: number): string =>
  renderChart(plotOptions(spec, answer, context, width), document).outerHTML;

/** Anything Plot draws as markup. */
export const plotSvg = (options: PlotOptions): string => renderChart(options, document).outerHTML;

/** Few numbers of a chart as a small mark. */
export const fewHtml = (spec: Pick<ChartSpec, "topic">, marks: readonly FewMark[]): string =>
  drawFew(document, spec, marks).outerHTML;

/** The chart's table as markup. */
export const tableHtml = ({ table }: Pick<ChartView, "table">, setting: Omit<TableSetting, "document">): string =>
  renderTable(table, { ...setting, document }).outerHTML;

/** The chart's legend as markup; empty where nothing needs explaining. */
export const legendHtml = (spec: Pick<ChartSpec, "topic">, { legend }: ChartView): string =>
  marksHtml(legend, spec.topic);

/** Any marks with their words as a legend in markup; empty when there are none. */
export const marksHtml = (legend: readonly LegendItem[], topic: Topic): string =>
  legend.length === 0 ? "" : renderLegend(legend, topic, document).outerHTML;
