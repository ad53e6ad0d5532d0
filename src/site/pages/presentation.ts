import { presentationFolder, presentationPath } from "../../i18n/embed-paths.ts";
import { datasets } from "../../model/codes.ts";
import type { AreaRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import { areaSlides } from "./chart-pages.ts";
import { districts } from "./district.ts";
import { allLookups, need } from "../facts.ts";

/**
 * A language's presentations: of each data set, the country and each district that has a chart with a
 * number.
 */
export async function presentations(language: Language) {
  const areas: readonly AreaRow[] = [need((await allLookups()).areas, "BG"), ...(await districts())];
  const all = await Promise.all(
    areas.flatMap((area) =>
      datasets.map(async (dataset) => ({
        values: { page: presentationPath(area.slug, language, dataset).slice(presentationFolder(language).length, -1) },
        props: { area, dataset, places: await areaSlides(area, dataset) },
      })),
    ),
  );
  return all.filter(({ props }) => props.places.length > 0);
}
