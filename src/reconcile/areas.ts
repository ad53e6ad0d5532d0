import { collator } from "../i18n/formats.ts";
import type { District, Municipality, Reference } from "../intake/reference.ts";
import type { Vocabulary } from "../intake/vocabulary.ts";
import type { AreaRow } from "../model/rows.ts";
import { columnIn, inColumns, inLanguage, type FactLanguage } from "../model/text.ts";
import { slugOf } from "../model/transliterate.ts";

type Unranked = Omit<AreaRow, "rank_bg" | "rank_en">;

const country: Unranked = {
  area: "BG",
  level: "country",
  parent: null,
  name_bg: "България",
  name_en: "Bulgaria",
  slug: "bulgaria",
  seat_lat: null,
  seat_lon: null,
};

function district({ nuts3, name_bg, name_en, seat_lat, seat_lon }: District, { areaNames }: Vocabulary): Unranked {
  const name = areaNames.find(({ area_code }) => area_code === nuts3) ?? { name_bg, name_en };
  return {
    area: nuts3,
    level: "district",
    parent: "BG",
    name_bg: name.name_bg,
    name_en: name.name_en,
    slug: slugOf(name.name_en),
    seat_lat,
    seat_lon,
  };
}

const municipality = ({ code, nuts3, name_bg, name_en, seat_lat, seat_lon }: Municipality): Unranked => ({
  area: code,
  level: "municipality",
  parent: nuts3,
  name_bg,
  name_en,
  slug: `${code.toLowerCase()}-${slugOf(name_en)}`,
  seat_lat,
  seat_lon,
});

function ranks(areas: readonly Unranked[], language: FactLanguage): ReadonlyMap<string, number> {
  const name = columnIn("name", language);
  const { compare } = collator(language);
  const sorted = areas.toSorted((one, other) => compare(one[name], other[name]) || (one.area < other.area ? -1 : 1));
  return new Map(sorted.map(({ area }, place) => [area, place + 1]));
}

function ranked(areas: readonly Unranked[]): readonly AreaRow[] {
  const places = inColumns("rank", (language) => ranks(areas, language));
  return areas.map((area) => ({
    ...area,
    ...inColumns("rank", (language) => inLanguage(places, "rank", language).get(area.area) ?? 0),
  }));
}

/** The country, its districts and its municipalities, each level ranked from 1 in the alphabets of both languages. */
export const areasOf = (reference: Reference, vocabulary: Vocabulary): readonly AreaRow[] => [
  ...ranked([country]),
  ...ranked(reference.districts.map((each) => district(each, vocabulary))),
  ...ranked(reference.municipalities.map(municipality)),
];
