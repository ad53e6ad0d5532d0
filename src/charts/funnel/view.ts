import { formatNumber } from "../../i18n/formats.ts";
import type { FunnelSpec } from "../../model/chart.ts";
import type { RowsClaim } from "../../model/claim.ts";
import { shownShare } from "../../model/shown.ts";
import { valueClaim } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import type { ChartTable, FormView, Note } from "../described.ts";
import { doubtMark, whenTold } from "../words/doubted.ts";
import { valued } from "../figures/figure.ts";
import type { Valued } from "../figures/figure.ts";
import { insteadOf, knownWords, whenOf } from "../words/instead.ts";
import type { ChartRow } from "../rows/observations.ts";
import { shownYears } from "../figures/shown-years.ts";
import { legend, notes, remarkCell, sourceCell, sourcesOf, tableMarks, valueCell } from "../words/telling.ts";
import { told, together } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { capital, chartWords, listed, placeName, schoolWords, yearLong, yearName } from "../words/words.ts";
import { funnel, ofChildren } from "./data.ts";
import type { Funnel, Step } from "./data.ts";

const known = ({ steps }: Funnel): readonly Valued<Step>[] => steps.filter(valued);
const empty = ({ steps }: Funnel, state: "c" | "x"): readonly Step[] =>
  steps.filter(({ value_state, leftOut }) => value_state === state && !leftOut);
const claims = (some: readonly Valued<Step>[]) => some.map((one) => valueClaim(one));

const say = ({ value, qualifier }: Valued<Step>, { language }: ChartContext): string =>
  (chartWords(language).qualified[qualifier ?? "exact"] + formatNumber(value, language)).replaceAll(" ", "\u00a0");

/**
 * A step in words; "of them" only where it is a part of the step before, and up to when it counts where that is not the
 * end of the year.
 */
function inWords(one: Valued<Step>, context: ChartContext): string {
  const words = schoolWords(context.language).funnel;
  const said =
    one.step === "stayed" && !one.within
      ? words.keptApart(say(one, context))
      : words.said[one.step](say(one, context), one.value);
  if (!one.part || one.row === null) return said + doubtMark(one, context);
  const when =
    one.row.until === null && one.row.reaches === "until_date"
      ? chartWords(context.language).part
      : whenOf(one.row, context);
  return words.until(said, whenTold(when, one, context));
}

/** That we found nothing that states some steps, in one year or in any. */
const noneOf = (
  spec: FunnelSpec,
  steps: readonly Step[],
  { area }: ChartContext,
  where: RowsClaim["where"],
): readonly RowsClaim[] =>
  spec.steps
    .filter(({ step }) => steps.some((one) => one.step === step))
    .flatMap(({ indicator, breakdowns }) =>
      breakdowns.map((breakdown): RowsClaim => ({
        kind: "rows",
        table: spec.question.table,
        where: { indicator, area: area.area, period_type: "school_year", breakdown, value: "*", ...where },
        count: 0,
      })),
    );

/** Where no step has a number: that we found none, or only doubted ones. */
function nothing(spec: FunnelSpec, all: Funnel, rows: readonly ChartRow[], context: ChartContext): Told {
  const words = schoolWords(context.language).funnel;
  const isThere = spec.steps.some(({ indicator, breakdowns }) =>
    rows.some(
      (row) =>
        row.indicator === indicator &&
        row.period_type === "school_year" &&
        breakdowns.includes(row.breakdown) &&
        row.value !== null,
    ),
  );
  return isThere ? told(words.doubted) : told(words.nothing, ...noneOf(spec, all.steps, context, {}));
}

function title(spec: FunnelSpec, all: Funnel, rows: readonly ChartRow[], context: ChartContext): Told {
  const words = schoolWords(context.language).funnel;
  const year = yearName("school_year", all.period, context.language);
  const some = known(all);
  for (const step of ["returned", "stayed"] as const) {
    const one = some.find((other) => other.step === step && other.share !== null);
    const base = some.find((other) => other.step === one?.share?.of);
    if (one !== undefined && base !== undefined) {
      return told(
        words.title[step](say(base, context), base.value, say(one, context), one.value, year),
        ...claims([base, one]),
      );
    }
  }
  if (some.length > 0)
    return told(
      capital(
        words.known(
          listed(
            some.map((one) => inWords(one, context)),
            context.language,
          ),
          year,
        ),
      ),
      ...claims(some),
    );
  return empty(all, "c").length > 0 ? told(words.withheld) : nothing(spec, all, rows, context);
}

