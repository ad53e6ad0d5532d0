import { formatNumber } from "../../i18n/formats.ts";
import type { MapSpec } from "../../model/chart.ts";
import type { RateMeasure } from "../../model/denominator.ts";
import { coverageClaim } from "../words/claims.ts";
import { classItems } from "../drawing/classes.ts";
import type { ChartContext } from "../figures/context.ts";
import { indicatorName, indicatorRow } from "../figures/context.ts";
import type { ChartTable, FormView, LegendItem, Note, TableCell } from "../described.ts";
import { valued } from "../figures/figure.ts";
import { hasOther } from "../figures/in-year.ts";
import { otherCell, otherLegend, otherMarks, otherRemark } from "../words/other-number.ts";
import { isWholeFigure } from "../ranking/data.ts";
import type { Ranked } from "../ranking/data.ts";
import { extremeClaim } from "../ranking/extremes.ts";
import { rankingSentence } from "../ranking/sentence.ts";
import { rankingTitle } from "../ranking/title.ts";
import { insteadNotes, orderNotes, rankingSubtitle } from "../ranking/view.ts";
import { ratedPlacesView } from "../rated/places.ts";
import { per, ratedWords } from "../rated/telling.ts";
import { rateColumns, ratesBeside } from "../figures/rates.ts";
import type { ChartRow } from "../rows/observations.ts";
import { notes, sourceCell, sourcesOf } from "../words/telling.ts";
import { told, together } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { chartWords, listed, numberIn } from "../words/words.ts";
import { attribution } from "./borders.ts";
import { mapped, rankOf } from "./data.ts";
import type { Mapped } from "./data.ts";
import { mapWords } from "./words.ts";

/** How the numbers for the whole year stand on the map. */
function numbersLegend(
  { circles, bounds, ranking: { whole } }: Mapped,
  { indicator, measure }: MapSpec,
  context: ChartContext,
): readonly LegendItem[] {
  const { language } = context;
  const { mark } = mapWords(language);
  if (whole.length === 0) return [];
  if (circles) return [{ mark: "map-circle", text: mark.circle }];
  const share = measure === undefined ? mark.share : ratedWords(language).mark.rate(per(measure, language));
  if (bounds.length === 0) return [{ mark: "class-3", text: share }];
  return classItems(
    whole.map(({ value }) => value),
    (value) => (measure === undefined ? numberIn(value, indicator, context) : formatNumber(value, language)),
    context,
    bounds,
  );
}

function legend(all: Mapped, spec: MapSpec, context: ChartContext): readonly LegendItem[] {
  const { mark } = mapWords(context.language);
  const rated = ratedWords(context.language);
  const has = (test: (one: Ranked) => boolean) => all.districts.some(test);
  const state = (code: "c" | "x" | "z"): readonly LegendItem[] =>
    has((one) => one.value_state === code && !hasOther(one) && !one.leftOut)
      ? [{ mark: `map-${code}`, text: mark[code] }]
      : [];
  const sign = (code: "about" | "at_least" | "at_most"): readonly LegendItem[] =>
    has(({ qualifier }) => qualifier === code) ? [{ mark: "sign", text: mark[code] }] : [];
  const local = (test: (one: Ranked) => boolean, item: LegendItem): readonly LegendItem[] =>
    all.municipalities.some(test) ? [item] : [];
  const isCircle = (one: Ranked): boolean => all.circles && isWholeFigure(one);
  return [
    ...numbersLegend(all, spec, context),
    ...(has(({ part }) => part) ? [{ mark: "map-part", text: mark.part } as const] : []),
    ...state("c"),
    ...state("x"),
    ...state("z"),
    ...sign("about"),
    ...sign("at_least"),
    ...sign("at_most"),
    ...otherLegend(all.districts, context),
    ...(has((one) => one.doubt !== null && (valued(one) || one.leftOut))
      ? [{ mark: "doubt", text: chartWords(context.language).mark.doubt } as const]
      : []),
    ...local(isCircle, { mark: "map-local", text: mark.local }),
    ...local((one) => !all.circles && isWholeFigure(one), { mark: "map-municipal", text: rated.mark.local }),
    ...local((one) => valued(one) && !isWholeFigure(one), { mark: "dot", text: mark.localPart }),
    ...local((one) => !valued(one), { mark: "dot-hollow", text: mark.dotHollow }),
  ];
}

const unranked = "–";

/** The place of a district; a table without an order has no column of places. */
function rankCells(one: Ranked, { ranking }: Mapped, { language }: ChartContext): readonly TableCell[] {
  if (ranking.order === null) return [];
  const rank = rankOf(one, ranking);
  return [{ text: rank === null ? unranked : formatNumber(rank, language), value: rank }];
}

function table(spec: MapSpec, all: Mapped, context: ChartContext): ChartTable {
  const words = chartWords(context.language).column;
  const own = mapWords(context.language).column;
  const unit = indicatorRow(spec.indicator, context).unit === "percent" ? "%" : "";
  const figures = [...all.districts, ...all.municipalities];
  const rates = rateColumns(figures, context);
  const line = (one: Ranked, head: string) => [
    { text: head, area: one.area, code: one.area },
    otherCell(one, context),
    ...(rates.cells[figures.indexOf(one)] ?? []),
    ...rankCells(one, all, context),
    otherRemark(one, context),
    sourceCell(one, context),
  ];
  return {
    ...ratesBeside(figures, rates.columns, context),
    caption: rankingSubtitle(spec, all.ranking, context),
    columns: [
      { label: all.municipalities.length === 0 ? words.district : own.area, numeric: false, key: "area" },
      { label: words.value(indicatorName(spec.indicator, context), unit), numeric: true, key: "value" },
      ...rates.columns,
      ...(all.ranking.order === null ? [] : [{ label: own.rank, numeric: true, key: "rank" }]),
      { label: words.remark, numeric: false, key: "remark" },
      { label: words.source, numeric: false, key: "source" },
    ],
    rows: [
      ...all.districts.map((one) => line(one, one.name)),
      ...all.municipalities.map((one) => line(one, one.label)),
    ],
    everywhere: [{ key: "period", label: words.period, code: all.ranking.period }],
    marks: [...rates.marks, ...otherMarks(figures, context)],
  };
}

