import type { ChartView } from "../../charts/described.ts";
import { chartParams } from "../../charts/catalogue.ts";
import { panels, type MultiplesSpec } from "../../charts/multiples/panels.ts";
import { multiplesView } from "../../charts/multiples/view.ts";
import { shownPeriod } from "../../charts/figures/shown-period.ts";
import { fewMarks } from "../../charts/drawing/few.ts";
import { chartSvg, fewHtml, legendHtml, tableHtml } from "../../charts/drawing/svg.ts";
import { widths } from "../../charts/drawing/theme.ts";
import { municipalShapes } from "../../charts/map/municipal.ts";
import { chartView } from "../../charts/view.ts";
import { areaPath, sourcePath } from "../../i18n/paths.ts";
import type { ChartSpec } from "../../model/chart.ts";
import type { Answer, Question } from "../../model/question.ts";
import type { AreaRow } from "../../model/rows.ts";
import { firstLanguage, type Language } from "../../model/text.ts";
import { bind } from "../../query/bind.ts";
import { remember } from "../../query/remember.ts";
import { allLookups, buildEngine, need, rater } from "../facts.ts";

/** A chart as markup, with the words that belong to it. */
export interface DrawnChart {
  readonly view: ChartView;
  readonly desk: string;
  readonly phone: string;
  readonly legend: string;
  readonly table: string;
  /** The small mark that says as much, where the picture shows one or two numbers. */
  readonly few: string | null;
}

/** Several places side by side as markup, with the words that belong to them. */
export interface DrawnMultiples extends Pick<DrawnChart, "view" | "legend" | "table"> {
  readonly panels: readonly { readonly area: AreaRow; readonly picture: string }[];
}

// One answer serves both languages, and every area where the question leaves none open.
const askOnce = remember(async (question: string) => (await buildEngine()).ask(JSON.parse(question) as Question));

/** What a chart's question is answered with for an area. */
export const chartAnswer = (spec: ChartSpec, area: AreaRow): Promise<Answer> =>
  askOnce(JSON.stringify(bind(spec.question, chartParams(spec, area.area))));

// The same chart stands in its page, in a place's page, in frames and on screens of its own: it is worded and drawn
// once.
type Wanted = readonly [spec: ChartSpec, area: string, language: Language, extract: string | null];
const written = new WeakMap<ChartSpec, string>();
function wanted(spec: ChartSpec, { area }: AreaRow, language: Language, extract: string | undefined): string {
  // Hundreds of thousands of times a build asks for a chart: its specification is put into words once.
  const said = written.get(spec) ?? JSON.stringify(spec);
  written.set(spec, said);
  return `[${said},${[area, language, extract ?? null].map((one) => JSON.stringify(one)).join(",")}]`;
}

const describeOnce = remember(async (key: string) => {
  const [spec, code, language, extract] = JSON.parse(key) as Wanted;
  const { areas, indicators, sources, breakdowns } = await allLookups();
  const area = need(areas, code);
  const rate = await rater();
  const context = {
    language,
    area,
    areas,
    indicators,
    sources,
    breakdowns,
    rate,
    municipal: municipalShapes,
    ...(extract === null ? {} : { extract }),
  };
  const answer = await chartAnswer(spec, area);
  return { spec, answer, context, view: chartView(spec, answer, context) };
});

const draw = remember(async (key: string): Promise<DrawnChart> => {
  const { spec, answer, context, view } = await describeOnce(key);
  const { language, areas } = context;
  const phone = chartSvg(spec, answer, context, widths.phone);
  const few = fewMarks(spec, view, phone);
  return {
    view,
    desk: chartSvg(spec, answer, context, widths.desk),
    phone,
    few: few && fewHtml(spec, few),
    legend: legendHtml(spec, view),
    table: tableHtml(view, {
      language,
      source: (source) => sourcePath(source, language),
      area: (code) => areaPath(need(areas, code), language),
    }),
  };
});

/** What a chart's rows are, what must be known around them, and its words. */
export const describe = (spec: ChartSpec, area: AreaRow, language: Language, extract: string | undefined) =>
  describeOnce(wanted(spec, area, language, extract));

/** Which school year a chart of one school year shows for an area. Refuses a chart of another kind. */
export async function periodOf(spec: ChartSpec, area: AreaRow): Promise<string> {
  const { answer, context } = await describe(spec, area, firstLanguage, undefined);
  const period = shownPeriod(spec, answer, context);
  if (period === null) throw new RangeError(`draw: "${spec.id}" is no chart of one school year`);
  return period;
}

/** The words and the table of a chart, without its picture. */
export const describeChart = async (
  spec: ChartSpec,
  area: AreaRow,
  language: Language,
  extract?: string,
): Promise<ChartView> => (await describe(spec, area, language, extract)).view;

/** Asks a chart's question for an area and draws the answer in a language; `extract` names who made the register. */
export const drawChart = (spec: ChartSpec, area: AreaRow, language: Language, extract?: string): Promise<DrawnChart> =>
  draw(wanted(spec, area, language, extract));

/**
 * Asks a comparison's question and draws each of its places, all at the same width: they stand side by side where there
 * is room.
 */
export async function drawMultiples(spec: MultiplesSpec, area: AreaRow, language: Language): Promise<DrawnMultiples> {
  const { areas, indicators, sources, breakdowns } = await allLookups();
  const context = { language, area, areas, indicators, sources, breakdowns };
  const answer = await askOnce(JSON.stringify(spec.question));
  const view = multiplesView(spec, answer, context);
  return {
    view,
    panels: panels(spec, answer, context).map((panel) => ({
      area: panel.area,
      picture: chartSvg(panel.spec, panel.answer, { ...context, area: panel.area }, widths.phone),
    })),
    legend: legendHtml(spec, view),
    table: tableHtml(view, { language, source: (source) => sourcePath(source, language) }),
  };
}
