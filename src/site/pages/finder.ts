import { dictionary } from "../../i18n/dictionary.ts";
import { collator } from "../../i18n/formats.ts";
import { districtPath, municipalityPath } from "../../i18n/paths.ts";
import type { AreaRow, SettlementRow } from "../../model/rows.ts";
import { inAlphabet, inLanguage, type Language, type Told } from "../../model/text.ts";
import { packPlaces, type PackedPlaces } from "../../search/packed.ts";
import { placesOf } from "../../search/places.ts";
import { allLookups, need, rowsOf } from "../facts.ts";
import { districts } from "./district.ts";
import { municipalities } from "./municipality.ts";

const settlements = (): Promise<readonly SettlementRow[]> => rowsOf("settlements");

/** What the finder loads: the 28 districts, the 265 municipalities and all settlements, shown in a language. */
export async function packedPlaces(language: Language): Promise<PackedPlaces> {
  const words = dictionary(language).finder;
  const areas = placesOf([...(await districts()), ...(await municipalities())], await settlements(), language, {
    where: (_, district, holds) =>
      district === undefined ? words.district : words.municipality(inLanguage(district, "name", language), holds),
    href: (area) => (area.level === "district" ? districtPath(area.slug, language) : municipalityPath(area, language)),
  });
  return packPlaces(areas, await settlements());
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

/** A settlement in the list of all: what kind it is, unless a village, and where, if another is called the same. */
interface ListedSettlement {
  readonly name: string;
  readonly said: string;
  readonly href: string;
}

/** The settlements that begin with a letter. */
export interface LetterList {
  readonly letter: string;
  readonly settlements: readonly ListedSettlement[];
}

/** All settlements, city districts and quarters in the alphabetical order of a language, by their first letter. */
export async function settlementsByLetter(language: Language): Promise<readonly LetterList[]> {
  const { listed } = dictionary(language).finder;
  const { areas } = await allLookups();
  const { compare } = collator(language);
  const nameIn = (row: Told<"name">): string => inLanguage(row, "name", language);
  // Two settlements of one kind and name in one municipality are told once: both lead to its page.
  const own = [...Map.groupBy(await settlements(), (row) => `${row.area} ${row.kind} ${nameIn(row)}`).values()].flatMap(
    ([row]) => (row === undefined ? [] : [row]),
  );
  const sorted = own
    .map((row) => ({ row, name: nameIn(row), municipality: need(areas, row.area) }))
    .sort((a, b) => compare(a.name, b.name) || compare(nameIn(a.municipality), nameIn(b.municipality)));
  const namesakes = Map.groupBy(sorted, ({ name }) => name);
  const told = sorted.map(({ row: { kind }, name, municipality }) => {
    const isShared = (namesakes.get(name)?.length ?? 0) > 1;
    const within = [nameIn(municipality), nameIn(need(areas, municipality.parent ?? ""))];
    const said = [listed[kind], ...(isShared ? new Set(within) : [])].filter((word) => word !== "").join(", ");
    return { name, said, href: municipalityPath(municipality, language) };
  });
  return [...Map.groupBy(told, ({ name }) => name.charAt(0))].map(([letter, each]) => ({ letter, settlements: each }));
}
