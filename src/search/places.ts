import type { SettlementKind } from "../model/codes.ts";
import type { AreaRow, SettlementRow } from "../model/rows.ts";
import { inAlphabet, inLanguage, type Language } from "../model/text.ts";
import { aliasKeys } from "./aliases.ts";
import { fold } from "./fold.ts";
import type { Place } from "./place.ts";
import { spellings } from "./spellings.ts";

/**
 * How a place is shown: what kind it is and where, and the address of its page; `holds` are the kinds of the
 * settlements that it is called after.
 */
export interface Shown {
  readonly where: (area: AreaRow, parent: AreaRow | undefined, holds: readonly SettlementKind[]) => string;
  readonly href: (area: AreaRow) => string;
}

const keysOf = ({ area, name_bg, name_en }: AreaRow): readonly string[] => [
  ...new Set([...spellings(name_bg), fold(name_en), ...aliasKeys(area)]),
];

const sameSeat = (one: AreaRow, other: AreaRow): boolean =>
  one.seat_lat !== null && one.seat_lat === other.seat_lat && one.seat_lon === other.seat_lon;

/**
 * The districts and municipalities among the areas as places to be found: districts first, each in alphabetical order.
 * `settlements` are all there are, so that it is known which of them bear an area's name.
 */
export function placesOf(
  areas: readonly AreaRow[],
  settlements: readonly SettlementRow[],
  language: Language,
  shown: Shown,
): readonly Place[] {
  const byCode = new Map(areas.map((area) => [area.area, area]));
  const within = Map.groupBy(settlements, ({ area }) => area);
  const place = (area: AreaRow, kind: "district" | "municipality"): Place => {
    const district = kind === "municipality" ? byCode.get(area.parent ?? "") : undefined;
    const seated = district !== undefined && sameSeat(area, district) && area.name_bg !== district.name_bg;
    const keys = keysOf(area);
    const called = areas
      .filter((each) => each.area === area.area || sameSeat(each, area))
      .flatMap((each) => within.get(each.area) ?? [])
      .filter(({ name_bg }) => keys.includes(fold(name_bg)));
    const holds = [...new Set(called.map((each) => each.kind))].sort();
    return {
      id: area.area,
      kind,
      name: inLanguage(area, "name", language),
      where: shown.where(area, district, holds),
      href: shown.href(area),
      keys,
      ...(district === undefined ? {} : { district: district.area }),
      ...(seated ? { seated } : {}),
      holds,
    };
  };
  return (["district", "municipality"] as const).flatMap((kind) =>
    areas
      .filter(({ level }) => level === kind)
      .toSorted(inAlphabet(language))
      .map((area) => place(area, kind)),
  );
}
