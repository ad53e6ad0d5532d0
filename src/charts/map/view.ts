import { formatNumber } from "../../i18n/formats.ts";
import type { MapSpec } from "../../model/chart.ts";
import type { ChartContext } from "../context.ts";
import { indicatorName, indicatorRow } from "../context.ts";
import type { ChartTable, ChartView, LegendItem, Note, TableCell } from "../described.ts";
import { valued } from "../figure.ts";
import type { Ranked } from "../ranking/data.ts";
import { rankingSentence, rankingSubtitle, rankingTitle } from "../ranking/view.ts";
import type { ChartRow } from "../rows/observations.ts";
import { notes, remarkCell, sourceCell, sourcesOf, tableMarks, valueCell } from "../telling.ts";
import { chartWords, listed } from "../words.ts";
import { attribution } from "./borders.ts";
import { stepsFor } from "./classes.ts";
import { mapped, rankOf } from "./data.ts";
import type { Mapped } from "./data.ts";
import { mapWords } from "./words.ts";

/** "под 50", "от 50 до под 200", "200 и повече": a class holds its lower bound, not its upper one. */
function classItems({ bounds, ranking }: Mapped, spec: MapSpec, context: ChartContext): readonly LegendItem[] {
  if (ranking.whole.length === 0) return [];
  const { language } = context;
  const words = mapWords(language).classes;
  const percent = indicatorRow(spec.indicator, context).unit === "percent";
  const number = (value: number) => formatNumber(value, language) + (percent ? (language === "bg" ? "\u00a0%" : "%") : "");
  return stepsFor(bounds).map((step, i) => {
    const [low, high] = [bounds[i - 1], bounds[i]];
    const text = low === undefined ? high === undefined ? words.only : words.below(number(high))
      : high === undefined ? words.from(number(low)) : words.between(number(low), number(high));
    return { mark: `class-${step}`, text };
  });
}

function legend(all: Mapped, spec: MapSpec, context: ChartContext): readonly LegendItem[] {
  const { mark } = mapWords(context.language);
  const has = (test: (one: Ranked) => boolean) => all.districts.some(test);
  const state = (code: "c" | "x" | "z"): readonly LegendItem[] =>
    (has(({ value_state }) => value_state === code) ? [{ mark: `map-${code}`, text: mark[code] }] : []);
  const sign = (code: "about" | "at_least" | "at_most"): readonly LegendItem[] =>
    (has(({ qualifier }) => qualifier === code) ? [{ mark: "sign", text: mark[code] }] : []);
  const dots = (withheld: boolean): readonly LegendItem[] =>
    (all.municipalities.some((one) => valued(one) !== withheld) ? [{ mark: withheld ? "dot-hollow" : "dot", text: withheld ? mark.dotHollow : mark.dot }] : []);
  return [
    ...classItems(all, spec, context),
    ...(has(({ part }) => part) ? [{ mark: "map-part", text: mark.part } as const] : []),
    ...state("c"), ...state("x"), ...state("z"),
    ...sign("about"), ...sign("at_least"), ...sign("at_most"),
    ...(has((one) => one.doubt !== null && valued(one)) ? [{ mark: "doubt", text: chartWords(context.language).mark.doubt } as const] : []),
    ...dots(false), ...dots(true),
  ];
}

const unranked = "–";

function rankCell(one: Ranked, { ranking }: Mapped, { language }: ChartContext): TableCell {
  const rank = rankOf(one, ranking);
  return { text: rank === null ? unranked : formatNumber(rank, language), value: rank };
}

function table(spec: MapSpec, all: Mapped, context: ChartContext): ChartTable {
  const words = chartWords(context.language).column;
  const own = mapWords(context.language).column;
  const unit = indicatorRow(spec.indicator, context).unit === "percent" ? "%" : "";
  const line = (one: Ranked, head: string, rank: TableCell) =>
    [{ text: head, area: one.area, code: one.area }, valueCell(one, context), rank, remarkCell(one, context), sourceCell(one, context)];
  const figures = [...all.districts, ...all.municipalities];
  return {
    caption: rankingSubtitle(spec, all.ranking, context),
    columns: [
      { label: all.municipalities.length === 0 ? words.district : own.area, numeric: false, key: "area" },
      { label: words.value(indicatorName(spec.indicator, context), unit), numeric: true, key: "value" },
      { label: own.rank, numeric: true, key: "rank" }, { label: words.remark, numeric: false, key: "remark" }, { label: words.source, numeric: false, key: "source" },
    ],
    rows: [
      ...all.districts.map((one) => line(one, one.name, rankCell(one, all, context))),
      ...all.municipalities.map((one) => line(one, one.label, { text: unranked, value: null })),
    ],
    everywhere: [{ key: "period", label: words.period, code: all.ranking.period }],
    marks: tableMarks(figures, context),
  };
}

function mapNotes(spec: MapSpec, all: Mapped, context: ChartContext): readonly Note[] {
  const words = mapWords(context.language);
  const told = [...all.districts.filter((one) => valued(one) || one.value_state === "c" || one.leftOut), ...all.municipalities];
  return [
    ...notes(told, context),
    ...(all.bounds.length === 0 ? [] : [{ kind: "method", text: words.method } as const]),
    ...(all.ranking.parts.length === 0 ? [] : [{ kind: "method", text: words.partApart } as const]),
    ...(all.municipalities.length === 0 ? [] : [{ kind: "method", text: words.municipalitiesApart } as const]),
    ...(spec.layout === "borders" ? [{ kind: "method", text: words.borders(attribution) } as const] : [{ kind: "method", text: words.tiles } as const]),
  ];
}

function sentence(spec: MapSpec, all: Mapped, context: ChartContext): string {
  const { withMunicipalities } = mapWords(context.language);
  const names = all.municipalities.map(({ name }) => name);
  return [
    rankingSentence(spec, all.ranking, context),
    ...(names.length === 0 ? [] : [withMunicipalities(listed(names, context.language), names.length === 1)]),
  ].join(" ");
}

/** The words of a map: the ranking's, for it says the same of the same figures, with the classes and the municipalities. */
export function mapView(spec: MapSpec, rows: readonly ChartRow[], context: ChartContext): Omit<ChartView, "synthetic"> {
  const all = mapped(spec, rows, context);
  const numbers = all.districts.filter(valued);
  return {
    title: rankingTitle(spec, all.ranking, context),
    subtitle: rankingSubtitle(spec, all.ranking, context),
    sentence: sentence(spec, all, context),
    notes: mapNotes(spec, all, context),
    legend: legend(all, spec, context),
    table: table(spec, all, context),
    sources: sourcesOf([...all.ranking.whole, ...all.ranking.parts, ...all.municipalities.filter(valued)], context),
    empty: numbers.length === 0 && all.municipalities.length === 0,
  };
}
