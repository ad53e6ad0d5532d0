import type { AreaRow } from "../model/rows.ts";
import { inAlphabet, inLanguage, type Language } from "../model/text.ts";
import { aliasKeys } from "./aliases.ts";
import { fold } from "./fold.ts";
import type { Place } from "./place.ts";
import { spellings } from "./spellings.ts";

/** How a place is shown: what kind it is and where, and the address of its page. */
export interface Shown {
  readonly where: (area: AreaRow, parent: AreaRow | undefined) => string;
  readonly href: (area: AreaRow) => string;
}

const keysOf = ({ area, name_bg, name_en }: AreaRow): readonly string[] => [
  ...new Set([...spellings(name_bg), fold(name_en), ...aliasKeys(area)]),
];

const sameSeat = (one: AreaRow, other: AreaRow): boolean =>
  one.seat_lat !== null && one.seat_lat === other.seat_lat && one.seat_lon === other.seat_lon;

/**
 * The districts and municipalities among the areas as places to be found: districts first, each in alphabetical order.
 */
export function placesOf(areas: readonly AreaRow[], language: Language, shown: Shown): readonly Place[] {
  const byCode = new Map(areas.map((area) => [area.area, area]));
  const place = (area: AreaRow, kind: Place["kind"]): Place => {
    const district = kind === "municipality" ? byCode.get(area.parent ?? "") : undefined;
    const seated = district !== undefined && sameSeat(area, district) && area.name_bg !== district.name_bg;
    return {
      id: area.area,
      kind,
      name: inLanguage(area, "name", language),
      where: shown.where(area, district),
      href: shown.href(area),
      keys: keysOf(area),
      ...(district === undefined ? {} : { district: district.area }),
      ...(seated ? { seated } : {}),
    };
  };
  return (["district", "municipality"] as const).flatMap((kind) =>
    areas
      .filter(({ level }) => level === kind)
      .toSorted(inAlphabet(language))
      .map((area) => place(area, kind)),
  );
}
