import { presentationFolder, presentationPath } from "../i18n/embed-paths.ts";
import { datasets } from "../model/codes.ts";
import type { AreaRow } from "../model/rows.ts";
import type { Language } from "../model/text.ts";
import { areaSlides } from "./chart-pages.ts";
import { districts } from "./district.ts";
import { allLookups, need } from "./facts.ts";

/** The routes of a language's presentations: of each data set, the country and each district that has a chart with a number. */
export const presentationRoutes = (language: Language) => async () => {
  const areas: readonly AreaRow[] = [need((await allLookups()).areas, "BG"), ...await districts()];
  const all = await Promise.all(areas.flatMap((area) => datasets.map(async (dataset) => ({
    params: { page: presentationPath(area.slug, language, dataset).slice(presentationFolder(language).length, -1) },
    props: { area, dataset, places: await areaSlides(area, dataset) },
  }))));
  return all.filter(({ props }) => props.places.length > 0);
};
