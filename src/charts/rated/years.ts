import { compareRates } from "../../known/rate.ts";
import type { Rate } from "../../known/rate.ts";
import type { BarsSpec } from "../../model/chart.ts";
import type { RatedClaim } from "../../model/claim.ts";
import { bars } from "../bars/data.ts";
import type { Bar } from "../bars/data.ts";
import { rowOf, valueClaim } from "../words/claims.ts";
import { publisher } from "../figures/context.ts";
import type { ChartContext } from "../figures/context.ts";
import type { ChartTable, FormView } from "../described.ts";
import { figure, valued } from "../figures/figure.ts";
import type { Valued } from "../figures/figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { sourceCell, sourcesOf } from "../words/telling.ts";
import { told, together } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { capital, chartWords, placeName, quantity } from "../words/words.ts";
import { peopleLack, peopleLackTold, peoplelessIn } from "./lack.ts";
import type { Peopleless } from "./lack.ts";
import { ratedRows } from "./rows.ts";
import type { Rated } from "./rows.ts";
import {
  per,
  ratedCells,
  ratedColumns,
  ratedMarks,
  ratedLegend,
  ratedName,
  ratedNotes,
  ratedSubtitle,
  ratedWords,
  rateTold,
} from "./telling.ts";
import type { RatedChoice } from "./telling.ts";

/** A year with its rate. */
export interface RatedYear {
  readonly bar: Valued<Bar>;
  readonly row: ChartRow;
  readonly rate: Rate;
}

/** The years of a place, told by people. */
export interface RatedYears {
  readonly rated: Rated;
  readonly all: readonly Bar[];
  readonly each: readonly RatedYear[];
}

/** The bars of rates stand on the years that the bars of counts stand on. */
export function ratedYears(
  spec: BarsSpec,
  { measure }: Pick<RatedChoice, "measure">,
  rows: readonly ChartRow[],
  context: ChartContext,
): RatedYears {
  const rated = ratedRows(spec.indicator, measure, rows, context);
  const years = bars(spec, rows, context);
  const shared = { years, highest: spec.shared?.highest ?? null };
  const all = bars({ ...spec, shared }, rated.rows, context);
  const each = all.filter(valued).flatMap((bar): readonly RatedYear[] => {
    const rate = rated.rates.get(rowOf(bar).observation);
    return rate === undefined ? [] : [{ bar, row: rowOf(bar), rate }];
  });
  return { rated, all, each };
}

const ratesOf = ({ each }: RatedYears): readonly Rate[] => each.map(({ rate }) => rate);

/** For how many years of the axis a count can be divided. */
export const yearsClaim = (
  { indicator, measure }: RatedChoice,
  { all, each }: Pick<RatedYears, "all" | "each">,
  area: string,
): RatedClaim => ({
  kind: "rated",
  measure,
  indicator,
  areas: [area],
  periods: all.map(({ period }) => period),
  per: "period",
  some: each.length,
  of: all.length,
});

/** The counts of the axis that lack nothing but the people. */
export const lackOf = ({ rated, all }: RatedYears, { area }: ChartContext): Peopleless | null =>
  peoplelessIn(
    rated,
    all.map(({ period }) => period),
    new Set([area.area]),
  );

/** Of which years the people are not known, though the counts are. */
export function yearsLack(choice: RatedChoice, years: RatedYears, context: ChartContext): readonly Told[] {
  const lack = lackOf(years, context);
  if (lack === null) return [];
  const among = { areas: [context.area.area], per: "period", of: lack.periods.length } as const;
  return [peopleLackTold(choice, lack, among, context)];
}

function title(choice: RatedChoice, years: RatedYears, context: ChartContext): Told {
  const { language } = context;
  const words = ratedWords(language);
  const name = ratedName(choice, context);
  const [first, last] = [years.each[0], years.each.at(-1)];
  const [claim, short] = [yearsClaim(choice, years, context.area.area), per(choice.measure, language)];
  if (years.rated.isUndivided) return told(words.notDivided(name.replace(` ${short}`, ""), short), claim);
  if (first === undefined || last === undefined) {
    const lack = lackOf(years, context);
    if (lack === null) return told(words.nothing(name), claim);
    const why = peopleLack(lack, context);
    return told(words.lackingPeopleIn(name, why.text), ...why.claims, claim);
  }
  const [from, to] = [first, last].map(({ row, rate }) => rateTold(row, rate, language, "alone"));
  if (first === last) return told(words.one(name, to?.text ?? "", last.bar.label), ...(to?.claims ?? []));
  return told(
    words.two(name, from?.text ?? "", first.bar.label, to?.text ?? "", last.bar.label),
    ...(from?.claims ?? []),
    ...(to?.claims ?? []),
  );
}

