import { readReference } from "../../src/intake/reference.ts";
import { readVocabulary } from "../../src/intake/vocabulary.ts";
import type { AreaRow } from "../../src/model/rows.ts";
import type { Language } from "../../src/model/text.ts";
import { areasOf } from "../../src/reconcile/areas.ts";
import type { Finder } from "../../src/search/places-index.ts";
import { openIndex, packIndex, type PackedIndex } from "../../src/search/places-index.ts";
import { placesOf } from "../../src/search/places.ts";

const refuse = ({ problem }: { readonly problem: string }): never => {
  throw new Error(problem);
};

const reference = await readReference("data/reference", refuse);

/** The real country, its districts and its municipalities. */
export const areas: readonly AreaRow[] = areasOf(reference, await readVocabulary("data/vocabulary", reference, refuse));

/** The index of a language as it is built, shown by code. */
export const packed = (language: Language): PackedIndex =>
  packIndex(
    placesOf(areas, language, {
      where: ({ level }, parent) => `${level} ${parent?.area ?? ""}`,
      href: ({ area }) => `/${area}/`,
    }),
  );

/** A finder as a reader has it: built, written, read and opened. */
export const finder = (language: Language): Finder =>
  openIndex(JSON.parse(JSON.stringify(packed(language))) as PackedIndex);
