import type { AreaRow } from "../model/rows.ts";
import { areaSlides } from "./chart-pages.ts";
import { districts } from "./district.ts";
import { allLookups, need } from "./facts.ts";

/** The routes of the presentations: the country and each district that has a chart with a number. */
export async function presentationRoutes() {
  const areas: readonly AreaRow[] = [need((await allLookups()).areas, "BG"), ...await districts()];
  const all = await Promise.all(areas.map(async (area) => ({ params: { slug: area.slug }, props: { area, places: await areaSlides(area) } })));
  return all.filter(({ props }) => props.places.length > 0);
}
