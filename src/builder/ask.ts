import type { Dataset, Topic } from "../model/codes.ts";
import { populations, type RateMeasure } from "../model/denominator.ts";

/** How the numbers of a question may be told. */
export const askMeasures = ["value", "per_1000_children", "per_10000_inhabitants", "change", "share", "rank"] as const;
export type AskMeasure = (typeof askMeasures)[number];

/** How an answer may be drawn; a table always stands beside it. */
export const askForms = ["line", "bar", "dot", "heat", "map", "table"] as const;
export type AskForm = (typeof askForms)[number];

/** Indicators that stand in one answer, beside each other or in pictures of their own. */
export const mostIndicators = 4;
/** As many lines as a reader can tell apart. */
export const mostLines = 4;

/** A question as the builder asks it. Years are those in which periods begin, both included. */
export interface Ask {
  readonly dataset: Dataset;
  readonly indicators: readonly string[];
  /** Codes of areas; all districts stand for themselves in `every`, and what is in `within` is not repeated. */
  readonly areas: readonly string[];
  /** Codes of the districts all of whose municipalities are asked. */
  readonly within: readonly string[];
  /** Whether all districts are asked, also those that come once. */
  readonly every: boolean;
  readonly from: number;
  readonly to: number;
  /** What the numbers are broken down by; null for undivided ones. */
  readonly group: string | null;
  readonly measure: AskMeasure;
  readonly form: AskForm;
}

/** An indicator of a data set, and what can be asked of it. */
export interface Askable {
  readonly dataset: Dataset;
  readonly indicator: string;
  readonly topic: Topic;
  /** Its years are school years or calendar years. */
  readonly years: "school_year" | "calendar_year";
  /** A stock that is known at dates too: of a year its last date is taken. */
  readonly dated: boolean;
  readonly from: number;
  readonly to: number;
  /** The first and last year with a number of a municipality; none where no municipality has one. */
  readonly municipal?: readonly [from: number, to: number];
  /** The codes of its breakdowns by what they divide. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly rates: readonly RateMeasure[];
  /** A share already: it is neither added up nor divided. */
  readonly percent: boolean;
}

/** All that can be asked of a release, and its districts in the order of their codes. */
export interface Catalog {
  readonly entries: readonly Askable[];
  readonly districts: readonly string[];
  /** The municipalities of each district; a page that has not loaded them has none that could be asked. */
  readonly municipalities?: Readonly<Record<string, readonly string[]>>;
}

export const country = "BG";

/** Whether an indicator is a number of people, of which there is a table of its own. */
export const isPeople = (indicator: string | undefined): boolean => populations.some((one) => one === indicator);

/** Whether a question is of numbers of people: it never is of others besides. */
export const isOfPeople = ({ indicators }: Pick<Ask, "indicators">): boolean => isPeople(indicators[0]);

/** Whether two indicators of a data set may stand in one answer: where they come from one table. */
export const goTogether = (one: Pick<Askable, "dataset" | "indicator">, other: typeof one): boolean =>
  one.dataset === other.dataset && isPeople(one.indicator) === isPeople(other.indicator);

/** The entry of an indicator in a data set; of another one where that one has none. */
export function entryOf(
  { entries }: Catalog,
  indicator: string | undefined,
  dataset: Dataset | undefined,
): Askable | undefined {
  const own = entries.filter((entry) => entry.indicator === indicator);
  return own.find((entry) => entry.dataset === dataset) ?? own[0];
}

/** The entries of a question's indicators, in its order. Refuses what the release does not have. */
export const entriesOf = (ask: Pick<Ask, "indicators" | "dataset">, catalog: Catalog): readonly Askable[] =>
  ask.indicators.map((indicator) => {
    const found = catalog.entries.find((one) => one.indicator === indicator && one.dataset === ask.dataset);
    if (found === undefined)
      throw new RangeError(`builder: there is no "${indicator}" in "${ask.dataset}"; choose one that is listed`);
    return found;
  });

/** The areas of a question. */
export type AskedAreas = Pick<Ask, "areas" | "every" | "within">;

/** The codes of the municipalities that are asked, by the order of their districts. */
export const municipalitiesOf = (
  { areas, within }: Pick<Ask, "areas" | "within">,
  { districts, municipalities = {} }: Catalog,
): readonly string[] =>
  districts.flatMap((district) =>
    (municipalities[district] ?? []).filter((code) => within.includes(district) || areas.includes(code)),
  );

/** The codes of the districts that are asked. */
export const districtsOf = (
  { areas, every }: Pick<Ask, "areas" | "every">,
  { districts }: Catalog,
): readonly string[] => districts.filter((code) => every || areas.includes(code));

/** The codes of the areas that are asked: the country first, then districts, then municipalities. */
export const areasOf = (ask: AskedAreas, catalog: Catalog): readonly string[] => [
  ...(ask.areas.includes(country) ? [country] : []),
  ...districtsOf(ask, catalog),
  ...municipalitiesOf(ask, catalog),
];

/** Whether any asked area lies in another one that is asked too: such numbers are no parts of one sum. */
export function isNested(ask: AskedAreas, catalog: Catalog): boolean {
  if (ask.areas.includes(country)) return areasOf(ask, catalog).length > 1;
  const asked = municipalitiesOf(ask, catalog);
  return districtsOf(ask, catalog).some((district) =>
    (catalog.municipalities?.[district] ?? []).some((code) => asked.includes(code)),
  );
}