/** That no step has a number, and what else was found of the same indicators. */
function nothingElse(spec: FunnelSpec, all: Funnel, rows: readonly ChartRow[], context: ChartContext): Told {
  const none = nothing(spec, all, rows, context);
  const instead = insteadOf(rows, context);
  return together([
    told(`${none.text}.`, ...none.claims),
    ...(instead === null ? [] : [told(knownWords(context.language).found(instead.text), ...instead.claims)]),
  ]);
}

function sentence(spec: FunnelSpec, all: Funnel, rows: readonly ChartRow[], context: ChartContext): Told {
  const words = schoolWords(context.language).funnel;
  const place = chartWords(context.language).within(placeName(context.area, context.language));
  const [some, hidden, lacking] = [known(all), empty(all, "c"), empty(all, "x")];
  if (some.length === 0 && hidden.length === 0) return nothingElse(spec, all, rows, context);
  const names = (steps: readonly Step[]) =>
    listed(
      steps.map(({ label }) => label),
      context.language,
    );
  const list = listed(
    some.map((one) => inWords(one, context)),
    context.language,
  );
  return together([
    ...(some.length === 0
      ? []
      : [
          told(
            capital(words.sentence(yearLong("school_year", all.period, context.language), place, list)),
            ...claims(some),
          ),
        ]),
    ...(hidden.length === 0 ? [] : [told(words.hidden(names(hidden)))]),
    ...(lacking.length === 0
      ? []
      : [told(words.lacking(names(lacking)), ...noneOf(spec, lacking, context, { period: all.period }))]),
  ]);
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
function subtitle(all: Funnel, rows: readonly ChartRow[], { language, area }: ChartContext): string {
  const years = shownYears(rows);
  const isNothing = empty(all, "x").length === all.steps.length;
  const when = isNothing
    ? `${years[0]} – ${yearName("school_year", years.at(-1) ?? "", language)}`
    : yearLong("school_year", all.period, language);
  return schoolWords(language).funnel.subtitle(placeName(area, language), when);
}

function table(all: Funnel, caption: string, context: ChartContext): ChartTable {
  const [words, own] = [chartWords(context.language).column, schoolWords(context.language).funnel];
  const share = ({ share: one }: Step): string =>
    one === null ? "" : `${own.percent(formatNumber(shownShare(one.percent), context.language))} ${own.of[one.of]}`;
  return {
    caption,
    columns: [
      { label: own.column.step, numeric: false, key: "step" },
      { label: own.column.value, numeric: true, key: "value" },
      { label: own.column.unit, numeric: false, key: "unit" },
      { label: own.column.share, numeric: false, key: "share" },
      { label: words.remark, numeric: false, key: "remark" },
      { label: words.source, numeric: false, key: "source" },
    ],
    rows: all.steps.map((one) => [
      { text: own.step[one.step], code: one.step },
      valueCell(one, context),
      ofChildren(one) ? { text: own.children, code: "children" } : { text: own.addresses, code: "addresses" },
      { text: share(one) },
      remarkCell(one, context),
      sourceCell(one, context),
    ]),
    everywhere: [{ key: "period", label: words.period, code: all.period }],
    marks: tableMarks(all.steps, context),
  };
}

/** The words of what became of the children to be reached. */
export function funnelView(spec: FunnelSpec, rows: readonly ChartRow[], context: ChartContext): FormView {
  const all = funnel(spec, rows, context);
  const [head, said] = [title(spec, all, rows, context), sentence(spec, all, rows, context)];
  return {
    title: head.text,
    subtitle: subtitle(all, rows, context),
    sentence: said.text,
    claims: { title: head.claims, sentence: said.claims },
    notes: [...notes(all.steps, context), ...method(all, context)],
    legend: legend(
      all.steps.filter((one) => !valued(one) || ofChildren(one)),
      context,
    ),
    table: table(all, subtitle(all, rows, context), context),
    sources: sourcesOf(all.steps, context),
    empty: known(all).length === 0,
  };
}
