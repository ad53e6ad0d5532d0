import { z } from "zod";

import { cell, degrees, districtCode, optional, words } from "./cells.ts";
import { readTable } from "./file.ts";
import type { Report } from "./fault.ts";
import { placeKey } from "./published/lists.ts";
import { checkRows, checkUnique, valuesOf } from "./table.ts";

const seat = { seat_lat: cell(degrees), seat_lon: cell(degrees) };

const districtSchema = z.object({
  nuts3: cell(words),
  name_bg: cell(words),
  name_en: cell(words),
  nuts2: cell(words),
  nuts2_name_bg: cell(words),
  nuts2_name_en: cell(words),
  capital_bg: cell(words),
  iso3166_2: cell(words),
  ekatte_code: cell(words),
  seat_ekatte: cell(words),
  ...seat,
  source_id: cell(words),
  note: cell(optional(words)),
});

const municipalitySchema = (districts: ReadonlySet<string> | undefined) =>
  z.object({
    code: cell(words),
    name_bg: cell(words),
    name_en: cell(words),
    nuts3: cell(districtCode(districts)),
    seat_ekatte: cell(words),
    ...seat,
    source_id: cell(words),
    note: cell(optional(words)),
  });

/** A district (NUTS 3), with its seat in degrees. */
export type District = Readonly<z.infer<typeof districtSchema>>;
/** A municipality, its district in `nuts3`, with its seat in degrees. */
export type Municipality = Readonly<z.infer<ReturnType<typeof municipalitySchema>>>;

/** The districts and municipalities of Bulgaria. */
export interface Reference {
  readonly districts: readonly District[];
  readonly municipalities: readonly Municipality[];
}

/** Reads districts.csv and municipalities.csv of a folder; faults are reported. */
export async function readReference(folder: string, report: Report): Promise<Reference> {
  const [districts, municipalities] = await Promise.all([
    readTable(folder, "districts.csv", districtSchema, report, "reference/districts.csv"),
    readTable(folder, "municipalities.csv", municipalitySchema(undefined), report, "reference/municipalities.csv"),
  ]);
  checkUnique(districts, ["nuts3"], report);
  checkUnique(municipalities, ["code"], report);
  return {
    districts: checkRows(districts, districtSchema, report),
    municipalities: checkRows(municipalities, municipalitySchema(valuesOf(districts, "nuts3")), report),
  };
}

/** Municipality code by district and name. */
export const municipalityCodes = (reference: Reference): ReadonlyMap<string, string> =>
  new Map(reference.municipalities.map(({ nuts3, name_bg, code }) => [placeKey(nuts3, name_bg), code]));
