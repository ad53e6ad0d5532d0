import type { ChartId } from "../model/chart.ts";
import type { District } from "./district.ts";

/** The yearly charts of a district's page and the indicator each shows. */
const yearlyCharts = {
  "sweeps-by-year": "sweeps",
  "returned-by-year": "children_returned",
  "teams-by-year": "coverage_teams",
} as const satisfies Partial<Record<ChartId, string>>;
type YearlyChart = keyof typeof yearlyCharts;
const ids = Object.keys(yearlyCharts) as readonly YearlyChart[];

const hasYearly = (district: District, indicator: string): boolean => district.observations.some((row) =>
  row.indicator === indicator && row.area_level === "district" && row.breakdown === null && row.charted
  && row.value !== null && (row.period_type === "school_year" || row.period_type === "calendar_year"));

/** The yearly charts that have at least one number to show for the district. */
export const publishedCharts = (district: District): readonly YearlyChart[] =>
  ids.filter((id) => hasYearly(district, yearlyCharts[id]));

/** Whether at least two steps from the list to the classroom are known for one school year of the district. */
export function hasSteps({ area, observations }: District): boolean {
  const steps: readonly string[] = ["children_listed", "addresses_visited", "children_found", "children_returned"];
  const years = Map.groupBy(
    observations.filter((row) => row.area === area.area && row.area_level === "district" && row.breakdown === null && row.charted
      && row.period_type === "school_year" && row.value !== null && steps.includes(row.indicator)),
    ({ period }) => period,
  );
  return [...years.values()].some((rows) => new Set(rows.map(({ indicator }) => indicator)).size > 1);
}

/** Whether a dated number of foster families or of the children in them is known for the district. */
export const hasFosterCare = ({ area, observations }: District): boolean => observations.some((row) =>
  row.area === area.area && row.area_level === "district" && row.breakdown === null && row.charted && row.value !== null
  && row.dating !== "undated" && (row.indicator === "foster_children" || row.indicator === "foster_families")
  && (row.period_type === "as_of" || row.period_type === "calendar_year"));

/** Which of the charts of named things have enough to be a picture: one home, service or meeting is said better in words. */
export const namedCharts = ({ institutions, services, events }: District) => ({
  homes: institutions.length > 1,
  services: services.length > 1,
  events: events.filter(({ date }) => date !== null).length > 1,
});
