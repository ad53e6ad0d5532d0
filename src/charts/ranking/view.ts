import { formatNumber } from "../../i18n/formats.ts";
import type { RankingSpec } from "../../model/chart.ts";
import type { ChartContext } from "../context.ts";
import { indicatorName, indicatorRow, publisher } from "../context.ts";
import type { ChartTable, ChartView, LegendItem } from "../described.ts";
import { compare, undisputed } from "../figure.ts";
import type { Valued } from "../figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { legend as figureLegend, notes, remarkCell, sourceCell, sourcesOf, tableMarks, valueCell } from "../telling.ts";
import { amount, capital, chartWords, listed, placeName, quantity, subject, yearLong, yearName } from "../words.ts";
import { ranking } from "./data.ts";
import type { Ranked, Ranking, RankingChoice } from "./data.ts";

const isChosen = ({ area }: Ranked, context: ChartContext): boolean => area === context.area.area;
const count = ({ whole, parts, others }: Ranking) => ({ some: whole.length + parts.length, all: whole.length + parts.length + others.length });

/** How many districts have a number or, for a district, its own. */
export function rankingTitle(spec: RankingChoice, all: Ranking, context: ChartContext): string {
  const words = chartWords(context.language).ranking;
  const number = (value: number) => formatNumber(value, context.language);
  const { name, number: agreement } = subject(spec.indicator, context);
  const numbers = count(all);
  const [some, every] = [number(numbers.some), number(numbers.all)];
  const period = yearName("school_year", all.period, context.language);
  if (numbers.some === 0) return words.nothing(name);
  if (context.area.level === "country") {
    const say = 2 * numbers.some < numbers.all ? words.countryTitle : words.countryTitleMany;
    return say(some, every, name, period, agreement === "one");
  }
  const place = placeName(context.area, context.language);
  const [whole, part] = [all.whole.find((one) => isChosen(one, context)), all.parts.find((one) => isChosen(one, context))];
  if (whole !== undefined) return capital(words.districtTitle(quantity(whole, spec.indicator, context), place, some, every));
  if (part !== undefined) return capital(words.districtTitlePart(quantity(part, spec.indicator, context), place));
  return words.districtTitleNone(place, some, every, period);
}

/** With how many others a number can be compared for certain. */
function standing(one: Valued<Ranked>, { whole }: Ranking) {
  const others = whole.filter((other) => other !== one && undisputed(one) && undisputed(other));
  return {
    more: others.filter((other) => compare(other, one) === "more").length,
    less: others.filter((other) => compare(other, one) === "less").length,
  };
}

/** The highest and the lowest number, the place of the chosen district, the median, and who has none. */
export function rankingSentence(spec: RankingChoice, all: Ranking, context: ChartContext): string {
  const words = chartWords(context.language).ranking;
  const say = (one: Valued<Ranked>) => quantity(one, spec.indicator, context);
  const [highest, lowest] = [all.whole[0], all.whole.at(-1)];
  const chosen = all.whole.find((one) => isChosen(one, context));
  const lead = (): readonly string[] => {
    if (highest === undefined || lowest === undefined) return [];
    if (chosen !== undefined) {
      const { more, less } = standing(chosen, all);
      return [
        words.chosenValue(capital(chosen.label), say(chosen), publisher(chosen.source, context)),
        ...(more === 0 ? [] : [words.higher(words.areas(more))]),
        ...(less === 0 ? [] : [words.lower(words.areas(less))]),
      ];
    }
    if (highest === lowest) return [words.single(highest.name, say(highest))];
    return [words.range(highest.name, amount(highest, spec.indicator, context), lowest.name, amount(lowest, spec.indicator, context))];
  };
  const lacking = all.others.filter(({ value_state }) => value_state === "x").map(({ name }) => name);
  return [
    ...lead(),
    ...(all.median === null ? [] : [words.median(formatNumber(all.median, context.language))]),
    ...(lacking.length === 0 ? [] : [words.lacking(listed(lacking, context.language))]),
  ].join(" ");
}

/** What is counted, and in which school year. */
export function rankingSubtitle(spec: RankingChoice, { period }: Ranking, context: ChartContext): string {
  const row = indicatorRow(spec.indicator, context);
  const what = context.language === "bg" ? row.definition_bg : row.definition_en;
  const unit = row.unit === "percent" ? `${what}, %` : what;
  return chartWords(context.language).ranking.subtitle(unit, yearLong("school_year", period, context.language));
}

function table(spec: RankingSpec, all: Ranking, context: ChartContext): ChartTable {
  const words = chartWords(context.language).column;
  const figures = [...all.whole, ...all.parts, ...all.others];
  const unit = indicatorRow(spec.indicator, context).unit === "percent" ? "%" : "";
  return {
    caption: rankingSubtitle(spec, all, context),
    columns: [
      { label: words.district, numeric: false, key: "area" },
      { label: words.value(indicatorName(spec.indicator, context), unit), numeric: true, key: "value" },
      { label: words.remark, numeric: false, key: "remark" }, { label: words.source, numeric: false, key: "source" },
    ],
    rows: figures.map((one) => [{ text: one.name, code: one.area }, valueCell(one, context), remarkCell(one, context), sourceCell(one, context)]),
    everywhere: [{ key: "period", label: words.period, code: all.period }],
    marks: tableMarks(figures, context),
  };
}

function legend(all: Ranking, context: ChartContext): readonly LegendItem[] {
  const words = chartWords(context.language).ranking;
  const drawn = [...all.whole, ...all.parts];
  const marks = figureLegend(drawn, context);
  if (!drawn.some((one) => isChosen(one, context))) return marks;
  return [
    { mark: "chosen", text: words.chosen(placeName(context.area, context.language)) }, { mark: "other", text: words.other },
    ...marks.filter(({ mark }) => mark !== "full"),
  ];
}

/** The words of the districts in order. */
export function rankingView(spec: RankingSpec, rows: readonly ChartRow[], context: ChartContext): Omit<ChartView, "synthetic"> {
  const all = ranking(spec, rows, context);
  const drawn = [...all.whole, ...all.parts];
  const withheld = all.others.filter(({ value_state }) => value_state === "c");
  return {
    title: rankingTitle(spec, all, context),
    subtitle: rankingSubtitle(spec, all, context),
    sentence: rankingSentence(spec, all, context),
    notes: [
      ...notes([...drawn, ...withheld], context),
      ...(all.parts.length === 0 ? [] : [{ kind: "method", text: chartWords(context.language).ranking.partApart } as const]),
    ],
    legend: legend(all, context),
    table: table(spec, all, context),
    sources: sourcesOf(drawn, context),
    empty: drawn.length === 0,
  };
}
