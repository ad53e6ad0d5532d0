import { withPopulations } from "../../src/builder/people.ts";
import type { ChartContext } from "../../src/charts/figures/context.ts";
import type { AreaRow } from "../../src/model/rows.ts";
import type { Language } from "../../src/model/text.ts";
import { areas, contextOf } from "../charts/rated-rows.ts";

const municipality = (area: string, parent: string, name_bg: string, name_en: string): [string, AreaRow] => [
  area,
  {
    area,
    level: "municipality",
    parent,
    name_bg,
    name_en,
    slug: `${area.toLowerCase()}-${name_en.toLowerCase().replaceAll(" ", "-")}`,
    rank_bg: 0,
    rank_en: 0,
    seat_lat: null,
    seat_lon: null,
  },
];

/** Two of them are called the same, and one as its district. */
const municipalities = new Map([
  municipality("KNL04", "BG415", "Бобов дол", "Bobov dol"),
  municipality("KNL48", "BG415", "Дупница", "Dupnitsa"),
  municipality("RSE04", "BG323", "Бяла", "Byala"),
  municipality("RSE27", "BG323", "Русе", "Ruse"),
  municipality("VAR05", "BG331", "Бяла", "Byala"),
]);

/** What answers are worded with: all districts, the country, some municipalities, and the populations. */
export function goldenContextWithCountry(language: Language): ChartContext {
  const context = contextOf("BG", language);
  return {
    ...context,
    areas: new Map([["BG", context.area], ...areas, ...municipalities]),
    indicators: withPopulations(context.indicators.values()),
  };
}

/** A context with further municipalities of a district, called by their codes. */
export const withMunicipalitiesOf = (
  codes: readonly string[],
  parent: string,
  context: ChartContext,
): ChartContext => ({
  ...context,
  areas: new Map([...context.areas, ...codes.map((code) => municipality(code, parent, code, code))]),
});
