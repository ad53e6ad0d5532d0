import { dictionary } from "../i18n/dictionary.ts";
import { formatPeriod } from "../i18n/formats.ts";
import type { ObservationRow } from "../model/rows.ts";
import type { Language } from "../model/text.ts";
import type { District } from "./district.ts";
import type { Lookups } from "./facts.ts";
import { need } from "./facts.ts";

/** The name of what an observation counts, with its breakdown and kind of institution: "Деца за обхващане: момчета". */
export function figureName(row: ObservationRow, lookups: Lookups, language: Language): string {
  const indicator = need(lookups.indicators, row.indicator);
  const parts = [
    row.breakdown === null ? undefined : need(lookups.breakdowns, row.breakdown)[`label_${language}`],
    row.institution_kind === null || row.institution_kind === "all"
      ? undefined
      : dictionary(language).codes.institutionKind[row.institution_kind],
  ].filter((part) => part !== undefined);
  const name = indicator[`name_${language}`];
  return parts.length === 0 ? name : `${name}: ${parts.join("; ")}`;
}

/** Where an observation was made: the district itself, a municipality, or a settlement in one. */
export function figurePlace(row: ObservationRow, lookups: Lookups, language: Language): string {
  const words = dictionary(language).site.district;
  const name = need(lookups.areas, row.area)[`name_${language}`];
  if (row.area_level === "municipality") return words.municipality(name);
  return row.area_level === "settlement" ? words.settlementIn(name) : name;
}

/** The period of an observation in words, or that it is undated. */
export function figurePeriod(row: ObservationRow, language: Language): string {
  const undated = row.dating === "undated" || row.period.startsWith("undated");
  return undated ? dictionary(language).site.district.undated : formatPeriod(row.period, row.period_type, language);
}

/** What a reader must know of an observation besides its value: part of a year, inferred date, disagreement, doubt. */
export function figureNotes(row: ObservationRow, language: Language): readonly string[] {
  const words = dictionary(language).site.district;
  return [
    row.extent === "part" ? words.partOfYear : null,
    row.dating === "inferred" ? words.inferred : null,
    row.disagreeing > 0 ? words.disagreeing(row.disagreeing) : null,
    row[`doubt_${language}`],
  ].filter((note) => note !== null);
}

const yearlyPeriods: readonly string[] = ["school_year", "calendar_year"];
const chartedAbove: readonly string[] = ["sweeps", "children_returned", "coverage_teams"];

/** The district's published figures that no chart of its page shows: other indicators, parts, dates, municipalities. */
export const otherFigures = (district: District): readonly ObservationRow[] => district.observations.filter((row) =>
  row.value_state !== "x" && !(
    chartedAbove.includes(row.indicator) && row.area_level === "district" && row.breakdown === null && row.charted
    && yearlyPeriods.includes(row.period_type)
  ));
