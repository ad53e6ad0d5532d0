import type { Dataset, Topic } from "../model/codes.ts";
import { populations, type RateMeasure } from "../model/denominator.ts";

/** How the numbers of a question may be told. */
export const askMeasures = ["value", "per_1000_children", "per_10000_inhabitants", "change", "share", "rank"] as const;
export type AskMeasure = (typeof askMeasures)[number];

/** How an answer may be drawn; a table always stands beside it. */
export const askForms = ["line", "bar", "dot", "heat", "map", "table"] as const;
export type AskForm = (typeof askForms)[number];

/** Indicators that stand in one answer. */
export const mostIndicators = 2;
/** As many lines as a reader can tell apart. */
export const mostLines = 4;

/** A question as the builder asks it. Years are those in which periods begin, both included. */
export interface Ask {
  readonly dataset: Dataset;
  readonly indicators: readonly string[];
  /** Codes of areas; all districts stand for themselves in `every`. */
  readonly areas: readonly string[];
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

/** The codes of the areas that are asked: the country first, then districts. */
export const areasOf = ({ areas, every }: Pick<Ask, "areas" | "every">, { districts }: Catalog): readonly string[] => [
  ...(areas.includes(country) ? [country] : []),
  ...districts.filter((code) => every || areas.includes(code)),
];
