import { chartParams, inMeasure, seriesSpec } from "../../charts/catalogue.ts";
import type { ChartContext } from "../../charts/figures/context.ts";
import { panels, type MultiplesSpec } from "../../charts/multiples/panels.ts";
import { multiplesView } from "../../charts/multiples/view.ts";
import { chartView } from "../../charts/view.ts";
import type { Sheeted } from "../../export/sheet.ts";
import type { Pictured } from "../../export/svg.ts";
import { dataPath } from "../../i18n/paths.ts";
import type { ChartSpec } from "../../model/chart.ts";
import type { Answer, Question } from "../../model/question.ts";
import type { AreaRow, IndicatorRow } from "../../model/rows.ts";
import { tableFile, type TableFiles } from "../../model/table-file.ts";
import { tables } from "../../model/tables.ts";
import type { Language } from "../../model/text.ts";
import { bind } from "../../query/bind.ts";
import { createTables } from "../../query/columns.ts";
import { createLightEngine } from "../../query/light.ts";
import { fetchOk } from "../../query/watched.ts";
import { readRater } from "./rates.ts";
import { shapesFor } from "./map-shapes.ts";
import { breakdownsQuestion, readBreakdowns } from "./engines.ts";
import { publishersOf, publishersQuestion } from "./publishers.ts";

/** A chart as it is drawn, before files name it. */
export type Drawn = Omit<Pictured, "sheet" | "seen">;

/** What stands on a page now, for files that show just that. */
export interface Shown {
  /** A slide each: the chart, or the places of a comparison. */
  readonly charts: readonly Drawn[];
  /** All of them in one picture. */
  readonly picture: Drawn;
  /** What the table shows: the chart, or the whole comparison. */
  readonly whole: { readonly spec: Sheeted; readonly view: Pictured["view"]; readonly area: AreaRow };
}

/** What a page says of its built chart; a register names who made it. */
export interface BuiltChart {
  readonly spec: ChartSpec | MultiplesSpec;
  readonly area: string;
  readonly language: Language;
  readonly extract?: string;
  readonly files: TableFiles;
}

/** A chart that was answered. */
export function shownChart(spec: ChartSpec, answer: Answer, context: ChartContext): Shown {
  const view = chartView(spec, answer, context);
  const drawn = { spec, answer, context, view };
  return { charts: [drawn], picture: drawn, whole: { spec, view, area: context.area } };
}

/** A comparison that was answered. */
export function shownComparison(spec: MultiplesSpec, answer: Answer, context: ChartContext): Shown {
  const places = panels(spec, answer, context);
  const charts = places.map((panel) => {
    const own = { ...context, area: panel.area };
    return { spec: panel.spec, answer: panel.answer, context: own, view: chartView(panel.spec, panel.answer, own) };
  });
  const view = multiplesView(spec, answer, context);
  const picture = { spec: inMeasure(seriesSpec(spec), spec.measure ?? "count"), answer, context, view, panels: places };
  return {
    charts,
    picture,
    whole: {
      spec: { id: "comparison", ...spec, places: places.map(({ area }) => area.slug) },
      view,
      area: context.area,
    },
  };
}

const everyColumn = (table: "areas" | "indicators"): Question => ({
  table,
  columns: Object.keys(tables[table].columns),
});

/**
 * What charts of a place are answered and worded with. Only the small engine is needed for that; rejects where the
 * tables cannot be had.
 */
async function around(
  { area, language, extract, files }: Omit<BuiltChart, "spec">,
  specs: readonly BuiltChart["spec"][],
) {
  const engine = createLightEngine(
    createTables(async (table) =>
      (await fetchOk(new URL(dataPath(tableFile(table, files)), location.href))).arrayBuffer(),
    ),
  );
  const [areaRows, indicatorRows, sourceRows, breakdownRows, rate] = await Promise.all([
    engine.ask(everyColumn("areas")),
    engine.ask(everyColumn("indicators")),
    engine.ask(publishersQuestion),
    engine.ask(breakdownsQuestion),
    readRater((question) => engine.ask(question)),
  ]);
  // The tables are verified against the definition of their rows before they are published.
  const areas = new Map((areaRows as unknown as readonly AreaRow[]).map((row) => [row.area, row]));
  const own = areas.get(area);
  if (own === undefined)
    throw new RangeError(`files: the tables know no area "${area}"; page and data are of different releases`);
  const indicators = indicatorRows as unknown as readonly IndicatorRow[];
  const context: ChartContext = {
    language,
    area: own,
    areas,
    indicators: new Map(indicators.map((row) => [row.indicator, row])),
    rate,
    ...(await shapesFor(specs, indicators)),
    sources: publishersOf(sourceRows),
    breakdowns: readBreakdowns(breakdownRows),
    ...(extract === undefined ? {} : { extract }),
  };
  return { engine, context };
}

/** Asks again what the built chart shows. Rejects where the tables cannot be had. */
export async function readShown({ spec, ...built }: BuiltChart): Promise<Shown> {
  const { engine, context } = await around(built, [spec]);
  if (!("form" in spec)) return shownComparison(spec, await engine.ask(spec.question), context);
  return shownChart(spec, await engine.ask(bind(spec.question, chartParams(spec, built.area))), context);
}

/** Asks what several charts show of one place. Rejects where the tables cannot be had. */
export async function readCharts(
  specs: readonly ChartSpec[],
  built: Omit<BuiltChart, "spec">,
): Promise<{ readonly area: AreaRow; readonly charts: readonly Drawn[] }> {
  const { engine, context } = await around(built, specs);
  const charts = await Promise.all(
    specs.map(async (spec) => {
      const answer = await engine.ask(bind(spec.question, chartParams(spec, built.area)));
      return { spec, answer, context, view: chartView(spec, answer, context) };
    }),
  );
  return { area: context.area, charts };
}
