import { charts } from "../../charts/catalogue.ts";
import { chartIds } from "../../model/chart.ts";
import { topics, type Topic } from "../../model/codes.ts";
import type { Language } from "../../model/text.ts";
import { areasOf, datasetsOf, type ChartPlace } from "./chart-pages.ts";
import { drawChart, type DrawnChart } from "../parts/draw.ts";

/**
 * A chart of the catalogue as its list shows it: for the country, or for the first district where it is not drawn for
 * the country.
 */
export interface ListedChart {
  readonly place: ChartPlace;
  readonly chart: DrawnChart;
  /** It can be seen for more than one place. */
  readonly areas: boolean;
  /** There is one from the register besides. */
  readonly register: boolean;
}

/** The charts of the catalogue by topic, in its order; topics without a chart are left out. */
export async function listCharts(
  language: Language,
): Promise<readonly { readonly topic: Topic; readonly charts: readonly ListedChart[] }[]> {
  const groups = await Promise.all(
    topics.map(async (topic) => {
      const listed = await Promise.all(
        charts
          .filter((spec) => spec.topic === topic)
          .map(async (spec): Promise<readonly ListedChart[]> => {
            const id = chartIds.find((one) => one === spec.id);
            const areas = id === undefined ? [] : await areasOf(id, language);
            const [area] = areas;
            if (id === undefined || area === undefined) return [];
            const register = (await datasetsOf(id)).includes("register");
            return [
              {
                place: { id, area, dataset: "reported" },
                chart: await drawChart(spec, area, language),
                areas: areas.length > 1,
                register,
              },
            ];
          }),
      );
      return { topic, charts: listed.flat() };
    }),
  );
  return groups.filter((group) => group.charts.length > 0);
}
