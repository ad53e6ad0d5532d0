import { schoolYearBounds } from "../../model/period.ts";
import type { IndicatorKind } from "../../model/codes.ts";
import { folded } from "../mapping/fold.ts";
import { schoolYearOf } from "../mapping/when.ts";

/** A row of figures.csv or sources.csv, by column. */
export type Row = Readonly<Record<string, string>>;

/** An indicator as the list of indicators names it. */
export interface NamedIndicator {
  readonly indicator: string;
  readonly kind: IndicatorKind;
  readonly name_bg: string;
  readonly name_en: string;
}

/** A district by its code and names. */
export interface NamedDistrict {
  readonly nuts3: string;
  readonly name_bg: string;
  readonly name_en: string;
}

/** What a sentence does not say clearly enough for a row to be made of it. */
export type Unclear = "value" | "indicator" | "period";

const stem = (word: string): string => word.slice(0, Math.max(4, word.length - 2));
const wordsOf = (text: string): readonly string[] =>
  folded(text)
    .split(" ")
    .filter((word) => word.length > 3);

/** The indicator whose name has most of its words in a sentence; undefined where none has half of them, or two do. */
function indicatorIn(sentence: string, indicators: readonly NamedIndicator[]): NamedIndicator | undefined {
  const said = wordsOf(sentence).map(stem);
  const scores = indicators.map((each) => {
    const shares = [each.name_bg, each.name_en].map((name) => {
      const wanted = wordsOf(name).map(stem);
      const found = wanted.filter((word) => said.some((other) => other.startsWith(word) || word.startsWith(other)));
      return wanted.length === 0 ? 0 : found.length / wanted.length + found.length / 100;
    });
    return { each, score: Math.max(...shares) };
  });
  const best = scores.toSorted((a, b) => b.score - a.score);
  const [first, second] = best;
  return first !== undefined && first.score >= 0.5 && first.score > (second?.score ?? 0) ? first.each : undefined;
}

const withoutYears = (sentence: string): string =>
  sentence.replace(/\d{4}\s*[/–—-]\s*\d{2,4}/g, " ").replace(/(?<!\d)(?:19|20)\d{2}(?=\s*(?:г|year|$|[.,;)]))/gi, " ");

/** The one number of a sentence, its thousands apart or not; undefined where there is none, or several. */
function numberIn(sentence: string): string | undefined {
  const said = withoutYears(sentence);
  // Nobody can be counted below nought; what the dash means is for a person to say.
  if (/(?:^|\s)[-\u2212]\s?\d/.test(said)) return undefined;
  const found = said.match(/\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)?/g) ?? [];
  const [only, ...others] = found;
  return others.length > 0 ? undefined : only?.replace(/[ \u00a0\u202f]/g, "").replace(",", ".");
}

const qualifiers = [
  ["at_least", /(?:^|\s)(?:над|поне|най-малко|повече от|more than|at least|over)\s/i],
  ["at_most", /(?:^|\s)(?:под|до|най-много|по-малко от|less than|at most|under)\s(?=\d)/i],
  ["about", /(?:^|\s)(?:около|близо|приблизително|about|nearly|some)\s/i],
] as const;

interface Proposed {
  readonly row: Row;
  readonly unclear: readonly Unclear[];
}

/**
 * A row of figures.csv made of a sentence: its number, the indicator it names, the school year and the district; what
 * it does not say clearly is left empty and told. Nothing is guessed: who proposes the figure fills it in.
 */
export function rowOfSentence(
  sentence: string,
  source: string,
  indicators: readonly NamedIndicator[],
  districts: readonly NamedDistrict[],
): Proposed {
  const value = numberIn(sentence) ?? "";
  const indicator = indicatorIn(sentence, indicators);
  const period = schoolYearOf(/\d{4}\s*[/–—-]\s*\d{2,4}/.exec(sentence)?.[0] ?? "");
  const words = wordsOf(sentence);
  const district = districts.find(({ name_bg, name_en }) =>
    [name_bg, name_en].some((name) => wordsOf(name).length > 0 && wordsOf(name).every((word) => words.includes(word))),
  );
  const area = district?.nuts3 ?? "BG";
  const bounds = period === undefined ? undefined : schoolYearBounds(period);
  const id = [district?.name_en ?? "bg", indicator?.indicator ?? "", period ?? ""].join("-").toLowerCase();
  return {
    row: {
      figure_id: id.replace(/[^a-z0-9_-]+/g, "-"),
      indicator: indicator?.indicator ?? "",
      area_level: district === undefined ? "country" : "district",
      area_code: area,
      period_type: "school_year",
      period_label: period ?? "",
      period_start: bounds?.start ?? "",
      period_end: bounds?.end ?? "",
      dating: "printed",
      value,
      qualifier: qualifiers.find(([, words]) => words.test(sentence))?.[0] ?? "exact",
      source_id: source,
      counts: "all",
      reaches: "whole_period",
      nature: indicator?.kind ?? "flow",
      evidence: sentence,
    },
    unclear: [
      ...(value === "" ? (["value"] as const) : []),
      ...(indicator === undefined ? (["indicator"] as const) : []),
      ...(period === undefined ? (["period"] as const) : []),
    ],
  };
}

/** A row of sources.csv for an address that is not among the sources yet. */
export function sourceOfAddress(address: string, publisher: string | undefined, kind: string): Row {
  const { hostname, pathname } = new URL(address);
  const host = hostname.replace(/^www\./, "");
  const last =
    pathname
      .split("/")
      .filter((part) => part !== "")
      .at(-1) ?? "";
  const id = `${host.split(".")[0] ?? ""}-${last}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return {
    source_id: id.slice(0, 60).replace(/-$/, ""),
    url: address,
    publisher: publisher ?? host,
    kind,
    language: "bg",
    reading: "part",
  };
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A row as a line of its file. */
export const csvLine = (columns: readonly string[], row: Row): string =>
  columns.map((column) => quoted(row[column] ?? "")).join(",");
