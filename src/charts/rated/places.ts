import { mayBe, standingAmong } from "../../known/rate-edge.ts";
import { leastToRank } from "../../known/whole.ts";
import type { MapSpec, RankingSpec } from "../../model/chart.ts";
import type { RatedClaim } from "../../model/claim.ts";
import type { RateMeasure } from "../../model/denominator.ts";
import { valueClaim } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import { publisher } from "../figures/context.ts";
import type { FormView, LegendItem } from "../described.ts";
import { figure, valued } from "../figures/figure.ts";
import { ranking } from "../ranking/data.ts";
import type { ChartRow } from "../rows/observations.ts";
import { sourcesOf } from "../words/telling.ts";
import { told, together } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { capital, chartWords, listed, placeName, quantity, yearName } from "../words/words.ts";
import { peopleLack, peopleLackTold, peoplelessIn } from "./lack.ts";
import type { Peopleless } from "./lack.ts";
import { ratedPlaces } from "./places-data.ts";
import type { RatedPlace, RatedPlaces } from "./places-data.ts";
import { placesSubtitle, placesTable, ratesOf } from "./places-table.ts";
import { per, ratedLegend, ratedName, ratedNotes, ratedWords, rateTold } from "./telling.ts";
import type { RatedChoice } from "./telling.ts";

const ownOf = ({ each }: RatedPlaces, { area }: ChartContext): RatedPlace | undefined =>
  each.find((one) => one.area === area.area);

const ratedClaim = ({ indicator, measure }: RatedChoice, { all, each }: RatedPlaces): RatedClaim => ({
  kind: "rated",
  measure,
  indicator,
  areas: "districts",
  periods: [all.period],
  per: "area",
  some: each.length,
  of: all.lines.length,
});

/** The districts' counts of the year that lack nothing but the people. */
const lackOf = ({ rated, all }: RatedPlaces): Peopleless | null =>
  peoplelessIn(rated, [all.period], new Set(all.lines.map(({ area }) => area)));

/** Where no district as a whole can be divided, but municipalities can. */
function localTitle(
  { indicator, measure }: RatedChoice,
  { all, municipalities }: RatedPlaces,
  name: string,
  { language }: ChartContext,
): Told {
  const count = municipalities.length;
  return told(ratedWords(language).localTitle(name, count, yearName("school_year", all.period, language)), {
    kind: "rated",
    measure,
    indicator,
    areas: municipalities.map(({ area }) => area),
    periods: [all.period],
    per: "area",
    some: count,
    of: count,
  });
}

function title(choice: RatedChoice, places: RatedPlaces, context: ChartContext): Told {
  const { language } = context;
  const words = ratedWords(language);
  const name = ratedName(choice, context);
  const { rated, each, all } = places;
  const claim = ratedClaim(choice, places);
  const short = per(choice.measure, language);
  if (rated.isUndivided) return told(words.notDivided(name.replace(` ${short}`, ""), short), claim);
  const own = ownOf(places, context);
  if (each.length === 0 && places.municipalities.length > 0) return localTitle(choice, places, name, context);
  const lack = lackOf(places);
  if (each.length === 0 && lack !== null) {
    const why = peopleLack(lack, context);
    return told(words.lackingPeopleIn(name, why.text), ...why.claims, claim);
  }
  if (each.length === 0) return told(words.nothingIn(name, yearName("school_year", all.period, language)), claim);
  if (own === undefined)
    return told(words.placesTitle(name, claim.some, claim.of, yearName("school_year", all.period, language)), claim);
  const value = rateTold(own.row, own.rate, language, "alone");
  const place = chartWords(language).within(placeName(context.area, language));
  return told(words.ownTitle(name, value.text, place, yearName("school_year", all.period, language)), ...value.claims);
}

/** The districts each by itself, as long as they are few. */
const items = (each: readonly RatedPlace[], { language }: ChartContext): Told => {
  const words = ratedWords(language);
  const list = each.map(({ one, row, rate }) => {
    const value = rateTold(row, rate, language);
    return told(words.item(one.name, value.text), ...value.claims);
  });
  const { text, claims } = together(list, "; ");
  return told(words.items(text), ...claims);
};

/** The municipalities with a rate of their own, as many as a sentence can bear. */
function localities({ municipalities }: RatedPlaces, { language }: ChartContext): readonly Told[] {
  if (municipalities.length === 0 || municipalities.length > mostTold) return [];
  const words = ratedWords(language);
  const list = municipalities.map(({ one, row, rate }) => {
    const value = rateTold(row, rate, language, "alone");
    return told(words.item(one.name, value.text), ...value.claims);
  });
  const { text, claims } = together(list, "; ");
  return [told(words.localities(text), ...claims)];
}

const mostTold = 10;
const most = 4;

