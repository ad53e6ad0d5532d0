import type { ChartView } from "../charts/described.ts";
import { chartParams } from "../charts/catalogue.ts";
import { chartSvg, legendHtml, tableHtml } from "../charts/svg.ts";
import { widths } from "../charts/theme.ts";
import { chartView } from "../charts/view.ts";
import { areaPath, sourcePath } from "../i18n/paths.ts";
import type { ChartSpec } from "../model/chart.ts";
import type { AreaRow } from "../model/rows.ts";
import type { Language } from "../model/text.ts";
import { bind } from "../query/bind.ts";
import { allLookups, buildEngine, need } from "./facts.ts";

/** A chart as markup, with the words that belong to it. */
export interface DrawnChart {
  readonly view: ChartView;
  readonly desk: string;
  readonly phone: string;
  readonly legend: string;
  readonly table: string;
}

/** Asks a chart's question for an area and draws the answer in a language; `extract` names who made the register. */
export async function drawChart(spec: ChartSpec, area: AreaRow, language: Language, extract?: string): Promise<DrawnChart> {
  const { areas, indicators, sources } = await allLookups();
  const context = { language, area, areas, indicators, sources, ...(extract === undefined ? {} : { extract }) };
  const answer = await (await buildEngine()).ask(bind(spec.question, chartParams(spec, area.area)));
  const view = chartView(spec, answer, context);
  return {
    view,
    desk: chartSvg(spec, answer, context, widths.desk),
    phone: chartSvg(spec, answer, context, widths.phone),
    legend: legendHtml(spec, view),
    table: tableHtml(view, (source) => sourcePath(source, language), (code) => areaPath(need(areas, code), language)),
  };
}
