import { z } from "zod";

import {
  areaLevels,
  countings,
  datings,
  institutionKinds,
  natures,
  periodTypes,
  qualifiers,
  reaches,
} from "../../model/codes.ts";
import type { Extent } from "../../model/codes.ts";
import { areaCode, cell, code, date, day, decimal, identifier, known, optional, CellFault, words } from "../cells.ts";
import { rule } from "../rule.ts";
import type { RowFault } from "../rule.ts";
import { counted, countingFaults, reachFaults } from "./counting.ts";
import { fewFaults } from "./few.ts";
import { whenFaults, wholeFaults } from "./figure-when.ts";
import { placeFaults, withMunicipality } from "./lists.ts";
import type { Lists } from "./lists.ts";
import { noteFaults } from "./note.ts";
import { periodFaults } from "./period.ts";

/** The cells of figures.csv, each by itself. */
export const figureCells = (lists: Lists) =>
  z.object({
    figure_id: cell(identifier),
    indicator: cell(known(lists.indicators, "indicators.csv")),
    area_level: cell(code(areaLevels)),
    area_code: cell(areaCode(lists.districts)),
    municipality_bg: cell(optional(words)),
    period_type: cell(code(periodTypes)),
    period_label: cell(words),
    period_start: cell(optional(day)),
    period_end: cell(optional(day)),
    extent: cell((text): Extent | CellFault => (text === "" ? "full" : code(["part"])(text))),
    dating: cell(code(datings)),
    value: cell(decimal),
    qualifier: cell(code(qualifiers)),
    group: cell(optional(words)),
    institution_kind: cell(optional(code(institutionKinds))),
    note: z.string(),
    source_id: cell(known(lists.sources, "sources.csv")),
    counts: cell(optional(code(countings))),
    of_figure: cell(optional(known(lists.figures, "figures.csv"))),
    reaches: cell(optional(code(reaches))),
    until: cell(optional(date)),
    nature: cell(optional(code(natures))),
    same_statement_as: cell(optional(known(lists.figures, "figures.csv"))),
    evidence: z.string(),
  });
/**
 * Columns that came later; a row that lacks them counts what its group, extent and kind of period say. `evidence` holds
 * the words in which the source says it, for whoever checks; it is not published.
 */
export const laterColumns = [
  "counts",
  "of_figure",
  "reaches",
  "until",
  "nature",
  "same_statement_as",
  "evidence",
] as const;

/** The cells of a row of figures.csv, each read. */
export type Cells = z.infer<ReturnType<typeof figureCells>>;

function areaFaults({ area_level, area_code, municipality_bg }: Cells): readonly RowFault[] {
  const isLocal = area_level === "municipality" || area_level === "settlement";
  if ((area_level === "country") !== (area_code === "BG")) {
    return [
      [
        "area_code",
        new CellFault(`does not fit the level ${area_level}`, "write BG for the country, a district code for all else"),
      ],
    ];
  }
  if (isLocal === (municipality_bg !== null)) return [];
  const remedy = isLocal ? "write the municipality's name" : "leave it empty";
  return [["municipality_bg", new CellFault(`does not fit the level ${area_level}`, remedy)]];
}

const valueFaults =
  (lists: Lists) =>
  ({ indicator, value }: Cells): readonly RowFault[] => {
    const unit = lists.units.get(indicator);
    if (unit === "percent")
      return value <= 100
        ? []
        : [["value", new CellFault("more than 100 percent", "check the number, or its indicator")]];
    if (unit === undefined || Number.isInteger(value)) return [];
    return [
      [
        "value",
        new CellFault(`not a whole number of ${unit}`, "write a whole number, or choose an indicator in percent"),
      ],
    ];
  };

/**
 * A checked row of figures.csv: codes known, period coherent and not to come, its place on the map of that time, nobody
 * to be recognised by it, its note and its columns of one mind, municipality resolved to its code.
 */
export const figureSchema = (lists: Lists) =>
  figureCells(lists)
    .check(rule(areaFaults))
    .check(rule(placeFaults(lists)))
    .check(rule(periodFaults))
    .check(rule(whenFaults(lists)))
    .check(rule(countingFaults(lists)))
    .check(rule(reachFaults))
    .check(rule(valueFaults(lists)))
    .check(rule(fewFaults(lists)))
    .check(
      rule((row) => [
        ...noteFaults(counted(lists)(row)),
        ...wholeFaults(lists)({ ...row, nature: counted(lists)(row).nature }),
      ]),
    )
    .transform(withMunicipality(lists))
    .transform(counted(lists));

/** One published figure. `area_code` is BG or its district; `municipality` is set below district level. */
export type Figure = Readonly<z.infer<ReturnType<typeof figureSchema>>>;
