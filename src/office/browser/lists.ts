import Papa from "papaparse";

import cityDistricts from "../../../data/reference/city-districts.csv?raw";
import districts from "../../../data/reference/districts.csv?raw";
import municipalities from "../../../data/reference/municipalities.csv?raw";
import inhabitants from "../../../data/reference/population-municipalities.csv?raw";
import settlements from "../../../data/reference/settlements.csv?raw";
import quarters from "../../../data/vocabulary/quarters.csv?raw";
import release from "../../../data/release.json" with { type: "json" };
import { censusYear } from "../../tabulate/area-tree.ts";
import type { Known } from "../check/check.ts";

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

/** The inhabitants of the municipalities at the census, by code. */
export const inhabitantsAtCensus = (): ReadonlyMap<string, number> =>
  new Map(
    rowsOf(inhabitants)
      .filter((row) => at(row, "year") === String(censusYear) && row["age_group"] === "total" && row["sex"] === "total")
      .map((row) => [at(row, "code"), Number(row["value"])]),
  );
