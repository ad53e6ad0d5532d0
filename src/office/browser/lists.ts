import Papa from "papaparse";

import indicators from "../../../data/published/indicators.csv?raw";
import registered from "../../../data/vocabulary/register-indicators.csv?raw";
import cityDistricts from "../../../data/reference/city-districts.csv?raw";
import districts from "../../../data/reference/districts.csv?raw";
import municipalities from "../../../data/reference/municipalities.csv?raw";
import inhabitants from "../../../data/reference/population-municipalities.csv?raw";
import settlements from "../../../data/reference/settlements.csv?raw";
import quarters from "../../../data/vocabulary/quarters.csv?raw";
import release from "../../../data/release.json" with { type: "json" };
import type { IndicatorKind, Topic } from "../../model/codes.ts";
import type { AreaRow, IndicatorRow } from "../../model/rows.ts";
import { columnIn, entryOf, type Language } from "../../model/text.ts";
import { censusYear } from "../../tabulate/area-tree.ts";
import type { Known } from "../check/check.ts";
import type { Areas } from "../mapping/places.ts";
import type { ChosenDistrict } from "./messages.ts";

type Row = Readonly<Record<string, string>>;

/** The rows of a list of the project, which its build has checked. */
const rowsOf = (text: string): readonly Row[] => Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
const at = (row: Row, column: string): string => row[column] ?? "";

/** The public lists of areas and places, as they stand in the project: they come with the page's worker. */
export const known = (): Known => ({
  reference: {
    districts: rowsOf(districts).map((row) => ({
      nuts3: at(row, "nuts3"),
      name_bg: at(row, "name_bg"),
      name_en: at(row, "name_en"),
      ekatte_code: at(row, "ekatte_code"),
    })),
    municipalities: rowsOf(municipalities).map((row) => ({
      code: at(row, "code"),
      name_bg: at(row, "name_bg"),
      name_en: at(row, "name_en"),
      nuts3: at(row, "nuts3"),
    })),
  },
  settlements: [
    ...rowsOf(settlements).map((row) => ({ code: at(row, "ekatte"), ...placed(row, "municipality") })),
    ...rowsOf(cityDistricts).map((row) => ({ code: at(row, "code"), ...placed(row, "municipality") })),
    ...rowsOf(quarters).map((row) => ({ code: null, ...placed(row, "municipality_code") })),
  ],
  release: release.release,
});

const placed = (row: Row, column: string) => ({ name_bg: at(row, "name_bg"), municipality: at(row, column) });

/** All districts and their municipalities by name, to choose from. */
export function chosenDistricts({ districts, municipalities }: Areas, language: Language): readonly ChosenDistrict[] {
  const name = columnIn("name", entryOf(language).facts);
  const sorted = <T extends { readonly name: string }>(all: readonly T[]): readonly T[] =>
    all.toSorted((a, b) => a.name.localeCompare(b.name, language));
  return sorted(
    districts.map((district) => ({
      code: district.nuts3,
      name: district[name],
      municipalities: sorted(
        municipalities
          .filter(({ nuts3 }) => nuts3 === district.nuts3)
          .map((municipality) => ({ code: municipality.code, name: municipality[name] })),
      ),
    })),
  );
}

/** The inhabitants of the municipalities at the census, by code. */
export const inhabitantsAtCensus = (): ReadonlyMap<string, number> =>
  new Map(
    rowsOf(inhabitants)
      .filter((row) => at(row, "year") === String(censusYear) && row["age_group"] === "total" && row["sex"] === "total")
      .map((row) => [at(row, "code"), Number(row["value"])]),
  );

/** All that is counted, by its names in both languages: the lists are checked by the build. */
export const indicatorRows = (): readonly IndicatorRow[] =>
  [...rowsOf(indicators), ...rowsOf(registered)].map((row, position) => ({
    indicator: at(row, "indicator"),
    topic: at(row, "topic") as Topic,
    unit: at(row, "unit"),
    kind: at(row, "kind") as IndicatorKind,
    counts_persons: at(row, "counts_persons") === "yes",
    name_bg: at(row, "name_bg"),
    name_en: at(row, "name_en"),
    definition_bg: at(row, "definition_bg"),
    definition_en: at(row, "definition_en"),
    position,
  }));

/** Districts by code, as charts know them. */
export const districtRows = (codes: readonly string[]): readonly AreaRow[] =>
  known()
    .reference.districts.filter(({ nuts3 }) => codes.includes(nuts3))
    .map(({ nuts3, name_bg, name_en }, place) => ({
      area: nuts3,
      level: "district",
      parent: "BG",
      name_bg,
      name_en,
      slug: nuts3.toLowerCase(),
      rank_bg: place + 1,
      rank_en: place + 1,
      seat_lat: null,
      seat_lon: null,
    }));
