import { formatNumber } from "../../i18n/formats.ts";
import type { FunnelSpec } from "../../model/chart.ts";
import { schoolYears } from "../../model/period.ts";
import type { ChartContext } from "../context.ts";
import type { ChartTable, ChartView, Note } from "../described.ts";
import { valued } from "../figure.ts";
import type { Valued } from "../figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { legend, notes, remarkCell, sourceCell, sourcesOf, tableMarks, valueCell } from "../telling.ts";
import { capital, chartWords, listed, placeName, schoolWords, yearLong, yearName } from "../words.ts";
import { funnel, ofChildren } from "./data.ts";
import type { Funnel, Step } from "./data.ts";

const known = ({ steps }: Funnel): readonly Valued<Step>[] => steps.filter(valued);

const say = ({ value, qualifier }: Valued<Step>, { language }: ChartContext): string =>
  (chartWords(language).qualified[qualifier ?? "exact"] + formatNumber(value, language)).replaceAll(" ", "\u00a0");

function title(all: Funnel, context: ChartContext): string {
  const words = schoolWords(context.language).funnel;
  const number = (value: number) => formatNumber(value, context.language);
  const year = yearName("school_year", all.period, context.language);
  const some = known(all);
  for (const step of ["returned", "stayed"] as const) {
    const one = some.find((other) => other.step === step && other.share !== null);
    const base = some.find((other) => other.step === one?.share?.of);
    if (one !== undefined && base !== undefined) return words.title[step](say(base, context), say(one, context), year);
  }
  if (some.length > 0) return words.known(number(some.length), number(all.steps.length), year, some.length === 1);
  return all.steps.some(({ value_state }) => value_state === "c") ? words.withheld : words.nothing;
}

function sentence(all: Funnel, context: ChartContext): string {
  const words = schoolWords(context.language).funnel;
  const place = chartWords(context.language).within(placeName(context.area, context.language));
  const some = known(all).map((one) => words.said[one.step](say(one, context), one.value === 1));
  const named = (state: "c" | "x") =>
    listed(all.steps.filter(({ value_state, leftOut }) => value_state === state && !leftOut).map(({ label }) => label), context.language);
  const [hidden, lacking] = [named("c"), named("x")];
  return [
    ...(some.length === 0 ? [] : [capital(words.sentence(yearLong("school_year", all.period, context.language), place, listed(some, context.language)))]),
    ...(hidden === "" ? [] : [words.hidden(hidden)]),
    ...(lacking === "" ? [] : [words.lacking(lacking)]),
  ].join(" ");
}

/** Why a share is told for some steps and not for others. */
function method({ steps }: Funnel, context: ChartContext): readonly Note[] {
  const words = schoolWords(context.language).funnel;
  const note = (text: string): Note => ({ kind: "method", text });
  const has = (step: Step["step"]) => steps.some((one) => one.step === step && valued(one));
  const records = steps.some((one) => one.records);
  return [
    ...(has("visited") ? [note(words.addressesApart)] : []),
    ...(has("found") ? [note(words.foundTwice)] : []),
    ...(records ? [note(words.stayedUnknown)] : []),
    ...(steps.filter(valued).length < 2 ? [] : [note(records ? words.sharesOfRecords : words.sharesOfPublished)]),
  ];
}

/** The school year; where nothing is known of any, all of them. */
function subtitle({ period, steps }: Funnel, context: ChartContext): string {
  const { language, area } = context;
  const nothing = steps.every(({ value_state, leftOut }) => value_state === "x" && !leftOut);
  const when = nothing ? `${schoolYears[0]} – ${yearName("school_year", schoolYears.at(-1) ?? "", language)}` : yearLong("school_year", period, language);
  return schoolWords(language).funnel.subtitle(placeName(area, language), when);
}

function table(all: Funnel, context: ChartContext): ChartTable {
  const [words, own] = [chartWords(context.language).column, schoolWords(context.language).funnel];
  const share = ({ share: one }: Step): string =>
    (one === null ? "" : `${own.percent(formatNumber(Math.round(one.percent), context.language))} ${own.of[one.of]}`);
  return {
    caption: subtitle(all, context),
    columns: [
      { label: own.column.step, numeric: false, key: "step" }, { label: own.column.value, numeric: true, key: "value" },
      { label: own.column.unit, numeric: false, key: "unit" }, { label: own.column.share, numeric: false, key: "share" },
      { label: words.remark, numeric: false, key: "remark" }, { label: words.source, numeric: false, key: "source" },
    ],
    rows: all.steps.map((one) => [
      { text: own.step[one.step], code: one.step }, valueCell(one, context), ofChildren(one) ? { text: own.children, code: "children" } : { text: own.addresses, code: "addresses" },
      { text: share(one) }, remarkCell(one, context), sourceCell(one, context),
    ]),
    everywhere: [{ key: "period", label: words.period, code: all.period }],
    marks: tableMarks(all.steps, context),
  };
}

/** The words of what became of the children to be reached. */
export function funnelView(spec: FunnelSpec, rows: readonly ChartRow[], context: ChartContext): Omit<ChartView, "synthetic"> {
  const all = funnel(spec, rows, context);
  return {
    title: title(all, context),
    subtitle: subtitle(all, context),
    sentence: sentence(all, context),
    notes: [...notes(all.steps, context), ...method(all, context)],
    legend: legend(all.steps.filter((one) => !valued(one) || ofChildren(one)), context),
    table: table(all, context),
    sources: sourcesOf(all.steps, context),
    empty: known(all).length === 0,
  };
}
