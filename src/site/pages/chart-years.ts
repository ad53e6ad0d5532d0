import { schoolYears } from "../../model/period.ts";
import { filledPlaces, isEmptyChart, specOf, type ChartPlace } from "./chart-pages.ts";
import { periodOf } from "../parts/draw.ts";

/** Whether a chart of published figures shows one school year and its release decides which. */
const isOpen = (place: ChartPlace): boolean => {
  const spec = specOf(place);
  return place.dataset === "reported" && "period" in spec && spec.period === null;
};

/** The chart with the school year that it begins with in this release; a chart of another kind as it is. */
export async function inItsYear(place: ChartPlace): Promise<ChartPlace> {
  return isOpen(place) ? { ...place, period: await periodOf(specOf(place), place.area) } : place;
}

/**
 * A chart in each school year for which it has a number; none for a chart of another kind. Figures only come to be
 * more, so that a year that was once shown stays, whichever the chart begins with later.
 */
export async function inEachYear(place: ChartPlace): Promise<readonly (ChartPlace & { readonly period: string })[]> {
  if (!isOpen(place)) return [];
  const all = schoolYears.map((period) => ({ ...place, period }));
  const empty = await Promise.all(all.map(isEmptyChart));
  return all.filter((_, at) => empty[at] === false);
}

/** All charts that others may embed, those of one school year also in each of their years. */
export async function embeddablePlaces(): Promise<readonly ChartPlace[]> {
  const places = await filledPlaces();
  return [...places, ...(await Promise.all(places.map(inEachYear))).flat()];
}
