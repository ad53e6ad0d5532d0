import { indicatorName, type ChartContext } from "../charts/figures/context.ts";
import { placeName, yearName } from "../charts/words/words.ts";
import { listed } from "../i18n/formats.ts";
import {
  areasOf,
  country,
  districtsOf,
  entriesOf,
  municipalitiesOf,
  type Ask,
  type Askable,
  type Catalog,
} from "./ask.ts";
import { namesOf } from "./names.ts";
import { periodOf } from "./periods.ts";
import { builderWords } from "./said.ts";

/** As many districts as a title names. */
const named = 3;

/** The municipalities of a title: those of whole districts together, single ones by name where they are few. */
function municipalitiesSaid(
  ask: Ask,
  name: (code: string) => string,
  catalog: Catalog,
  context: ChartContext,
): readonly string[] {
  const words = builderWords(context.language).told;
  const { within } = ask;
  const single = municipalitiesOf({ areas: ask.areas, within: [] }, catalog);
  if (single.length > named) return [words.areas.municipalities(municipalitiesOf(ask, catalog).length)];
  const districts = within.flatMap((code) => {
    const row = context.areas.get(code);
    return row === undefined ? [] : [placeName(row, context.language)];
  });
  const whole = (): readonly string[] => {
    if (within.length === catalog.districts.length) return [words.everyMunicipality];
    return within.length > named
      ? [words.municipalitiesIn(words.areas.districts(within.length))]
      : districts.map(words.municipalitiesIn);
  };
  return [...whole(), ...single.map(name)];
}

function placesSaid(ask: Ask, catalog: Catalog, context: ChartContext): string {
  const words = builderWords(context.language).told;
  const names = namesOf(areasOf(ask, catalog), context);
  const name = (code: string): string => names.get(code) ?? code;
  const districts = districtsOf(ask, catalog);
  const few = districts.length > named ? [words.areas.districts(districts.length)] : districts.map(name);
  return listed(
    [
      ...(ask.areas.includes(country) ? [name(country)] : []),
      ...(ask.every ? [words.everywhere] : few),
      ...municipalitiesSaid(ask, name, catalog, context),
    ],
    context.language,
  );
}

function periodsSaid(ask: Ask, [first]: readonly Askable[], context: ChartContext): string {
  const type = first?.years ?? "calendar_year";
  const last = yearName(type, periodOf(type, ask.to), context.language);
  return ask.from === ask.to ? last : `${periodOf(type, ask.from)}–${last}`;
}

/** What an answer is called: what it tells, of where and when. */
export function titleOf(ask: Ask, catalog: Catalog, context: ChartContext): string {
  const { told, measures, groups } = builderWords(context.language);
  const names = ask.indicators.map((indicator) => indicatorName(indicator, context));
  const what = listed(names, context.language);
  const measured = ask.measure === "value" ? what : told.measured(what, measures[ask.measure]);
  const words: Readonly<Record<string, string | undefined>> = groups;
  const whole = ask.group === null ? measured : told.byGroup(measured, words[ask.group] ?? ask.group);
  return told.title(whole, placesSaid(ask, catalog, context), periodsSaid(ask, entriesOf(ask, catalog), context));
}
