import { formatNumber } from "../../i18n/formats.ts";
import type { AgesSpec } from "../../model/chart.ts";
import { schoolYears } from "../../model/period.ts";
import type { ChartContext } from "../context.ts";
import { indicatorName } from "../context.ts";
import type { ChartTable, ChartView, LegendItem } from "../described.ts";
import { valued } from "../figure.ts";
import type { Valued } from "../figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { legend as figureLegend, notes, remarkCell, sourceCell, sourcesOf, tableMarks, valueCell } from "../telling.ts";
import { amount, capital, chartWords, listed, placeName, schoolWords, subject, yearLong, yearName } from "../words.ts";
import { ages } from "./data.ts";
import type { Age, Ages } from "./data.ts";

const flat = ({ groups }: Ages): readonly Age[] => groups.flatMap((group) => group.ages);
const focused = (all: Ages): readonly Valued<Age>[] => flat(all).filter(valued).filter(({ focus }) => focus);
const byAge = (some: readonly Valued<Age>[], context: ChartContext): string =>
  listed(some.map((one) => schoolWords(context.language).ages.one(amount(one, one.indicator, context), one.name)), context.language);

/** The first indicator that has an age in focus leads. */
function title(all: Ages, context: ChartContext): string {
  const words = schoolWords(context.language).ages;
  const [lead] = focused(all);
  const { period } = all;
  const year = yearName("school_year", period, context.language);
  if (lead !== undefined) {
    const some = focused(all).filter(({ indicator }) => indicator === lead.indicator);
    return capital(words.title(subject(lead.indicator, context).name, byAge(some, context), year));
  }
  if (flat(all).some(valued)) return words.onlyOthers(year);
  return flat(all).some(({ value_state }) => value_state === "c") ? words.withheld : words.nothing;
}

function sentence(all: Ages, context: ChartContext): string {
  const words = schoolWords(context.language).ages;
  const place = chartWords(context.language).within(placeName(context.area, context.language));
  const some = all.groups.flatMap(({ indicator }) => {
    const known = focused(all).filter((one) => one.indicator === indicator);
    return known.length === 0 ? [] : [words.group(subject(indicator, context).name, byAge(known, context))];
  });
  const count = (state: "c" | "x") => flat(all).filter(({ focus, value_state, leftOut }) => focus && value_state === state && !leftOut).length;
  const number = (value: number) => formatNumber(value, context.language);
  return [
    ...(some.length > 0 || count("c") > 0 ? [] : [words.none(place)]),
    ...(some.length === 0 ? [] : [capital(words.sentence(yearLong("school_year", all.period, context.language), place, some.join("; ")))]),
    ...(count("c") === 0 ? [] : [words.hidden(number(count("c")))]),
    ...(some.length === 0 || count("x") === 0 ? [] : [words.lacking(number(count("x")))]),
  ].join(" ");
}

/** The school year; where nothing is known of any, all of them. */
function subtitle(all: Ages, context: ChartContext): string {
  const { language, area } = context;
  const nothing = flat(all).every(({ value_state, leftOut }) => value_state === "x" && !leftOut);
  const when = nothing ? `${schoolYears[0]} – ${yearName("school_year", schoolYears.at(-1) ?? "", language)}` : yearLong("school_year", all.period, language);
  return schoolWords(language).ages.subtitle(placeName(area, language), when);
}

function table(all: Ages, context: ChartContext): ChartTable {
  const [words, own] = [chartWords(context.language).column, schoolWords(context.language).ages];
  return {
    caption: subtitle(all, context),
    columns: [
      { label: words.indicator, numeric: false, key: "indicator" }, { label: own.column.age, numeric: false, key: "breakdown" },
      { label: own.column.children, numeric: true, key: "value" }, { label: words.remark, numeric: false, key: "remark" },
      { label: words.source, numeric: false, key: "source" },
    ],
    rows: flat(all).map((one) => [
      { text: indicatorName(one.indicator, context), code: one.indicator }, { text: one.name, code: one.age }, valueCell(one, context), remarkCell(one, context), sourceCell(one, context),
    ]),
    everywhere: [{ key: "period", label: words.period, code: all.period }],
    marks: tableMarks(flat(all), context),
  };
}

function legend(all: Ages, context: ChartContext): readonly LegendItem[] {
  const words = schoolWords(context.language).ages;
  const marks = figureLegend(flat(all), context);
  if (flat(all).every(({ focus }) => focus)) return marks;
  return [{ mark: "chosen", text: words.focus }, { mark: "other", text: words.others }, ...marks.filter(({ mark }) => mark !== "full")];
}

/** The words of the children by age. */
export function agesView(spec: AgesSpec, rows: readonly ChartRow[], context: ChartContext): Omit<ChartView, "synthetic"> {
  const all = ages(spec, rows, context);
  const words = schoolWords(context.language).ages;
  const bands = spec.question.table !== "observations";
  return {
    title: title(all, context),
    subtitle: subtitle(all, context),
    sentence: sentence(all, context),
    notes: [
      ...notes(flat(all), context),
      { kind: "method", text: bands ? words.bands : words.single },
      { kind: "event", text: words.priority, sources: ["kyustendil-okc-2020"] },
    ],
    legend: legend(all, context),
    table: table(all, context),
    sources: sourcesOf(flat(all), context),
    empty: !flat(all).some(valued),
  };
}
