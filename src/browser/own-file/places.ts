// Whole, so that what the finder loads on other pages is parted in no other way than without this page.
import "../finder/places-index.ts";
import type { AreaRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import type { Place } from "../../search/place.ts";
import { alike, type Finder, openIndex } from "../../search/places-index.ts";
import { placesOf } from "../../search/places.ts";
import type { OwnColumn, OwnTable } from "./own-file.ts";

/** Which areas the texts of a column mean. */
export interface Matched {
  /** The code of the area for each row; nothing where none is sure. */
  readonly areas: readonly (string | null)[];
  /** Texts that mean no area surely, each once, in the order of the file. */
  readonly unmatched: readonly string[];
  /** Texts that are nobody's name, and the name they were taken for. */
  readonly taken: readonly (readonly [text: string, name: string])[];
}

/** Finds districts and municipalities by code and by name. */
export interface AreaFinder {
  readonly codes: ReadonlyMap<string, Place>;
  readonly find: Finder;
}

/** Texts of a column that say whether it names places, and those that are matched at all. */
const [tried, most] = [60, 4000];
/** From here on a text is another than the name (see `closeness`). */
const mistyped = 1;

/** A finder among the districts and municipalities of the table of areas. */
export function openAreas(areas: readonly AreaRow[], language: Language): AreaFinder {
  const shown = { where: () => "", href: () => "" };
  // What settlements there are was not asked: "the town of Varna" may mean either area of that name.
  const places = placesOf(areas, [], language, shown).map(({ holds: _, ...place }) => place);
  return { codes: new Map(places.map((place) => [place.id, place])), find: openIndex(places) };
}

/** What a text may mean: one area by its code, or all that its name fits equally well. */
function meant(
  text: string,
  { codes, find }: AreaFinder,
): { readonly places: readonly Place[]; readonly exact: boolean } {
  const coded = codes.get(text.trim().toUpperCase());
  if (coded !== undefined) return { places: [coded], exact: true };
  if (text.length > 60 || !/\p{L}/u.test(text)) return { places: [], exact: true };
  const found = alike(find(text));
  return { places: found.map(({ place }) => place), exact: (found[0]?.distance ?? 0) < mistyped };
}

const textsOf = ({ numeric, values }: OwnColumn): readonly string[] =>
  numeric ? [] : [...new Set(values.filter((value) => typeof value === "string"))];

/** The column that names places, by its first texts: the one most of whose texts do; nothing where none does. */
export function placeColumn(table: OwnTable, areas: AreaFinder): number | undefined {
  const shares = table.columns.map((column) => {
    const texts = textsOf(column).slice(0, tried);
    const weights = texts.map((text): number => {
      const { places, exact } = meant(text, areas);
      if (places.length === 0) return 0;
      // A name that is only like one says half as much.
      return exact ? 1 : 0.5;
    });
    return texts.length === 0 ? 0 : weights.reduce((sum, weight) => sum + weight, 0) / texts.length;
  });
  const best = Math.max(0, ...shares);
  return best >= 0.5 ? shares.indexOf(best) : undefined;
}

/**
 * The areas that the texts of a column mean. A name that a district and a municipality share is taken for what the
 * rest of the column names: districts, unless some text can be a municipality only. What may still be several is left
 * unmatched and listed.
 */
export function matchPlaces(column: OwnColumn, areas: AreaFinder): Matched {
  const readings = new Map(
    textsOf(column)
      .slice(0, most)
      .map((text) => [text, meant(text, areas)]),
  );
  const onlyLower = [...readings.values()].some(
    ({ places, exact }) => exact && places.length > 0 && places.every(({ kind }) => kind === "municipality"),
  );
  const level = onlyLower ? "municipality" : "district";
  const sure = new Map<string, Place>();
  for (const [text, { places }] of readings) {
    const own = places.filter(({ kind }) => kind === level);
    const [first, ...others] = own.length > 0 ? own : places;
    if (first !== undefined && others.length === 0) sure.set(text, first);
  }
  const texts = textsOf(column);
  return {
    areas: column.values.map((value) => sure.get(String(value))?.id ?? null),
    unmatched: texts.filter((text) => !sure.has(text)),
    taken: texts.flatMap((text) => {
      const place = sure.get(text);
      return place === undefined || readings.get(text)?.exact === true ? [] : [[text, place.name] as const];
    }),
  };
}
