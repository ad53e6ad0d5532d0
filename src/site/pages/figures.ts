import type { Told } from "../../charts/words/told.ts";
import { told } from "../../charts/words/told.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { formatDate, formatPeriod, formatValue } from "../../i18n/formats.ts";
import { spanOf } from "../../known/knowledge.ts";
import { isPlain, isStated } from "../../known/whole.ts";
import { firstDay } from "../../model/days.ts";
import { landChanges } from "../../model/map-changes.ts";
import type { ObservationRow } from "../../model/rows.ts";
import { entryOf, inLanguage, type Language } from "../../model/text.ts";
import { yearlyIndicators } from "./coverage.ts";
import type { District } from "./district.ts";
import type { Lookups } from "../facts.ts";
import { need } from "../facts.ts";
import { rowsClaim } from "../parts/tell.ts";

/** The name of what an observation counts, with its breakdown and kind of institution: "Деца за обхващане: момчета". */
export function figureName(row: ObservationRow, lookups: Lookups, language: Language): string {
  const indicator = need(lookups.indicators, row.indicator);
  const parts = [
    row.breakdown === null ? undefined : inLanguage(need(lookups.breakdowns, row.breakdown), "label", language),
    row.institution_kind === null || row.institution_kind === "all"
      ? undefined
      : dictionary(language).codes.institutionKind[row.institution_kind],
  ].filter((part) => part !== undefined);
  const name = inLanguage(indicator, "name", language);
  return parts.length === 0 ? name : `${name}: ${parts.join("; ")}`;
}

/** The number of an observation as it stands by itself: a percentage says that it is one. */
export function figureValue(
  row: Pick<ObservationRow, "indicator" | "value" | "value_state" | "qualifier" | "dataset">,
  { indicators }: Pick<Lookups, "indicators">,
  language: Language,
): string {
  const isPercent = row.value !== null && need(indicators, row.indicator).unit === "percent";
  return formatValue(row, language) + (isPercent ? entryOf(language).numbers.percent : "");
}

/** Where an observation was made: the district itself, a municipality, or a settlement in one. */
export function figurePlace(row: ObservationRow, lookups: Lookups, language: Language): string {
  const words = dictionary(language).site.district;
  const name = inLanguage(need(lookups.areas, row.area), "name", language);
  if (row.area_level === "municipality") return words.municipality(name);
  return row.area_level === "settlement" ? words.settlementIn(name) : name;
}

/** The period of an observation in words, or that it is undated. */
export function figurePeriod(row: ObservationRow, language: Language): string {
  const undated = row.dating === "undated" || row.period.startsWith("undated");
  return undated ? dictionary(language).site.district.undated : formatPeriod(row.period, row.period_type, language);
}

/** How far into its period an observation reaches, where that is not plain from the period itself. */
function reach({ reaches, until, extent, period }: ObservationRow, language: Language): string | null {
  const words = dictionary(language).site.district;
  const date = until === null || until === period ? null : formatDate(until, language);
  if (reaches === "start_of_period") return words.startOfYear;
  if (reaches === "cumulative_since") return date === null ? words.cumulative : words.cumulativeUntil(date);
  if (reaches === "unclear") return words.unclearReach;
  if (reaches === "until_date" && extent !== "part") return date === null ? words.untilThen : words.until(date);
  if (extent !== "part") return null;
  return date === null ? words.partOfYear : words.partUntil(date);
}

/** That a municipality's land was another at the time of an observation, or became another within it. */
function land({ area, area_level, ...row }: ObservationRow, language: Language): readonly string[] {
  const span = area_level === "municipality" ? spanOf({ area, ...row }) : null;
  if (span === null) return [];
  const words = dictionary(language).site.district;
  return landChanges(area)
    .filter(({ from }) => span[0] < firstDay(from))
    .map(({ from }) => (span[1] < firstDay(from) ? words.otherLand : words.acrossLand)(formatDate(from, language)));
}

/**
 * What a reader must know of an observation besides its value: how far it reaches, another land, inferred date,
 * disagreement, doubt.
 */
export function figureNotes(row: ObservationRow, language: Language): readonly Told[] {
  const words = dictionary(language).site.district;
  const { observation, disagreeing } = row;
  const plain = (text: string | null): readonly Told[] => (text === null ? [] : [told(text)]);
  return [
    ...plain(reach(row, language)),
    ...land(row, language).map((text) => told(text)),
    ...plain(row.dating === "inferred" ? words.inferred : null),
    ...(disagreeing > 0
      ? [told(words.disagreeing(disagreeing), rowsClaim("evidence", { observation, role: "disagreeing" }, disagreeing))]
      : []),
    ...plain(inLanguage(row, "doubt", language)),
  ];
}

const yearlyPeriods: readonly string[] = ["school_year", "calendar_year"];

/** The district's published figures that no chart of its page shows: other indicators, parts, dates, municipalities. */
export const otherFigures = (district: District): readonly ObservationRow[] =>
  district.observations.filter(
    (row) =>
      isStated(row) &&
      !(
        yearlyIndicators.includes(row.indicator) &&
        row.area_level === "district" &&
        isPlain(row) &&
        row.charted &&
        yearlyPeriods.includes(row.period_type)
      ),
  );
