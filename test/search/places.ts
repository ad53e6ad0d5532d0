import { dictionary } from "../../src/i18n/dictionary.ts";
import { readGazetteer } from "../../src/intake/gazetteer.ts";
import { readReference } from "../../src/intake/reference.ts";
import { readVocabulary } from "../../src/intake/vocabulary.ts";
import type { AreaRow, SettlementRow } from "../../src/model/rows.ts";
import { inLanguage, type Language } from "../../src/model/text.ts";
import { areasOf } from "../../src/reconcile/areas.ts";
import { settlementsOf } from "../../src/reconcile/settlements.ts";
import { packPlaces, unpackPlaces, type PackedPlaces } from "../../src/search/packed.ts";
import { openIndex, type Finder } from "../../src/search/places-index.ts";
import { placesOf } from "../../src/search/places.ts";

const refuse = ({ problem }: { readonly problem: string }): never => {
  throw new Error(problem);
};

const reference = await readReference("data/reference", refuse);

/** The real country, its districts and its municipalities. */
export const areas: readonly AreaRow[] = areasOf(reference, await readVocabulary("data/vocabulary", reference, refuse));

/** All that lies in them. */
export const settlements: readonly SettlementRow[] = settlementsOf(
  await readGazetteer({ reference: "data/reference", vocabulary: "data/vocabulary" }, reference, refuse),
);

/** What a reader of a language loads, with pages at their codes; of districts and municipalities alone if asked. */
export const packed = (language: Language, own: readonly SettlementRow[] = settlements): PackedPlaces => {
  const words = dictionary(language).finder;
  const places = placesOf(areas, own, language, {
    where: (_, district, holds) =>
      district === undefined ? words.district : words.municipality(inLanguage(district, "name", language), holds),
    href: ({ area }) => `/${area}/`,
  });
  return packPlaces(places, own);
};

/** A finder as a reader has it: built, written, read and opened. */
export const finder = (language: Language, own?: readonly SettlementRow[]): Finder =>
  openIndex(
    unpackPlaces(
      JSON.parse(JSON.stringify(packed(language, own))) as PackedPlaces,
      language,
      dictionary(language).finder.settlement,
    ),
  );
