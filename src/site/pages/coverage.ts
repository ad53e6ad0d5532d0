import { catalogue } from "../../charts/catalogue.ts";
import { holds } from "../../known/holding.ts";
import { isPlain } from "../../known/whole.ts";
import type { ChartId } from "../../model/chart.ts";
import { placements, type DistrictPlacement } from "../placements.ts";
import type { District } from "./district.ts";

const hasYearly = (district: District, indicator: string): boolean =>
  district.observations.some(
    (row) =>
      row.indicator === indicator &&
      row.area_level === "district" &&
      row.charted &&
      row.value !== null &&
      holds(row, "plain"),
  );

/** Whether at least two steps from the list to the classroom are known for one school year of the district. */
function hasSteps({ area, observations }: District): boolean {
  const steps: readonly string[] = ["children_listed", "addresses_visited", "children_found", "children_returned"];
  const years = Map.groupBy(
    observations.filter(
      (row) =>
        row.area === area.area &&
        row.area_level === "district" &&
        isPlain(row) &&
        row.charted &&
        row.period_type === "school_year" &&
        row.value !== null &&
        steps.includes(row.indicator),
    ),
    ({ period }) => period,
  );
  return [...years.values()].some((rows) => new Set(rows.map(({ indicator }) => indicator)).size > 1);
}

/** Whether a dated number of foster families or of the children in them is known for the district. */
const hasFosterCare = ({ area, observations }: District): boolean =>
  observations.some(
    (row) =>
      row.area === area.area &&
      row.area_level === "district" &&
      holds(row, "dated") &&
      row.charted &&
      row.value !== null &&
      (row.indicator === "foster_children" || row.indicator === "foster_families") &&
      (row.period_type === "as_of" || row.period_type === "calendar_year"),
  );

// One home, service or meeting is said better in words.
const enough: Readonly<Partial<Record<ChartId, (district: District) => boolean>>> = {
  "outreach-funnel": hasSteps,
  "foster-care": hasFosterCare,
  "closures-timeline": ({ institutions }) => institutions.length > 1,
  "services-by-district": ({ services }) => services.length > 1,
  "coordination-timeline": ({ events }) => events.filter(({ date }) => date !== null).length > 1,
};

function isEnough(chart: ChartId, district: District): boolean {
  const spec = catalogue[chart];
  return spec.form === "bars" ? hasYearly(district, spec.indicator) : (enough[chart]?.(district) ?? true);
}

/** The charts of a district's page that have enough to be a picture, in their order. */
export const districtCharts = (district: District): readonly DistrictPlacement[] =>
  placements.district.filter(({ chart }) => isEnough(chart, district));

/** The indicators that have a chart by year on the pages of districts. */
export const yearlyIndicators: readonly string[] = placements.district.flatMap(({ chart }) => {
  const spec = catalogue[chart];
  return spec.form === "bars" ? [spec.indicator] : [];
});
