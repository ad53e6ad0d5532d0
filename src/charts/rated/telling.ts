import { compare } from "../../i18n/each/compare.ts";
import { rated } from "../../i18n/each/rated.ts";
import { rates } from "../../i18n/each/rates.ts";
import { formatDate, formatNumber, tied } from "../../i18n/formats.ts";
import type { Rate } from "../../known/rate.ts";
import type { Claim, RateClaim } from "../../model/claim.ts";
import { agesOf } from "../../model/denominator.ts";
import type { RateMeasure } from "../../model/denominator.ts";
import { shown } from "../../model/shown.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import { indicatorName, indicatorRow } from "../figures/context.ts";
import type { ChartContext } from "../figures/context.ts";
import { boundsOf, hasBounds, reachOf } from "../figures/bounds.ts";
import type { ChartTable, LegendItem, Note, TableCell, TableColumn } from "../described.ts";
import { figure, valued } from "../figures/figure.ts";
import type { Figure } from "../figures/figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { valueCell } from "../words/telling.ts";
import { told } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { chartWords } from "../words/words.ts";
import { rounded } from "./rows.ts";
import type { Rated } from "./rows.ts";

export type RatedWords = (typeof rated)[Language];
/** The words of rates in a language. */
export const ratedWords = (language: Language): RatedWords => rated[language];

/** What is shown: an indicator, told by people. */
export interface RatedChoice {
  readonly indicator: string;
  readonly measure: RateMeasure;
}

/** "на 1000 деца". */
export const per = (measure: RateMeasure, language: Language): string => tied(ratedWords(language).measures[measure]);

/** "Обходи на 1000 деца". */
export const ratedName = ({ indicator, measure }: RatedChoice, context: ChartContext): string =>
  ratedWords(context.language).name(indicatorName(indicator, context), per(measure, context.language));

/** By whom it is divided: "оценен брой на децата на 5–16 години към 31 декември 2024 г.". */
export function peopleOf({ population, year, estimated }: Rate, language: Language): string {
  const { inhabitants, children } = rates[language];
  const day = formatDate(`${year}-12-31`, language);
  if (population === "inhabitants") return inhabitants(day);
  const { from, to } = agesOf[population];
  return children(`${from}–${to}`, day, estimated);
}

/** What is counted, and by how many people of which ages. */
export function ratedSubtitle(
  { indicator, measure }: RatedChoice,
  [first]: readonly Rate[],
  context: ChartContext,
): string {
  const { language } = context;
  const words = ratedWords(language);
  const what = inLanguage(indicatorRow(indicator, context), "definition", language);
  if (first === undefined || first.population === "inhabitants") return words.subtitle(what, per(measure, language));
  const { from, to } = agesOf[first.population];
  return words.subtitle(what, words.aged(per(measure, language), `${from}–${to}`));
}

const say = (value: number, language: Language): string => formatNumber(shown(value), language);

/** How the bounds of a rate stand beside it: in brackets, after a comma inside other brackets, or not at all. */
type Beside = "brackets" | "comma" | "alone";

/** "27,3 (между 21 и 34)", with its claim. */
export function rateTold(row: ChartRow, rate: Rate, language: Language, beside: Beside = "brackets"): Told {
  const bounds = beside === "alone" ? null : boundsOf(rate);
  const claim: RateClaim = {
    kind: "rate",
    measure: rate.measure,
    observation: row.observation,
    indicator: row.indicator,
    area: row.area,
    period: row.period,
    value: rate.value,
    bounds,
  };
  const value = say(rate.value, language);
  if (bounds === null) return told(value, claim);
  const [low, high] = bounds;
  const range = tied(ratedWords(language).between(say(low, language), say(high, language)));
  return told(beside === "comma" ? `${value}, ${range}` : `${value} (${range})`, claim);
}

const none = "–";

/** The cell of a rate. */
export function rateCell(one: Figure): TableCell {
  if (!valued(one)) return { text: none, value: null, status: one.value_state ?? "x", qualifier: null };
  return { text: "", value: rounded(one.value), status: null, qualifier: "exact", part: false };
}

