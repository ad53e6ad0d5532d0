import { z } from "zod";

import { areaLevels, datings, institutionKinds, periodTypes, qualifiers } from "../../model/codes.ts";
import type { Extent } from "../../model/codes.ts";
import { areaCode, cell, code, day, decimal, identifier, known, optional, Trouble, words } from "../cells.ts";
import { rule } from "../rule.ts";
import type { RowTrouble } from "../rule.ts";
import { placeTroubles, withMunicipality } from "./lists.ts";
import type { Lists } from "./lists.ts";
import { periodTroubles } from "./period.ts";

/** The cells of figures.csv, each by itself. */
export const figureCells = (lists: Lists) => z.object({
  figure_id: cell(identifier),
  indicator: cell(known(lists.indicators, "indicators.csv")),
  area_level: cell(code(areaLevels)),
  area_code: cell(areaCode(lists.districts)),
  municipality_bg: cell(optional(words)),
  period_type: cell(code(periodTypes)),
  period_label: cell(words),
  period_start: cell(optional(day)),
  period_end: cell(optional(day)),
  extent: cell((text): Extent | Trouble => (text === "" ? "full" : code(["part"])(text))),
  dating: cell(code(datings)),
  value: cell(decimal),
  qualifier: cell(code(qualifiers)),
  group: cell(optional(words)),
  institution_kind: cell(optional(code(institutionKinds))),
  note: z.string(),
  source_id: cell(known(lists.sources, "sources.csv")),
});

type Cells = z.infer<ReturnType<typeof figureCells>>;

function areaTroubles({ area_level, area_code, municipality_bg }: Cells): readonly RowTrouble[] {
  const isLocal = area_level === "municipality" || area_level === "settlement";
  if ((area_level === "country") !== (area_code === "BG")) {
    return [["area_code", new Trouble(`does not fit the level ${area_level}`, "write BG for the country, a district code for all else")]];
  }
  if (isLocal === (municipality_bg !== null)) return [];
  const wayOut = isLocal ? "write the municipality's name" : "leave it empty";
  return [["municipality_bg", new Trouble(`does not fit the level ${area_level}`, wayOut)]];
}

const valueTroubles = (lists: Lists) => ({ indicator, value }: Cells): readonly RowTrouble[] => {
  const unit = lists.units.get(indicator);
  if (unit === "percent") return value <= 100 ? [] : [["value", new Trouble("more than 100 percent", "check the number, or its indicator")]];
  if (unit === undefined || Number.isInteger(value)) return [];
  return [["value", new Trouble(`not a whole number of ${unit}`, "write a whole number, or choose an indicator in percent")]];
};

/** A checked row of figures.csv: codes known, period coherent, municipality resolved to its code. */
export const figureSchema = (lists: Lists) => figureCells(lists)
  .check(rule(areaTroubles))
  .check(rule(placeTroubles(lists)))
  .check(rule(periodTroubles))
  .check(rule(valueTroubles(lists)))
  .transform(withMunicipality(lists));

/** One published figure. `area_code` is BG or its district; `municipality` is set below district level. */
export type Figure = Readonly<z.infer<ReturnType<typeof figureSchema>>>;