function edge(way: "highest" | "lowest", choice: RatedChoice, { each, all }: RatedPlaces, context: ChartContext): Told {
  const words = ratedWords(context.language);
  const areas = mayBe(way, each);
  const claim = { kind: "rate-edge", ...choice, period: all.period, way, areas, of: each.length } as const;
  const list = listed(
    each.filter(({ area }) => areas.includes(area)).map(({ one }) => one.name),
    context.language,
  );
  if (areas.length === 1) return told((way === "highest" ? words.first : words.last)(list), claim);
  if (areas.length <= most) return told((way === "highest" ? words.firstOf : words.lastOf)(list, areas.length), claim);
  return told((way === "highest" ? words.firstOfMany : words.lastOfMany)(areas.length, each.length), claim);
}

/** From the lowest to the highest, and which of them that certainly is. */
function order(choice: RatedChoice, places: RatedPlaces, context: ChartContext): readonly Told[] {
  const { each } = places;
  const [high, low] = [each[0], each.at(-1)];
  if (high === undefined || low === undefined || each.length < leastToRank) return [items(each, context)];
  const [from, to] = [low, high].map(({ row, rate }) => rateTold(row, rate, context.language, "alone"));
  return [
    told(
      ratedWords(context.language).spread(from?.text ?? "", low.one.name, to?.text ?? "", high.one.name),
      ...(from?.claims ?? []),
      ...(to?.claims ?? []),
    ),
    edge("highest", choice, places, context),
    edge("lowest", choice, places, context),
  ];
}

/** The district's count and its rate, and how that certainly stands to those of the others. */
function own(choice: RatedChoice, one: RatedPlace, places: RatedPlaces, context: ChartContext): readonly Told[] {
  const { language } = context;
  const words = ratedWords(language);
  const count = places.rated.counts.get(one.row.observation);
  const stated = count === undefined ? undefined : figure(count, one.one.label, language);
  const standing = standingAmong(one.area, places.each);
  const value = rateTold(one.row, one.rate, language);
  const said = stated !== undefined && valued(stated) ? stated : null;
  return [
    ...(said === null
      ? []
      : [
          told(
            words.own(
              capital(placeName(context.area, language)),
              quantity(said, choice.indicator, context),
              value.text,
              per(choice.measure, language),
              publisher(said.source, context),
            ),
            valueClaim(said, true),
            ...value.claims,
          ),
        ]),
    ...(standing === null || places.each.length < leastToRank
      ? []
      : [
          told(words.standing(standing.less, standing.more, places.each.length - 1), {
            kind: "rate-standing",
            ...choice,
            area: one.area,
            period: places.all.period,
            ...standing,
            of: places.each.length - 1,
          }),
        ]),
  ];
}

function sentence(choice: RatedChoice, places: RatedPlaces, context: ChartContext): Told {
  const words = ratedWords(context.language);
  const chosen = ownOf(places, context);
  if (places.rated.isUndivided) return told(words.notDividedWhy, ratedClaim(choice, places));
  const lack = lackOf(places);
  if (places.each.length === 0 && places.municipalities.length === 0)
    return lack === null
      ? told(words.only, ratedClaim(choice, places))
      : peopleLackTold(choice, lack, { areas: "districts", per: "area", of: places.all.lines.length }, context);
  const ofDistricts = () =>
    chosen === undefined ? order(choice, places, context) : own(choice, chosen, places, context);
  const said = places.each.length === 0 ? [] : ofDistricts();
  return together([...said, ...localities(places, context)]);
}

function placesLegend({ all }: RatedPlaces, measure: RateMeasure, context: ChartContext): readonly LegendItem[] {
  const marks = ratedLegend(all.lines.filter(valued), measure, context);
  if (!all.whole.some(({ area }) => area === context.area.area)) return marks;
  const words = chartWords(context.language).ranking;
  return [
    { mark: "chosen", text: words.chosen(placeName(context.area, context.language)) },
    { mark: "other", text: words.otherDistricts },
    ...marks.filter(({ mark }) => mark !== "full"),
  ];
}

/** The words of a ranking or a map of rates; `legend` is the map's own. */
export function ratedPlacesView(
  spec: RankingSpec | MapSpec,
  { measure }: Pick<RatedChoice, "measure">,
  rows: readonly ChartRow[],
  context: ChartContext,
  own: Partial<Pick<FormView, "legend" | "notes">> = {},
): FormView {
  const choice: RatedChoice = { indicator: spec.indicator, measure };
  const places = ratedPlaces(spec, choice, rows, context);
  const counts = ranking({ ...spec, period: places.all.period }, rows, context);
  const [main, said] = [title(choice, places, context), sentence(choice, places, context)];
  const legend = own.legend ?? placesLegend(places, measure, context);
  return {
    title: main.text,
    subtitle: placesSubtitle(choice, places, context),
    sentence: said.text,
    claims: { title: main.claims, sentence: said.claims },
    notes: [...ratedNotes(ratesOf(places), [ratedClaim(choice, places)], legend, context), ...(own.notes ?? [])],
    legend,
    table: placesTable(choice, places, counts, context),
    sources: sourcesOf(
      [...places.each, ...places.municipalities].map(({ one }) => one),
      context,
    ),
    empty: places.each.length + places.municipalities.length === 0,
  };
}
