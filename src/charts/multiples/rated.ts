import { tied } from "../../i18n/formats.ts";
import type { RateMeasure } from "../../model/denominator.ts";
import type { Claim } from "../../model/claim.ts";
import type { Answer } from "../../model/question.ts";
import { areaName } from "../figures/context.ts";
import type { ChartContext } from "../figures/context.ts";
import type { ChartTable, ChartView } from "../described.ts";
import { peopleLack } from "../rated/lack.ts";
import { lackOf, ratedYears, yearsClaim } from "../rated/years.ts";
import type { RatedYear, RatedYears } from "../rated/years.ts";
import {
  per,
  ratedCells,
  ratedLegend,
  ratedName,
  ratedNotes,
  ratedSubtitle,
  ratedWords,
  rateTold,
} from "../rated/telling.ts";
import type { RatedChoice } from "../rated/telling.ts";
import { readRows } from "../rows/observations.ts";
import { sourcesOf } from "../words/telling.ts";
import { told, together } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { unitsOf } from "../words/units.ts";
import { chartWords, listed } from "../words/words.ts";
import { panels } from "./panels.ts";
import type { MultiplesSpec, Panel } from "./panels.ts";

interface Place extends RatedYears {
  readonly panel: Panel;
  readonly name: string;
}

/** The year for which most places have a rate; of several, the latest. */
function fullestYear(places: readonly Place[]): readonly (RatedYear & { readonly place: string })[] {
  const years = places[0]?.all.map(({ period }) => period) ?? [];
  const of = (period: string) =>
    places.flatMap(({ each, name }) =>
      each.filter(({ bar }) => bar.period === period).map((one) => ({ ...one, place: name })),
    );
  return years.map(of).reduce((best, year) => (year.length > 0 && year.length >= best.length ? year : best), []);
}

/** No place has a rate: the people are not known, or the counts cannot be divided. */
function nothing(name: string, places: readonly Place[], claims: readonly Claim[], context: ChartContext): Told {
  const words = ratedWords(context.language);
  const [lack] = places.flatMap((one) => lackOf(one, { ...context, area: one.panel.area }) ?? []);
  if (lack === undefined) return told(words.nothing(name), ...claims);
  const why = peopleLack(lack, context);
  return told(words.lackingPeopleIn(name, why.text), ...why.claims, ...claims);
}

function title(choice: RatedChoice, places: readonly Place[], context: ChartContext): Told {
  const { language } = context;
  const words = ratedWords(language);
  const name = ratedName(choice, context);
  const short = per(choice.measure, language);
  const none = places.map((one) => yearsClaim(choice, one, one.panel.area.area));
  if (places.some(({ rated }) => rated.isUndivided))
    return told(words.notDivided(name.replace(` ${short}`, ""), short), ...none);
  if (places.every(({ each }) => each.length === 0)) return nothing(name, places, none, context);
  const year = fullestYear(places);
  const [first] = year;
  if (first === undefined || year.length < 2) return told(words.apart(name), ...none);
  const items = year.map(({ place, row, rate }) => {
    const value = rateTold(row, rate, language, "alone");
    return told(tied(words.item(place, value.text)), ...value.claims);
  });
  const { text, claims } = together(items, ", ");
  return told(words.compared(name, first.bar.label, text), ...claims);
}

/** The last rate of a place, or that there is none. */
function sentence(choice: RatedChoice, { panel, name, ...years }: Place, context: ChartContext): Told {
  const words = ratedWords(context.language);
  const last = years.each.at(-1);
  if (last !== undefined) {
    const value = rateTold(last.row, last.rate, context.language);
    return told(words.latest(name, value.text, last.bar.label), ...value.claims);
  }
  const claim = yearsClaim(choice, years, panel.area.area);
  const lack = lackOf(years, { ...context, area: panel.area });
  if (lack === null) return told(words.lacking(name), claim);
  const why = peopleLack(lack, context);
  return told(`${words.lackingPeopleIn(name, why.text)}.`, ...why.claims, claim);
}

const subtitle = (choice: RatedChoice, places: readonly Place[], context: ChartContext): string => {
  const years = places[0]?.all ?? [];
  const names = listed(
    places.map(({ name }) => name),
    context.language,
  );
  const rates = places.flatMap(({ each }) => each.map(({ rate }) => rate));
  return ratedWords(context.language).years(
    ratedSubtitle(choice, rates, context),
    names,
    years[0]?.period ?? "",
    years.at(-1)?.label ?? "",
  );
};

/** A row a year, a column a place; every number leads to the source of its count. */
function table(choice: RatedChoice, places: readonly Place[], context: ChartContext): ChartTable {
  const words = chartWords(context.language).column;
  return {
    caption: subtitle(choice, places, context),
    columns: [
      { label: words.period, numeric: false, key: "period" },
      ...places.map(({ name, panel }) => ({
        label: name,
        numeric: true,
        key: "value",
        across: { key: "area", label: words.district, code: panel.area.area },
      })),
    ],
    rows: (places[0]?.all ?? []).map((year, at) => [
      { text: year.label, code: year.period },
      ...places.map(({ all, rated }) => {
        const bar = all[at];
        const [cell] = bar === undefined ? [] : ratedCells(bar, null, rated, context);
        return { text: "", ...cell, ...(bar?.source == null ? {} : { source: bar.source }) };
      }),
    ]),
    marks: [],
  };
}

/** The words of a comparison of rates: what is certain of them stands with the bounds of each. */
export function ratedMultiplesView(
  spec: MultiplesSpec,
  { measure }: { readonly measure: RateMeasure },
  answer: Answer,
  context: ChartContext,
): ChartView {
  const choice: RatedChoice = { indicator: spec.indicator, measure };
  const places = panels(spec, answer, context).map((panel): Place => {
    const own = { ...context, area: panel.area };
    return {
      ...ratedYears(panel.spec, choice, readRows(panel.answer), own),
      panel,
      name: areaName(panel.area, context.language),
    };
  });
  const claims = places.map((one) => yearsClaim(choice, one, one.panel.area.area));
  const isUndivided = places.some(({ rated }) => rated.isUndivided);
  const main = title(choice, places, context);
  const said = isUndivided
    ? told(ratedWords(context.language).notDividedWhy, ...claims)
    : together(places.map((one) => sentence(choice, one, context)));
  const each = places.flatMap((one) => one.each);
  const figures = places.flatMap(({ all }) => all);
  const rates = each.map(({ rate }) => rate);
  const legend = ratedLegend(figures, measure, context);
  return {
    title: main.text,
    subtitle: subtitle(choice, places, context),
    // An abbreviation at the end of a sentence ("2019/2020 г.") brings its own full stop.
    sentence: said.text.replace(/\.\.(?=\s|$)/g, "."),
    notes: ratedNotes(rates, claims, legend, context),
    legend,
    table: table(choice, places, context),
    sources: sourcesOf(
      each.map(({ bar }) => bar),
      context,
    ),
    claims: { title: main.claims, sentence: said.claims },
    units: unitsOf([spec.indicator], context, measure),
    synthetic: false,
    empty: each.length === 0,
  };
}
