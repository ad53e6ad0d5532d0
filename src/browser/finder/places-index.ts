import { base } from "../../i18n/base.ts";
import { placesIndexPath } from "../../i18n/paths.ts";
import type { Language } from "../../model/text.ts";
import { openIndex, type Finder } from "../../search/places-index.ts";
import { unpackPlaces, type PackedPlaces } from "../../search/packed.ts";
import { finderWords } from "./words.ts";

const loaded = new Map<Language, Promise<Finder>>();

async function load(language: Language): Promise<Finder> {
  const response = await fetch(placesIndexPath(language));
  if (!response.ok) throw new Error(`finder: no index at ${response.url} (${response.status})`);
  // The index and this script are of one build.
  const { areas, settlements } = (await response.json()) as PackedPlaces;
  const based = areas.map((area) => ({ ...area, href: base + area.href }));
  return openIndex(unpackPlaces({ areas: based, settlements }, language, finderWords(language).settlement));
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
