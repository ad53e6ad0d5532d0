import { JSDOM } from "jsdom";
import type { ChartSpec } from "../model/chart.ts";
import type { Answer } from "../model/question.ts";
import type { ChartContext } from "./context.ts";
import type { ChartView } from "./described.ts";
import { renderLegend } from "./legend.ts";
import { plotOptions } from "./options.ts";
import { renderChart } from "./render.ts";
import { renderTable } from "./table.ts";
import type { SourceAddress } from "./table.ts";

/** Only the build imports this file: it brings the document that a browser has by itself. */
const { document } = new JSDOM().window;

/** The chart as markup, at a width in pixels. */
export const chartSvg = (spec: ChartSpec, answer: Answer, context: ChartContext, width: number): string =>
  renderChart(plotOptions(spec, answer, context, width), document).outerHTML;

/** The chart's table as markup. */
export const tableHtml = ({ table }: ChartView, address?: SourceAddress): string =>
  renderTable(table, document, address).outerHTML;

/** The chart's legend as markup; empty where nothing needs explaining. */
export const legendHtml = (spec: Pick<ChartSpec, "topic">, { legend }: ChartView): string =>
  (legend.length === 0 ? "" : renderLegend(legend, spec.topic, document).outerHTML);
