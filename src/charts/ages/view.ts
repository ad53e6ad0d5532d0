import { formatNumber } from "../../i18n/formats.ts";
import type { AgesSpec } from "../../model/chart.ts";
import type { RowsClaim } from "../../model/claim.ts";
import { valueClaim } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import { indicatorName } from "../figures/context.ts";
import type { ChartTable, FormView, LegendItem } from "../described.ts";
import { amountTold, whenTold } from "../words/doubted.ts";
import { figure, valued } from "../figures/figure.ts";
import type { Valued } from "../figures/figure.ts";
import { whatIs, whenOf } from "../words/instead.ts";
import type { ChartRow } from "../rows/observations.ts";
import { shownYears } from "../figures/shown-years.ts";
import {
  legend as figureLegend,
  notes,
  remarkCell,
  sourceCell,
  sourcesOf,
  tableMarks,
  valueCell,
} from "../words/telling.ts";
import { told, together } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import {
  amount,
  capital,
  chartWords,
  listed,
  placeName,
  schoolWords,
  subject,
  yearLong,
  yearName,
} from "../words/words.ts";
import { ages } from "./data.ts";
import type { Age, Ages } from "./data.ts";

const flat = ({ groups }: Ages): readonly Age[] => groups.flatMap((group) => group.ages);
const focused = (all: Ages): readonly Valued<Age>[] =>
  flat(all)
    .filter(valued)
    .filter(({ focus }) => focus);
const isEmpty = ({ value_state, leftOut }: Age, state: "c" | "x"): boolean => value_state === state && !leftOut;

/**
 * What all of some figures are parts of, where a row states it: its number stands before theirs, and no share of
 * anything else is told.
 */
function wholeOf(some: readonly Valued<Age>[], rows: readonly ChartRow[], { language }: ChartContext): Valued | null {
  const [part] = new Set(some.map(({ row }) => row?.part_of ?? null));
  const row = rows.find(({ observation }) => observation === part);
  const whole = row === undefined || some.some((one) => one.row?.part_of !== part) ? null : figure(row, "", language);
  return whole !== null && valued(whole) && whole.doubt === null ? whole : null;
}

/** "5036 на 5 г."; of a count for a part of the year, up to when it goes, unless that is told of all. */
function oneAge(one: Valued<Age>, whole: Valued | null, context: ChartContext, isAlone = true): string {
  const words = schoolWords(context.language).ages;
  const value = amountTold(one, one.indicator, context);
  if (whole !== null) return words.oneOf(value, one.name);
  if (!isAlone || !one.part || one.row === null) return words.one(value, one.name);
  return words.onePart(amount(one, one.indicator, context), one.name, whenTold(whenOf(one.row, context), one, context));
}

/** The figures of one indicator by age, as parts of their whole where it is known. */
function byAge(some: readonly Valued<Age>[], rows: readonly ChartRow[], context: ChartContext): Told {
  const words = schoolWords(context.language).ages;
  const whole = wholeOf(some, rows, context);
  const list = listed(
    some.map((one) => oneAge(one, whole, context)),
    context.language,
  );
  const claims = some.map((one) => valueClaim(one));
  const { indicator } = some[0] ?? { indicator: "" };
  if (whole === null || whole.row === null) return told(words.group(subject(indicator, context).name, list), ...claims);
  return told(
    words.of(amount(whole, indicator, context), whatIs(whole.row, context), list),
    valueClaim(whole),
    ...claims,
  );
}

/** How many rows hold something for the ages; of none, that we found none. */
function countOf({ question }: AgesSpec, { area }: ChartContext, where: RowsClaim["where"], count: number): RowsClaim {
  return {
    kind: "rows",
    table: question.table,
    where: { area: area.area, period_type: "school_year", ...where },
    count,
  };
}

/** The codes of the ages in focus. */
const focusOf = (all: Ages): readonly string[] => [
  ...new Set(
    flat(all)
      .filter(({ focus }) => focus)
      .map(({ age }) => age),
  ),
];

/**
 * That we found no number for the ages in focus, of one year or any; where there are doubted ones, that there are only
 * those.
 */
function nothing(
  text: string,
  spec: AgesSpec,
  all: Ages,
  rows: readonly ChartRow[],
  context: ChartContext,
  where: { readonly period?: string } = {},
): Told {
  const breakdown = focusOf(all);
  const isThere = rows.some(
    (row) =>
      row.value !== null &&
      row.period_type === "school_year" &&
      spec.indicators.includes(row.indicator) &&
      breakdown.includes(row.breakdown ?? "") &&
      (where.period === undefined || where.period === row.period),
  );
  if (isThere) return told(schoolWords(context.language).ages.doubted);
  return told(text, countOf(spec, context, { indicator: spec.indicators, breakdown, value: "*", ...where }, 0));
}

/** The first indicator that has an age in focus leads. */
function title(spec: AgesSpec, all: Ages, rows: readonly ChartRow[], context: ChartContext): Told {
  const words = schoolWords(context.language).ages;
  const [lead] = focused(all);
  const year = yearName("school_year", all.period, context.language);
  if (lead !== undefined) {
    const some = focused(all).filter(({ indicator }) => indicator === lead.indicator);
    const whole = wholeOf(some, rows, context);
    const list = listed(
      some.map((one) => oneAge(one, null, context, whole === null)),
      context.language,
    );
    const { name } = subject(lead.indicator, context);
    const text =
      whole === null || whole.row === null
        ? words.title(name, list, year)
        : words.titleOf(name, list, whatIs(whole.row, context));
    return told(capital(text), ...some.map((one) => valueClaim(one)));
  }
  if (flat(all).some(valued)) return nothing(words.onlyOthers(year), spec, all, rows, context, { period: all.period });
  return flat(all).some(({ value_state }) => value_state === "c")
    ? told(words.withheld)
    : nothing(words.nothing, spec, all, rows, context);
}

