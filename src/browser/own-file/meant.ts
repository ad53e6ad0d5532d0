// Whole, so that what the finder loads on other pages is parted in no other way than without this page.
import "../finder/places-index.ts";
import type { AreaRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import type { Place } from "../../search/place.ts";
import { alike, type Finder, openIndex } from "../../search/places-index.ts";
import { placesOf } from "../../search/places.ts";
import { type Reading, readings } from "../../search/query.ts";

/** Finds districts and municipalities by code and by name. */
export interface AreaFinder {
  readonly codes: ReadonlyMap<string, Place>;
  readonly find: Finder;
}

/** A finder among the districts and municipalities of the table of areas. */
export function openAreas(areas: readonly AreaRow[], language: Language): AreaFinder {
  const shown = { where: () => "", href: () => "" };
  // What settlements there are was not asked: "the town of Varna" may mean either area of that name.
  const places = placesOf(areas, [], language, shown).map(({ holds: _, ...place }) => place);
  return { codes: new Map(places.map((place) => [place.id, place])), find: openIndex(places) };
}

/** What a text of a file may mean. */
export interface Meant {
  /** One area by its code, or all that its name fits equally well; none where it is no place. */
  readonly places: readonly Place[];
  /** Whether it is their very name or code, not a beginning of one or another spelling. */
  readonly exact: boolean;
  /** Whether it says of what kind the place is: "Varna district", or a code. */
  readonly saysKind: boolean;
}

/** A row that is a sum or says that nothing is known, beside whatever name. */
const noPlace =
  /(?<!\p{L})(?:общо|всичко|сбор|няма|липсва|неизвест\p{L}*|total|unknown|no data|not available)(?!\p{L})/iu;
const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
const closed = (key: string): string => key.replaceAll(" ", "");

const names = ({ words }: Reading, { keys }: Place): boolean =>
  words.length > 0 && keys.some((key) => closed(key) === words.join(""));
const shareName = (places: readonly Place[]): boolean =>
  places.every(({ keys }) => keys.some((key) => places[0]?.keys.includes(key)));

/**
 * Whether a text that is no name is near enough to one: it holds more than half of the name, no other word, and no more
 * than one error in four letters (see `closeness` for the distances).
 */
function isGuess(read: readonly Reading[], distance: number, [first]: readonly Place[]): boolean {
  const length = Math.min(...read.map(({ words }) => words.join("").length));
  const halved = Math.min(...(first?.keys ?? []).map((key) => closed(key).length)) / 2;
  return length > halved && distance < Math.min(2 + Math.floor(length / 4), 5);
}

/** What a text may mean: by code, by name, or by what is so near to a name that it can be nothing else. */
export function meant(text: string, { codes, find }: AreaFinder): Meant {
  const coded = codes.get(text.trim().toUpperCase());
  if (coded !== undefined) return { places: [coded], exact: true, saysKind: true };
  const nothing: Meant = { places: [], exact: true, saysKind: false };
  if (text.length > 60 || lettersIn(text) < 3 || noPlace.test(text)) return nothing;
  const found = alike(find(text));
  const places = found.map(({ place }) => place);
  const read = readings(text);
  const saysKind = read.some(({ kind }) => kind === "district" || kind === "municipality");
  if (places.some((place) => read.some((one) => names(one, place)))) return { places, exact: true, saysKind };
  const near = shareName(places) && isGuess(read, found[0]?.distance ?? Infinity, places);
  return near ? { places, exact: false, saysKind } : nothing;
}