/** A count as it was stated; one of a part of its year says so. */
function countCell(row: ChartRow | null, label: string, context: ChartContext): TableCell {
  if (row === null) return { text: none, value: null, status: "x", qualifier: null };
  const one = figure(row, label, context.language);
  const made = valueCell(one, context);
  const { part } = compare[context.language];
  return one.part ? { ...made, text: part(made.text, chartWords(context.language).partShort) } : made;
}

/** The heads of a rate, its bounds where there are any, its count and its people. */
export function ratedColumns(choice: RatedChoice, all: readonly Rate[], context: ChartContext): readonly TableColumn[] {
  const { column } = ratedWords(context.language);
  return [
    {
      label: rates[context.language].head[choice.measure],
      full: ratedName(choice, context),
      numeric: true,
      key: "value",
    },
    ...(hasBounds(all) ? [{ label: column.interval, numeric: false, key: "interval" }] : []),
    { label: column.count, numeric: true, key: "count" },
    { label: column.people, numeric: true, key: "people" },
  ];
}

/** What the head of the bounds means, where there are any. */
export const ratedMarks = (all: readonly Rate[], { language }: ChartContext): ChartTable["marks"] =>
  hasBounds(all) ? [{ mark: ratedWords(language).column.interval, text: reachOf(all, language) }] : [];

/** The cells of a rate, under the heads of `ratedColumns`. */
export function ratedCells(
  one: Figure,
  count: ChartRow | null,
  { rates: all }: Rated,
  context: ChartContext,
): readonly TableCell[] {
  const { language } = context;
  const rate = one.row === null ? undefined : all.get(one.row.observation);
  const [low, high] = (rate === undefined ? null : boundsOf(rate)) ?? [];
  const own = rateCell(one);
  return [
    rate === undefined ? own : { ...own, text: say(rate.value, language) },
    ...(hasBounds([...all.values()])
      ? [{ text: low === undefined || high === undefined ? "" : `${say(low, language)}–${say(high, language)}` }]
      : []),
    countCell(count, one.label, context),
    rate === undefined
      ? { text: none, value: null }
      : { text: formatNumber(rate.people, language), value: rate.people },
  ];
}

/** How sure rates are, where any has bounds: of lines is spoken where the legend has them. */
export function boundsNotes(
  all: readonly Rate[],
  legend: readonly LegendItem[],
  language: Language,
): readonly string[] {
  if (!hasBounds(all)) return [];
  const { bounds, boundsInTable } = ratedWords(language);
  const say = legend.some(({ mark }) => mark === "bounds") ? bounds : boundsInTable;
  return [say(reachOf(all, language))];
}

/** What a reader must know of rates: by whom they are divided, how sure they are, and of what none is made. */
export function ratedNotes(
  all: readonly Rate[],
  claims: readonly Claim[],
  legend: readonly LegendItem[],
  context: ChartContext,
): readonly Note[] {
  const words = ratedWords(context.language);
  const [first] = all;
  const isOne = all.every(({ year, population }) => year === first?.year && population === first.population);
  const note = (text: string): Note => ({ kind: "method", text, claims });
  return [
    ...(first === undefined ? [] : [note(isOne ? words.by(peopleOf(first, context.language)) : words.byEach)]),
    ...boundsNotes(all, legend, context.language).map(note),
    { kind: "method", text: words.only },
  ];
}

/** The legend of rates as bars. */
export function ratedLegend(
  figures: readonly Figure[],
  measure: RateMeasure,
  { language }: ChartContext,
): readonly LegendItem[] {
  const { mark } = ratedWords(language);
  const items: readonly (LegendItem & { readonly is: boolean })[] = [
    { mark: "full", text: mark.rate(per(measure, language)), is: figures.some(valued) },
    { mark: "bounds", text: mark.bounds, is: figures.some(({ row }) => row?.bounds !== undefined) },
    { mark: "c", text: chartWords(language).mark.c, is: figures.some(({ value_state }) => value_state === "c") },
    { mark: "x", text: mark.x(per(measure, language)), is: figures.some(({ value_state }) => value_state === "x") },
  ];
  return items.filter(({ is }) => is).map(({ mark: name, text }) => ({ mark: name, text }));
}
