import { rankingSpec, seriesSpec } from "../../charts/catalogue.ts";
import { together, told, type Told } from "../../charts/words/told.ts";
import { yearLong } from "../../charts/words/words.ts";
import { formatNumber, formatValue, tied } from "../../i18n/formats.ts";
import { pageWords } from "../../i18n/pages.ts";
import { oneStop } from "../../i18n/stops.ts";
import type { BarsSpec, RankingSpec } from "../../model/chart.ts";
import type { ObservationRow } from "../../model/rows.ts";
import { entryOf, type Language } from "../../model/text.ts";
import { officialRows } from "../facts.ts";
import { isKnown, rowClaim, type Known } from "../parts/tell.ts";
import type { District } from "./district.ts";

/** What official statistics tell of a place in words, and who published it. */
export interface OfficialTold extends Told {
  readonly sources: readonly string[];
}

/** Births by year: how many children a district has to bring to school, years before they are of age. */
export const birthsSpec: BarsSpec = seriesSpec({ indicator: "live_births", topic: "school" });

const enrolment = "net_enrolment_3_6";

/** The districts by the share of children enrolled in kindergarten, in the last year that is published. */
export async function enrolmentSpec(): Promise<RankingSpec | undefined> {
  const [last] = (await officialRows([{ column: "indicator", is: "equal", value: enrolment }])).toSorted(newest);
  return last === undefined
    ? undefined
    : { ...rankingSpec({ indicator: enrolment, topic: "school", period: last.period }), id: "series" };
}

const newest = (a: ObservationRow, b: ObservationRow): number => b.period.localeCompare(a.period);
const percent = (row: Known, language: Language): string =>
  tied(formatNumber(row.value, language) + entryOf(language).numbers.percent);
const year = (row: Known, language: Language): string => yearLong("school_year", row.period, language);

function enrolled(own: Known | undefined, country: Known | undefined, language: Language): readonly Told[] {
  if (own === undefined) return [];
  const { official: words } = pageWords(language);
  const here = words.enrolled(percent(own, language), year(own, language));
  return country === undefined || country.period !== own.period
    ? [told(words.alone(here), rowClaim(own))]
    : [told(words.besideCountry(here, percent(country, language)), rowClaim(own), rowClaim(country))];
}

function inKindergarten(rows: readonly Known[], language: Language): readonly Told[] {
  const [last, first] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const { official: words } = pageWords(language);
  return [
    told(
      words.kindergarten(
        tied(formatValue(first, language)),
        year(first, language),
        tied(formatValue(last, language)),
        year(last, language),
      ),
      rowClaim(first),
      rowClaim(last),
    ),
  ];
}

/** How many children of a district are enrolled in kindergarten, beside the country; nothing where none is known. */
export async function officialTold({ official }: District, language: Language): Promise<OfficialTold | undefined> {
  const of = (rows: readonly ObservationRow[], indicator: string): readonly Known[] =>
    rows
      .filter((row) => row.indicator === indicator)
      .filter(isKnown)
      .toSorted(newest);
  const country = await officialRows([{ column: "area", is: "equal", value: "BG" }]);
  const [own] = of(official, enrolment);
  const kindergarten = of(official, "kindergarten_children");
  const all = [...enrolled(own, of(country, enrolment)[0], language), ...inKindergarten(kindergarten, language)];
  if (all.length === 0) return undefined;
  const sources = new Set([own?.source, kindergarten[0]?.source]);
  const { text, claims } = together(all);
  return { text: oneStop(text), claims, sources: [...sources].filter((source) => typeof source === "string") };
}