/** How places are counted, or why there are none; and that a part of a year has none. */
function placeNotes(spec: MapSpec, { ranking }: Mapped, context: ChartContext): readonly Note[] {
  const words = mapWords(context.language);
  const part: readonly Note[] = ranking.parts.length > 0 ? [{ kind: "method", text: words.partApart }] : [];
  if (ranking.order === null) return [...orderNotes(spec, ranking, context), ...part];
  return [
    { kind: "method", text: words.places, claims: [extremeClaim("highest", spec, ranking, ranking.order)] },
    ...part,
  ];
}

function mapNotes(spec: MapSpec, all: Mapped, context: ChartContext): readonly Note[] {
  const words = mapWords(context.language);
  const shown = [
    ...all.districts.filter((one) => valued(one) || one.value_state === "c" || one.leftOut),
    ...all.municipalities,
  ];
  const method = (isTrue: boolean, text: string): readonly Note[] => (isTrue ? [{ kind: "method", text }] : []);
  return [
    ...notes(shown, context),
    ...method(
      all.circles && all.ranking.whole.length + all.municipalities.filter(isWholeFigure).length > 1,
      words.circles,
    ),
    ...method(all.bounds.length > 0, words.method),
    ...placeNotes(spec, all, context),
    ...method(all.municipalities.length > 0, words.municipalitiesApart),
    ...method(!all.circles && all.municipalities.some(isWholeFigure), ratedWords(context.language).approximate),
    ...insteadNotes(all.ranking, context),
    placing(spec, context),
  ];
}

function sentence(spec: MapSpec, all: Mapped, context: ChartContext): Told {
  const { withMunicipalities } = mapWords(context.language);
  const { period, rows } = all.ranking;
  const names = all.municipalities.map(({ name }) => name);
  const frame = { indicators: [spec.indicator], areas: all.municipalities.map(({ area }) => area), periods: [period] };
  const own = all.municipalities.flatMap(({ row }) => row ?? []);
  return together([
    rankingSentence(spec, all.ranking, context),
    ...(names.length === 0
      ? []
      : [
          told(
            withMunicipalities(listed(names, context.language), names.length),
            coverageClaim([...rows, ...own], frame, "plain", "area", false),
          ),
        ]),
  ]);
}

/** Where the outlines come from, or what the tiles are. */
const placing = ({ layout }: MapSpec, { language }: ChartContext): Note => {
  const words = mapWords(language);
  return { kind: "method", text: layout === "borders" ? words.borders(attribution) : words.tiles };
};

/** The words of a map of rates: those of a ranking of them. */
function ratedMapView(
  spec: MapSpec,
  measured: { readonly measure: RateMeasure },
  rows: readonly ChartRow[],
  context: ChartContext,
): FormView {
  const all = mapped(spec, rows, context);
  const has = (state: "c" | "x"): boolean => all.districts.some(({ value_state }) => value_state === state);
  const { approximate, mark } = ratedWords(context.language);
  const method = (isTrue: boolean, text: string): readonly Note[] => (isTrue ? [{ kind: "method", text }] : []);
  return ratedPlacesView(spec, measured, rows, context, {
    legend: [
      ...numbersLegend(all, spec, context),
      ...(all.municipalities.length === 0 ? [] : [{ mark: "map-municipal", text: mark.local } as const]),
      ...(has("c") ? [{ mark: "map-c", text: mapWords(context.language).mark.c } as const] : []),
      ...(has("x") ? [{ mark: "map-x", text: mark.x(per(measured.measure, context.language)) } as const] : []),
    ],
    notes: [
      ...method(all.bounds.length > 0, mapWords(context.language).method),
      ...method(all.municipalities.length > 0, approximate),
      placing(spec, context),
    ],
  });
}

/**
 * The words of a map: the ranking's, for it says the same of the same figures, with the classes and the municipalities.
 */
export function mapView(spec: MapSpec, rows: readonly ChartRow[], context: ChartContext): FormView {
  if (spec.measure !== undefined) return ratedMapView(spec, { measure: spec.measure }, rows, context);
  const all = mapped(spec, rows, context);
  const numbers = all.districts.filter(valued);
  const [title, said] = [rankingTitle(spec, all.ranking, context), sentence(spec, all, context)];
  return {
    title: title.text,
    subtitle: rankingSubtitle(spec, all.ranking, context),
    sentence: said.text,
    claims: { title: title.claims, sentence: said.claims },
    notes: mapNotes(spec, all, context),
    legend: legend(all, spec, context),
    table: table(spec, all, context),
    sources: sourcesOf([...all.ranking.whole, ...all.ranking.parts, ...all.municipalities.filter(valued)], context),
    empty: numbers.length === 0 && all.municipalities.length === 0,
  };
}
