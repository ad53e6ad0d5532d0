import { formatPeriod } from "../i18n/formats.ts";
import type { AreaRow } from "../model/rows.ts";
import type { Language } from "../model/text.ts";
import { districts, readDistrict } from "./district.ts";

/** How much has been published of a district. */
export interface DistrictSummary {
  readonly area: AreaRow;
  readonly figures: number;
  /** The school years with a district figure on outreach, in short form. */
  readonly years: readonly string[];
  readonly homes: number;
}

const outreach: readonly string[] = ["sweeps", "coverage_teams", "children_returned"];

async function summary(area: AreaRow, language: Language): Promise<DistrictSummary> {
  const { observations, institutions } = await readDistrict(area.area);
  const figures = observations.filter((row) => row.value_state !== "x");
  const years = figures
    .filter((row) => outreach.includes(row.indicator) && row.area_level === "district" && row.period_type === "school_year")
    .map((row) => formatPeriod(row.period, row.period_type, language, "short"));
  return { area, figures: figures.length, years: [...new Set(years)].sort(), homes: institutions.length };
}

/** A summary of each district, in the alphabetical order of the language. */
export async function districtSummaries(language: Language): Promise<readonly DistrictSummary[]> {
  const areas = [...await districts()].sort((a, b) => a[`rank_${language}`] - b[`rank_${language}`]);
  return Promise.all(areas.map((area) => summary(area, language)));
}