function hidden(spec: AgesSpec, all: Ages, context: ChartContext): readonly Told[] {
  const some = flat(all).filter((one) => one.focus && isEmpty(one, "c"));
  if (some.length === 0) return [];
  const claim = countOf(
    spec,
    context,
    { indicator: spec.indicators, period: all.period, breakdown: focusOf(all), value_state: "c" },
    some.length,
  );
  return [told(schoolWords(context.language).ages.hidden(formatNumber(some.length, context.language)), claim)];
}

/** Of which ages we found no number for the year, by indicator. */
function lacking(spec: AgesSpec, all: Ages, context: ChartContext): readonly Told[] {
  const words = schoolWords(context.language).ages;
  const some = all.groups.flatMap(({ indicator, ages: own }) => {
    const empty = own.filter((one) => one.focus && isEmpty(one, "x"));
    if (empty.length === 0) return [];
    const claim = countOf(
      spec,
      context,
      { indicator, period: all.period, breakdown: empty.map(({ age }) => age), value: "*" },
      0,
    );
    return [
      told(
        words.aged(
          listed(
            empty.map(({ digits }) => words.digits(digits)),
            context.language,
          ),
          subject(indicator, context).name,
        ),
        claim,
      ),
    ];
  });
  return some.length === 0
    ? []
    : [
        told(
          words.lacking(
            listed(
              some.map(({ text }) => text),
              context.language,
            ),
          ),
          ...some.flatMap(({ claims }) => claims),
        ),
      ];
}

function sentence(spec: AgesSpec, all: Ages, rows: readonly ChartRow[], context: ChartContext): Told {
  const words = schoolWords(context.language).ages;
  const place = chartWords(context.language).within(placeName(context.area, context.language));
  const some = all.groups
    .map(({ indicator }) => focused(all).filter((one) => one.indicator === indicator))
    .filter((known) => known.length > 0)
    .map((known) => byAge(known, rows, context));
  const withheld = hidden(spec, all, context);
  if (some.length === 0 && withheld.length === 0) return nothing(words.none(place), spec, all, rows, context);
  if (some.length === 0) return together(withheld);
  const groups = some.map(({ text }) => text).join("; ");
  return together([
    told(
      capital(words.sentence(yearLong("school_year", all.period, context.language), place, groups)),
      ...some.flatMap(({ claims }) => claims),
    ),
    ...withheld,
    ...lacking(spec, all, context),
  ]);
}

/** The school year; where nothing is known of any, all of them. */
function subtitle(all: Ages, rows: readonly ChartRow[], context: ChartContext): string {
  const { language, area } = context;
  const isNothing = flat(all).every((one) => isEmpty(one, "x"));
  const years = shownYears(rows);
  const when = isNothing
    ? `${years[0]} – ${yearName("school_year", years.at(-1) ?? "", language)}`
    : yearLong("school_year", all.period, language);
  return schoolWords(language).ages.subtitle(placeName(area, language), when);
}

function table(all: Ages, caption: string, context: ChartContext): ChartTable {
  const [words, own] = [chartWords(context.language).column, schoolWords(context.language).ages];
  return {
    caption,
    columns: [
      { label: words.indicator, numeric: false, key: "indicator" },
      { label: own.column.age, numeric: false, key: "breakdown" },
      { label: own.column.children, numeric: true, key: "value" },
      { label: words.remark, numeric: false, key: "remark" },
      { label: words.source, numeric: false, key: "source" },
    ],
    rows: flat(all).map((one) => [
      { text: indicatorName(one.indicator, context), code: one.indicator },
      { text: one.name, code: one.age },
      valueCell(one, context),
      remarkCell(one, context),
      sourceCell(one, context),
    ]),
    everywhere: [{ key: "period", label: words.period, code: all.period }],
    marks: tableMarks(flat(all), context),
  };
}

function legend(all: Ages, context: ChartContext): readonly LegendItem[] {
  const words = schoolWords(context.language).ages;
  const marks = figureLegend(flat(all), context);
  if (flat(all).every(({ focus }) => focus)) return marks;
  return [
    { mark: "chosen", text: words.focus },
    { mark: "other", text: words.others },
    ...marks.filter(({ mark }) => mark !== "full"),
  ];
}

/** What the coordination centre of a district told of its priorities stands beside that district's own figures. */
const saysPriority = (area: string, rows: readonly ChartRow[]): boolean =>
  area === "BG415" && rows.every(({ dataset }) => dataset === "reported");

/** The words of the children by age. */
export function agesView(spec: AgesSpec, rows: readonly ChartRow[], context: ChartContext): FormView {
  const all = ages(spec, rows, context);
  const words = schoolWords(context.language).ages;
  const bands = spec.question.table !== "observations";
  const [head, said] = [title(spec, all, rows, context), sentence(spec, all, rows, context)];
  return {
    title: head.text,
    subtitle: subtitle(all, rows, context),
    sentence: said.text,
    claims: { title: head.claims, sentence: said.claims },
    notes: [
      ...notes(flat(all), context),
      { kind: "method", text: bands ? words.bands : words.single },
      ...(saysPriority(context.area.area, rows)
        ? [{ kind: "event", text: words.priority, sources: ["kyustendil-okc-2020"] } as const]
        : []),
    ],
    legend: legend(all, context),
    table: table(all, subtitle(all, rows, context), context),
    sources: sourcesOf(flat(all), context),
    empty: !flat(all).some(valued),
  };
}
