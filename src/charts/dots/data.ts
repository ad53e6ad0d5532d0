import type { AreaRow } from "../../model/rows.ts";
import { areaName } from "../figures/context.ts";
import type { ChartContext } from "../figures/context.ts";
import type { HomeRow } from "../rows/institutions.ts";
import { inAlphabet, inLanguage } from "../../model/text.ts";

/** What is known of a home: reported as closed, open at a stated date, or neither for certain. */
export type Fate = "closed" | "open" | "unsure";

/** A home with the areas it lies in. */
export interface Home {
  readonly row: HomeRow;
  readonly name: string;
  readonly fate: Fate;
  readonly municipality: AreaRow;
  readonly district: AreaRow;
}

/**
 * Open or closed as a source reports it; a home whose closing was only announced or is inferred, one that is due to
 * close, or open without a date, is neither for certain.
 */
export function fateOf({ status, closing, as_of_date }: HomeRow): Fate {
  if (status === "closed") return closing === "reported" ? "closed" : "unsure";
  return status === "operating" && as_of_date !== null ? "open" : "unsure";
}

function areaOf(code: string, { institution }: HomeRow, { areas }: ChartContext): AreaRow {
  const area = areas.get(code);
  if (area === undefined)
    throw new RangeError(`chart: area "${code}" of institution "${institution}" is not in the context`);
  return area;
}

/** The homes in the alphabetical order of district, municipality and name. */
export function homes(rows: readonly HomeRow[], context: ChartContext): readonly Home[] {
  const { language } = context;
  const byRank = inAlphabet(language);
  return rows
    .map((row): Home => ({
      row,
      fate: fateOf(row),
      name: inLanguage(row, "name", language),
      municipality: areaOf(row.area, row, context),
      district: areaOf(row.district, row, context),
    }))
    .sort(
      (a, b) =>
        byRank(a.district, b.district) ||
        byRank(a.municipality, b.municipality) ||
        a.name.localeCompare(b.name, language),
    );
}

/** A municipality with its homes. */
export interface Town {
  readonly name: string;
  readonly area: AreaRow;
  readonly homes: readonly Home[];
}

/** The municipalities with homes, those with most first; of equal ones, in the order of their codes. */
export function towns(all: readonly Home[], { language }: ChartContext): readonly Town[] {
  return [...Map.groupBy(all, ({ municipality }) => municipality).entries()]
    .map(([area, some]) => ({ name: areaName(area, language), area, homes: some }))
    .sort((a, b) => b.homes.length - a.homes.length || (a.area.area < b.area.area ? -1 : 1));
}