/** What is certain of the last rate beside the one before. */
function change(choice: RatedChoice, { each }: RatedYears, context: ChartContext): readonly Told[] {
  const [before, last] = each.slice(-2);
  if (before === undefined || last === undefined) return [];
  const way = compareRates(last.rate, before.rate);
  const value = rateTold(before.row, before.rate, context.language, "comma");
  const claim = {
    kind: "rate-way",
    ...choice,
    area: context.area.area,
    from: before.row.observation,
    to: last.row.observation,
    way,
  } as const;
  return [told(ratedWords(context.language)[way](before.bar.label, value.text), ...value.claims, claim)];
}

function sentence(choice: RatedChoice, years: RatedYears, context: ChartContext): Told {
  const { language } = context;
  const words = ratedWords(language);
  const last = years.each.at(-1);
  const claim = yearsClaim(choice, years, context.area.area);
  if (years.rated.isUndivided) return told(words.notDividedWhy, claim);
  const lack = yearsLack(choice, years, context);
  if (last === undefined) return lack.length === 0 ? told(words.only, claim) : together(lack);
  const count = years.rated.counts.get(last.row.observation);
  const stated = count === undefined ? null : figure(count, last.bar.label, language);
  const value = rateTold(last.row, last.rate, language);
  const place = `${capital(placeName(context.area, language))}, ${last.bar.label}`;
  return together([
    ...(stated === null || !valued(stated)
      ? []
      : [
          told(
            words.own(
              place,
              quantity(stated, choice.indicator, context),
              value.text,
              per(choice.measure, language),
              publisher(stated.source, context),
            ),
            valueClaim(stated, true),
            ...value.claims,
          ),
        ]),
    ...change(choice, years, context),
    told(words.how(claim.some, claim.of), claim),
    ...lack,
  ]);
}

const subtitle = (choice: RatedChoice, years: RatedYears, context: ChartContext): string =>
  ratedWords(context.language).of(
    ratedSubtitle(choice, ratesOf(years), context),
    placeName(context.area, context.language),
    years.all[0]?.period ?? "",
    years.all.at(-1)?.label ?? "",
  );

function table(choice: RatedChoice, years: RatedYears, counts: readonly Bar[], context: ChartContext): ChartTable {
  const words = chartWords(context.language).column;
  return {
    caption: subtitle(choice, years, context),
    columns: [
      { label: words.period, numeric: false, key: "period" },
      ...ratedColumns(choice, [...years.rated.rates.values()], context),
      { label: words.source, numeric: false, key: "source" },
    ],
    rows: years.all.map((bar, at) => [
      { text: bar.label, code: bar.period },
      ...ratedCells(bar, counts[at]?.row ?? null, years.rated, context),
      sourceCell(bar, context),
    ]),
    marks: ratedMarks([...years.rated.rates.values()], context),
  };
}

/** The words of bars of rates by year. */
export function ratedYearsView(
  spec: BarsSpec,
  { measure }: Pick<RatedChoice, "measure">,
  rows: readonly ChartRow[],
  context: ChartContext,
): FormView {
  const choice: RatedChoice = { indicator: spec.indicator, measure };
  const years = ratedYears(spec, choice, rows, context);
  const [main, said] = [title(choice, years, context), sentence(choice, years, context)];
  const legend = ratedLegend(years.all, measure, context);
  return {
    title: main.text,
    subtitle: subtitle(choice, years, context),
    sentence: said.text,
    claims: { title: main.claims, sentence: said.claims },
    notes: ratedNotes(ratesOf(years), [yearsClaim(choice, years, context.area.area)], legend, context),
    legend,
    table: table(choice, years, bars(spec, rows, context), context),
    sources: sourcesOf(
      years.each.map(({ bar }) => bar),
      context,
    ),
    empty: years.each.length === 0,
  };
}
