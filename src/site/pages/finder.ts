import { dictionary } from "../../i18n/dictionary.ts";
import { districtPath, municipalityPath } from "../../i18n/paths.ts";
import type { AreaRow } from "../../model/rows.ts";
import { inAlphabet, inLanguage, type Language } from "../../model/text.ts";
import { packIndex, type PackedIndex } from "../../search/places-index.ts";
import { placesOf } from "../../search/places.ts";
import { districts } from "./district.ts";
import { municipalities } from "./municipality.ts";

/** The index by which the 28 districts and 265 municipalities are found, shown in a language. */
export async function placesIndex(language: Language): Promise<PackedIndex> {
  const words = dictionary(language).finder;
  return packIndex(
    placesOf([...(await districts()), ...(await municipalities())], language, {
      where: (_, district) =>
        district === undefined ? words.district : words.municipality(inLanguage(district, "name", language)),
      href: (area) =>
        area.level === "district" ? districtPath(area.slug, language) : municipalityPath(area, language),
    }),
  );
}

/** A district and its municipalities, both in alphabetical order. */
export interface DistrictList {
  readonly district: AreaRow;
  readonly own: readonly AreaRow[];
}

/** All places of the country by district. */
export async function placesByDistrict(language: Language): Promise<readonly DistrictList[]> {
  const sorted = (areas: readonly AreaRow[]) => areas.toSorted(inAlphabet(language));
  const all = sorted(await municipalities());
  return sorted(await districts()).map((district) => ({
    district,
    own: all.filter(({ parent }) => parent === district.area),
  }));
}
