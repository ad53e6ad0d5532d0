import { inMeasure, isMeasurable } from "../../charts/catalogue.ts";
import { placeName } from "../../charts/words/words.ts";
import { sourceLine } from "../../export/words.ts";
import { formatDate } from "../../i18n/formats.ts";
import { pageWords } from "../../i18n/pages.ts";
import { rateMeasures, type RateMeasure } from "../../model/denominator.ts";
import type { Language } from "../../model/text.ts";
import { chartSheet, extractOf, specOf, type ChartPlace } from "../pages/chart-pages.ts";
import { correctedOf, correctionsSaid, type CorrectionsSaid } from "../parts/corrected.ts";
import { describeChart, drawChart, type DrawnChart } from "../parts/draw.ts";
import { manifest } from "../facts.ts";

/** A chart with the lines that stand beneath it in other people's pages. */
export interface EmbeddedChart {
  readonly chart: DrawnChart;
  /** The chart's title with its place: what the frame is called. */
  readonly name: string;
  /** Who published the numbers; for a synthetic register, that it is one. */
  readonly source: string;
  readonly released: string;
  /** What was lately corrected of it, if anything. */
  readonly corrected: CorrectionsSaid | undefined;
}

const mostPublishers = 3;

/** An embedded chart told by people. */
export interface EmbeddedRate {
  readonly measure: RateMeasure;
  readonly chart: DrawnChart;
}

/**
 * The measures besides the count in which a chart has a number, each drawn; a frame that asks for one of them
 * (`?measure=`) shows it.
 */
export async function embeddedRates(place: ChartPlace, language: Language): Promise<readonly EmbeddedRate[]> {
  const spec = specOf(place);
  if (!isMeasurable(spec)) return [];
  const extract = await extractOf(place, language);
  const all = await Promise.all(
    rateMeasures.map(async (measure): Promise<readonly EmbeddedRate[]> => {
      const told = inMeasure(spec, measure);
      if ((await describeChart(told, place.area, language, extract)).empty) return [];
      return [{ measure, chart: await drawChart(told, place.area, language, extract) }];
    }),
  );
  return all.flat();
}

/** A chart as it is embedded. */
export async function embedded(place: ChartPlace, language: Language): Promise<EmbeddedChart> {
  const extract = await extractOf(place, language);
  const chart = await drawChart(specOf(place), place.area, language, extract);
  const words = pageWords(language).embeds;
  const touched = place.dataset === "reported" ? correctedOf(specOf(place), place.area.area) : undefined;
  return {
    chart,
    name: words.frame(chart.view.title, placeName(place.area, language)),
    source:
      chart.view.synthetic && extract !== undefined
        ? words.synthetic(extract)
        : sourceLine(await chartSheet(place, language), mostPublishers),
    released: words.released(formatDate((await manifest()).release, language)),
    corrected: touched === undefined ? undefined : await correctionsSaid(touched, language),
  };
}
