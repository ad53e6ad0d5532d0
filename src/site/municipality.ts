import { dictionary } from "../i18n/dictionary.ts";
import { formatValue } from "../i18n/formats.ts";
import type { ChartId } from "../model/chart.ts";
import type { AreaRow, ObservationRow } from "../model/rows.ts";
import type { Language } from "../model/text.ts";
import { evidenceOf, readDistrict } from "./district.ts";
import type { District, Place } from "./district.ts";
import { allLookups, need, rowsOf } from "./facts.ts";
import { figureName, figurePeriod } from "./figures.ts";

/** Everything the tables hold of a municipality, and the district it lies in. */
export interface Municipality extends Place {
  readonly district: District;
  /** The other municipalities of the district. */
  readonly neighbours: readonly AreaRow[];
}

/** The 265 municipalities, in the order of their codes. */
export const municipalities = (): Promise<readonly AreaRow[]> => rowsOf("areas", [{ column: "level", is: "equal", value: "municipality" }]);

/** How many published numbers there are of each municipality that has any, by its code. */
export async function figuresByMunicipality(): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf("observations", [{ column: "area_level", is: "oneOf", values: ["municipality", "settlement"] }]);
  const counts = new Map<string, number>();
  for (const { area, value_state } of rows) if (value_state !== "x") counts.set(area, (counts.get(area) ?? 0) + 1);
  return counts;
}

/** Reads a municipality by its code. Refuses a code that is not in `areas`. */
export async function readMunicipality(code: string): Promise<Municipality> {
  const area = need((await allLookups()).areas, code);
  const district = await readDistrict(area.parent ?? "");
  const institutions = district.institutions.filter((row) => row.area === code);
  return {
    area, district, institutions,
    institutionEvidence: await evidenceOf(institutions),
    observations: district.observations.filter((row) => row.area === code && row.value_state !== "x"),
    services: district.services.filter((row) => row.area === code),
    neighbours: district.municipalities.filter((row) => row.area !== code),
  };
}

const yearlyCharts = {
  "sweeps-by-year": "sweeps", "returned-by-year": "children_returned", "teams-by-year": "coverage_teams",
} as const satisfies Partial<Record<ChartId, string>>;
type YearlyChart = keyof typeof yearlyCharts;
const isYearly = ({ period_type }: ObservationRow): boolean => period_type === "school_year" || period_type === "calendar_year";
const isWhole = ({ area_level, breakdown, charted, value }: ObservationRow): boolean =>
  area_level === "municipality" && breakdown === null && charted && value !== null;

/** The charts by year with at least two numbers of the municipality as a whole: one bar is no picture. */
export const municipalityCharts = ({ observations }: Municipality): readonly YearlyChart[] => {
  const ids = Object.keys(yearlyCharts) as readonly YearlyChart[];
  return ids.filter((id) => observations.filter((row) => row.indicator === yearlyCharts[id] && isYearly(row) && isWhole(row)).length > 1);
};

// What says most about children comes first; of the same, the latest.
const telling: readonly string[] = ["children_returned", "sweeps", "children_listed", "children_not_enrolled", "dropouts", "coverage_teams", "addresses_visited"];

function headline({ observations }: Municipality): ObservationRow | undefined {
  const candidates = observations.filter((row) => row.area_level === "municipality" && row.breakdown === null && row.value !== null
    && row.doubt_bg === null && row.dating !== "undated" && telling.includes(row.indicator));
  const latest = (row: ObservationRow): string => row.period_end ?? row.period;
  return candidates.toSorted((a, b) =>
    telling.indexOf(a.indicator) - telling.indexOf(b.indicator) || latest(b).localeCompare(latest(a)))[0];
}

/** The sentences that sum a municipality up: its most telling number, how much else is known, its homes. */
export async function municipalityLead(place: Municipality, language: Language): Promise<{ readonly text: string; readonly source: string | null }> {
  const words = dictionary(language).municipality;
  const { area, observations, institutions, services } = place;
  const name = area[`name_${language}`];
  const row = headline(place);
  const told = row === undefined
    ? (observations.length === 0 ? words.silent(name) : words.some(observations.length, name))
    : words.headline(figureName(row, await allLookups(), language), formatValue(row, language), figurePeriod(row, language));
  const counted = [institutions.length > 0 ? words.homes(institutions.length) : null, services.length > 0 ? words.services(services.length) : null];
  const known = counted.filter((text) => text !== null);
  return { text: [told, ...(known.length === 0 ? [] : [words.named(known.join(words.and))])].join(" "), source: row?.source ?? null };
}
