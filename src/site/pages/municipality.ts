import { catalogue } from "../../charts/catalogue.ts";
import { noneClaim } from "../../charts/words/claims.ts";
import type { ChartContext } from "../../charts/figures/context.ts";
import { isPlanned } from "../../charts/words/service-state.ts";
import { lead, type Lead } from "../lead/lead.ts";
import { together, told, type Told } from "../../charts/words/told.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { formatDate } from "../../i18n/formats.ts";
import { holds } from "../../known/holding.ts";
import { isStated } from "../../known/whole.ts";
import type { CoverageClaim } from "../../model/claim.ts";
import { landChanges } from "../../model/map-changes.ts";
import type { AreaRow, ObservationRow } from "../../model/rows.ts";
import { inLanguage, isDoubted, type Language } from "../../model/text.ts";
import { evidenceOf, readDistrict } from "./district.ts";
import type { District, Place } from "./district.ts";
import { allLookups, need, rowsOf } from "../facts.ts";
import { foundInstead } from "../lead/instead.ts";
import { latestPlain } from "../lead/key-figures.ts";
import { figureValue } from "./figures.ts";
import { outreach } from "../lead/district.ts";
import { contextOf, rowClaim, rowsClaim, whatRowIs, type Known } from "../parts/tell.ts";
import { placements, type YearlyId } from "../placements.ts";

/** Everything the tables hold of a municipality, and the district it lies in. */
export interface Municipality extends Place {
  readonly district: District;
  /** The other municipalities of the district. */
  readonly neighbours: readonly AreaRow[];
}

/** The 265 municipalities, in the order of their codes. */
export const municipalities = (): Promise<readonly AreaRow[]> =>
  rowsOf("areas", [{ column: "level", is: "equal", value: "municipality" }]);

/** How many numbers we found of a municipality, those withheld apart. */
export interface Found {
  readonly shown: number;
  readonly withheld: number;
}

/** What rows of a municipality hold. */
const foundIn = (rows: readonly ObservationRow[]): Found => ({
  shown: rows.filter(({ value }) => value !== null).length,
  withheld: rows.filter(({ value_state }) => value_state === "c").length,
});

/** How many numbers we found of each municipality that has any, by its code. */
export async function figuresByMunicipality(): Promise<ReadonlyMap<string, Found>> {
  const rows = (
    await rowsOf("observations", [{ column: "area_level", is: "oneOf", values: ["municipality", "settlement"] }])
  ).filter(isStated);
  return new Map([...Map.groupBy(rows, ({ area }) => area)].map(([area, own]) => [area, foundIn(own)]));
}

/** "13 числа", "13 числа и 2 скрити": how many numbers we found of a municipality, with the claim. */
export function foundTold({ area }: AreaRow, { shown, withheld }: Found, language: Language): Told {
  const words = dictionary(language).municipality;
  return told(
    withheld === 0 ? words.figures(shown) : words.figuresAndWithheld(shown, withheld),
    rowsClaim("observations", { area, value: "*" }, shown),
    rowsClaim("observations", { area, value_state: "c" }, withheld),
  );
}

/** Of how many municipalities we found any number. */
export function someClaim(
  figures: ReadonlyMap<string, Found>,
  all: readonly AreaRow[],
  indicators: readonly string[],
): CoverageClaim {
  const areas = all.map(({ area }) => area).sort();
  return {
    kind: "coverage",
    indicators,
    areas,
    periods: null,
    holds: "figure",
    per: "area",
    some: figures.size,
    of: areas.length,
  };
}

/** Reads a municipality by its code. Refuses a code that is not in `areas`. */
export async function readMunicipality(code: string): Promise<Municipality> {
  const area = need((await allLookups()).areas, code);
  const district = await readDistrict(area.parent ?? "");
  const institutions = district.institutions.filter((row) => row.area === code);
  return {
    area,
    district,
    institutions,
    institutionEvidence: await evidenceOf(institutions),
    observations: district.observations.filter((row) => row.area === code && isStated(row)),
    services: district.services.filter((row) => row.area === code),
    neighbours: district.municipalities.filter((row) => row.area !== code),
  };
}

