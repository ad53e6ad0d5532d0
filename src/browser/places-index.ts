import { placesIndexPath } from "../i18n/paths.ts";
import type { Language } from "../model/text.ts";
import { openIndex, type Finder, type PackedIndex } from "../search/places-index.ts";

let loaded: Promise<Finder> | undefined;

async function load(language: Language): Promise<Finder> {
  const response = await fetch(placesIndexPath(language));
  if (!response.ok) throw new Error(`finder: no index at ${response.url} (${response.status})`);
  // The index and this script are of one build.
  return openIndex(await response.json() as PackedIndex);
}

/** The finder of the page's language, fetched once a page; a page has one language. Refuses, and may be asked again, where the fetch fails. */
export function loadPlaces(language: Language): Promise<Finder> {
  loaded ??= load(language).catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}
