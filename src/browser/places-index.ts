import { base } from "../i18n/base.ts";
import { placesIndexPath } from "../i18n/paths.ts";
import type { Language } from "../model/text.ts";
import { openIndex, type Finder, type PackedIndex } from "../search/places-index.ts";

const loaded = new Map<Language, Promise<Finder>>();

async function load(language: Language): Promise<Finder> {
  const response = await fetch(placesIndexPath(language));
  if (!response.ok) throw new Error(`finder: no index at ${response.url} (${response.status})`);
  // The index and this script are of one build.
  const { places, index } = (await response.json()) as PackedIndex;
  return openIndex({ places: places.map((place) => ({ ...place, href: base + place.href })), index });
}

/** The finder of a language, fetched once a page. Refuses, and may be asked again, where the fetch fails. */
export function loadPlaces(language: Language): Promise<Finder> {
  const finder =
    loaded.get(language) ??
    load(language).catch((error: unknown) => {
      loaded.delete(language);
      throw error;
    });
  loaded.set(language, finder);
  return finder;
}
