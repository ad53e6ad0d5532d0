import { z } from "zod";

import { cell, code, districtCode, known, CellFault, whole } from "./cells.ts";
import type { Reader } from "./cells.ts";
import type { Report } from "./fault.ts";
import { readTable } from "./file.ts";
import { readMunicipalities } from "./inhabitants.ts";
import type { MunicipalityInhabitants } from "./inhabitants.ts";
import { readSeries } from "./official-series.ts";
import type { DistrictFigure } from "./official-series.ts";
import type { Indicator } from "./published/indicator.ts";
import { laterSourceColumns, sourceCells } from "./published/source.ts";
import type { Source } from "./published/source.ts";
import type { Reference } from "./reference.ts";
import { checkRows, checkUnique, valuesOf } from "./table.ts";

type List = ReadonlySet<string> | undefined;

const sexes = ["female", "male", "total"] as const;
const districtAges = ["total", "total-census", "0-14", "under-working-age"] as const;
/** The age groups in which the population of the regions is published, as far as children are in them. */
export const regionAges = ["0", "1-4", "5-9", "10-14", "15-19"] as const;
export type RegionAges = (typeof regionAges)[number];
const allRegionAges = [...regionAges, "0-14", "total"] as const;

const censusDay = "2021-09-07";
const notes = [
  "as of 31 December",
  "as of 31 December, children under 15",
  "31 December 2010; below working age (0-15)",
  "census, 7 September 2021",
] as const;
const note: Reader<(typeof notes)[number]> = (text) =>
  notes.find((each) => each === text) ?? new CellFault("not a known day or age", `write one of ${notes.join(" | ")}`);

const ofSource = (sources: List) => cell(known(sources, "reference/sources.csv"));
const counted = { year: cell(whole), sex: cell(code(sexes)), value: cell(whole) };
const birthsSchema = (districts: List, sources: List) =>
  z.object({ nuts3: cell(districtCode(districts)), ...counted, source_id: ofSource(sources) });
const regionSchema = (regions: List, sources: List) =>
  z.object({
    nuts2: cell(known(regions, "the regions of reference/districts.csv")),
    age_group: cell(code(allRegionAges)),
    ...counted,
    source_id: ofSource(sources),
  });
const districtSchema = (districts: List, sources: List) =>
  z.object({
    nuts3: cell(districtCode(districts)),
    age_group: cell(code(districtAges)),
    ...counted,
    source_id: ofSource(sources),
    note: cell(note),
  });

/** Children born alive in a year to mothers who live in a district. */
export interface Births {
  readonly nuts3: string;
  readonly year: number;
  readonly value: number;
  readonly source_id: string;
}
/** The people of an age group in a region (NUTS 2) or the country on 31 December of a year. */
export interface RegionPeople {
  readonly nuts2: string;
  readonly year: number;
  readonly age_group: (typeof allRegionAges)[number];
  readonly value: number;
  readonly source_id: string;
}
/** The people of an age group that is published of a district, and the day for which it is. */
export interface DistrictPeople {
  readonly nuts3: string;
  readonly year: number;
  readonly age_group: (typeof districtAges)[number];
  readonly value: number;
  readonly source_id: string;
  readonly as_of: string;
}

/** What the statistics office publishes of births, inhabitants and kindergartens, both sexes together. */
export interface Official {
  readonly births: readonly Births[];
  readonly regions: readonly RegionPeople[];
  readonly districts: readonly DistrictPeople[];
  readonly municipalities: readonly MunicipalityInhabitants[];
  /** Children in kindergartens and the share enrolled, by school year. */
  readonly kindergarten: readonly DistrictFigure[];
  /** What the series measure that are published as a data set of their own. */
  readonly indicators: readonly Indicator[];
  readonly sources: readonly Source[];
}

const bothSexes = ({ sex }: { readonly sex: string }): boolean => sex === "total";
const dayOf = (row: { readonly year: number; readonly note: string }): string =>
  row.note.startsWith("census") ? censusDay : `${row.year}-12-31`;

/**
 * Reads births.csv, kindergarten.csv, indicators.csv, population.csv, population-nuts2.csv,
 * population-municipalities.csv and sources.csv of reference data, and checks their codes, sources and days; faults are
 * reported.
 */
export async function readOfficial(folder: string, reference: Reference, report: Report): Promise<Official> {
  const districts = new Set(reference.districts.map(({ nuts3 }) => nuts3));
  const regions = new Set(["BG", ...reference.districts.map(({ nuts2 }) => nuts2)]);
  const codes = new Set(reference.municipalities.map((each) => each.code));
  const read = (name: string, cells: z.ZodObject, later?: readonly string[]) =>
    readTable(folder, name, cells, report, `reference/${name}`, later);
  const sources = await read("sources.csv", sourceCells, laterSourceColumns);
  checkUnique(sources, ["source_id"], report);
  const ids = valuesOf(sources, "source_id");
  const rows = async <Cells extends z.ZodObject>(name: string, cells: Cells, key: readonly string[]) => {
    const table = await read(name, cells);
    checkUnique(table, key, report);
    return checkRows<z.output<Cells>>(table, cells, report);
  };
  const [births, people, ofDistricts, municipalities, series] = await Promise.all([
    rows("births.csv", birthsSchema(districts, ids), ["nuts3", "year", "sex"]),
    rows("population-nuts2.csv", regionSchema(regions, ids), ["nuts2", "year", "age_group", "sex"]),
    rows("population.csv", districtSchema(districts, ids), ["nuts3", "year", "age_group", "sex"]),
    readMunicipalities(folder, report, codes, ids),
    readSeries(folder, report, districts, ids),
  ]);
  return {
    births: births.filter(bothSexes),
    regions: people.filter(bothSexes),
    districts: ofDistricts.filter(bothSexes).map(({ note: _note, ...row }) => ({
      ...row,
      as_of: dayOf({ year: row.year, note: _note }),
    })),
    municipalities,
    ...series,
    sources: checkRows(sources, sourceCells, report),
  };
}
