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
