import { placeName } from "../../charts/words/words.ts";
import { pageWords } from "../../i18n/pages.ts";
import { chartFilePath } from "../../i18n/paths.ts";
import type { ChartSpec } from "../../model/chart.ts";
import type { Dataset } from "../../model/codes.ts";
import type { AreaRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import { extractOf, filledPlaces, specOf } from "../pages/chart-pages.ts";
import { describeChart } from "../parts/draw.ts";
import { allLookups, need } from "../facts.ts";
import { placements } from "../placements.ts";

/** The picture that others show where they link to a page. */
export interface SharedPicture {
  readonly path: string;
  /** What the picture says, for those who do not see it. */
  readonly alt: string;
}

/**
 * The picture of the first of some charts of a place that holds a number; of a place without any, that of the country's
 * first. Nothing where that has none either.
 */
export async function sharedPicture(
  area: AreaRow,
  language: Language,
  charts: readonly ChartSpec["id"][] = placements.pictures.any,
  dataset: Dataset = "reported",
): Promise<SharedPicture | undefined> {
  const filled = (await filledPlaces()).filter((place) => place.dataset === dataset);
  const country = need((await allLookups()).areas, "BG");
  const found = [area, country].flatMap((one) =>
    charts.flatMap((id) => filled.filter((place) => place.id === id && place.area.area === one.area)),
  )[0];
  if (found === undefined) return undefined;
  const { title } = await describeChart(specOf(found), found.area, language, await extractOf(found, language));
  return {
    path: chartFilePath(found.id, found.area.slug, language, dataset, "png"),
    alt: pageWords(language).embeds.frame(title, placeName(found.area, language)),
  };
}