const isWhole = (row: ObservationRow): boolean =>
  row.area_level === "municipality" && row.charted && row.value !== null && holds(row, "plain");

/** The charts by year with at least two numbers of the municipality as a whole: one bar is no picture. */
export const municipalityCharts = ({ observations }: Municipality): readonly YearlyId[] =>
  placements.municipality.filter((id) => {
    const { indicator } = catalogue[id];
    return observations.filter((row) => row.indicator === indicator && isWhole(row)).length > 1;
  });

/** The indicators of a municipality in the order in which it is told by them: what says most about children first. */
export const telling = [
  "children_returned",
  "sweeps",
  "children_listed",
  "children_not_enrolled",
  "dropouts",
  "dropout_rate",
  "coverage_teams",
  "addresses_visited",
  "children_not_found",
  "children_abroad",
  "children_dropped_again",
] as const;

/** The number that a municipality is told by: of the most telling indicator one that nobody doubts, else any. */
function headline({ observations }: Municipality): Known | undefined {
  const own = observations.filter(({ area_level }) => area_level === "municipality");
  const latest = (rows: readonly ObservationRow[]): readonly Known[] =>
    telling.flatMap((indicator) => latestPlain(rows.filter((row) => row.indicator === indicator)) ?? []);
  return latest(own.filter((row) => !isDoubted(row)))[0] ?? latest(own)[0];
}

function firstSentence(place: Municipality, row: Known | undefined, context: ChartContext): Told {
  const { area, observations } = place;
  const { language } = context;
  const words = dictionary(language).municipality;
  const name = inLanguage(area, "name", language);
  if (row !== undefined) {
    const what = inLanguage(need(context.indicators, row.indicator), "name", language);
    return told(words.headline(what, figureValue(row, context, language), whatRowIs(row, context)), rowClaim(row));
  }
  if (observations.length === 0) return told(words.silent(name), noneClaim(outreach, [area.area], null, "figure"));
  const known = foundIn(observations);
  const found = foundTold(area, known, language);
  const instead = foundInstead(telling, observations, context, { indicators: 2, numbers: 1 });
  return instead === null
    ? told(
        words.someOther(found.text, name, known.shown + known.withheld),
        ...found.claims,
        noneClaim(telling, [area.area], null, "figure"),
      )
    : together([
        told(
          words.some(found.text, name, known.shown + known.withheld),
          ...found.claims,
          noneClaim(telling, [area.area], null, "dated"),
        ),
        instead,
      ]);
}

/** The homes and services of a municipality that sources name, and how many. */
function named({ area: { area }, institutions, services }: Municipality, language: Language): readonly Told[] {
  const words = dictionary(language).municipality;
  const planned = services.filter(isPlanned).length;
  const counted = [
    ...(institutions.length > 0
      ? [told(words.homes(institutions.length), rowsClaim("institutions", { area }, institutions.length))]
      : []),
    ...(services.length > 0
      ? [
          told(
            words.services(services.length, planned),
            rowsClaim("services", { area }, services.length),
            ...(planned === 0 ? [] : [rowsClaim("services", { area, state: "planned" }, planned)]),
          ),
        ]
      : []),
  ];
  const list = together(counted, words.and);
  return counted.length === 0 ? [] : [told(words.named(list.text), ...list.claims)];
}

/** What a reader must know of the land that a municipality's figures are of, where it became another since 2000. */
export async function landNotes(land: AreaRow, language: Language): Promise<readonly string[]> {
  const { areas } = await allLookups();
  const words = dictionary(language).municipality;
  const nameOf = (code: string) => inLanguage(need(areas, code), "name", language);
  return landChanges(land.area).map(({ municipality, from, of }) => {
    const when = formatDate(from, language);
    return municipality === land.area
      ? words.founded(when, nameOf(of))
      : words.parted(when, inLanguage(land, "name", language), nameOf(municipality));
  });
}

/** The sentences that sum a municipality up: its most telling number, how much else is known, its homes. */
export async function municipalityLead(
  place: Municipality,
  language: Language,
): Promise<Lead & { readonly source: string | null }> {
  const row = headline(place);
  const first = firstSentence(place, row, await contextOf(place.area, language));
  return { ...lead([first], named(place, language)), source: row?.source ?? null };
}
