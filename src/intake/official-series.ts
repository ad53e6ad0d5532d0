import { z } from "zod";

import { areaCode, cell, CellFault, code, decimal, known } from "./cells.ts";
import type { Reader } from "./cells.ts";
import type { Report } from "./fault.ts";
import { readTable } from "./file.ts";
import { indicatorSchema } from "./published/indicator.ts";
import type { Indicator } from "./published/indicator.ts";
import { isSchoolYear } from "../model/period.ts";
import { checkRows, checkUnique } from "./table.ts";

/** The indicators of kindergarten.csv, as the file has them, and their codes. */
const indicators = {
  "children-in-kindergarten": "kindergarten_children",
  "net-enrolment-rate-age-3-6": "net_enrolment_3_6",
} as const;
type Written = keyof typeof indicators;
const written = Object.keys(indicators) as readonly Written[];

const schoolYear: Reader<string> = (text) =>
  isSchoolYear(text) ? text : new CellFault("not a school year", "write two consecutive years, 2018/2019");

const schemaOf = (districts: ReadonlySet<string> | undefined, sources: ReadonlySet<string> | undefined) =>
  z.object({
    nuts3: cell(areaCode(districts)),
    school_year: cell(schoolYear),
    indicator: cell(code(written)),
    value: cell(decimal),
    source_id: cell(known(sources, "reference/sources.csv")),
  });

/** What the statistics office publishes of a district, or of the country (BG), for a school year. */
export interface DistrictFigure {
  readonly area: string;
  readonly indicator: (typeof indicators)[Written];
  readonly school_year: string;
  readonly value: number;
  readonly source_id: string;
}

/** The official series by school year, and what all official series measure. */
export interface OfficialSeries {
  readonly kindergarten: readonly DistrictFigure[];
  readonly indicators: readonly Indicator[];
}

/** Reads kindergarten.csv and indicators.csv of reference data; faults are reported. */
export async function readSeries(
  folder: string,
  report: Report,
  districts?: ReadonlySet<string>,
  sources?: ReadonlySet<string>,
): Promise<OfficialSeries> {
  const schema = schemaOf(districts, sources);
  const [figures, measured] = await Promise.all([
    readTable(folder, "kindergarten.csv", schema, report, "reference/kindergarten.csv"),
    readTable(folder, "indicators.csv", indicatorSchema, report, "reference/indicators.csv"),
  ]);
  checkUnique(figures, ["nuts3", "school_year", "indicator"], report);
  checkUnique(measured, ["indicator"], report);
  return {
    kindergarten: checkRows(figures, schema, report).map(({ nuts3, indicator, ...row }) => ({
      ...row,
      area: nuts3,
      indicator: indicators[indicator],
    })),
    indicators: checkRows(measured, indicatorSchema, report),
  };
}
