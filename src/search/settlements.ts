import { settlementKinds, type SettlementKind } from "../model/codes.ts";
import type { SettlementRow } from "../model/rows.ts";
import { factIn, type Language } from "../model/text.ts";
import { transliterate } from "../model/transliterate.ts";
import { fold } from "./fold.ts";
import type { Place } from "./place.ts";
import { spellingsOf } from "./spellings.ts";

/**
 * Settlements as a reader loads them: by the code of their municipality and by their kind the Bulgarian names alone.
 * Whatever can be made of a name is made where it is read.
 */
export type PackedSettlements = Readonly<Record<string, Readonly<Partial<Record<SettlementKind, readonly string[]>>>>>;

/** Packs settlements. */
export function packSettlements(settlements: readonly SettlementRow[]): PackedSettlements {
  const packed: Record<string, Partial<Record<SettlementKind, string[]>>> = {};
  for (const { area, kind, name_bg } of settlements) ((packed[area] ??= {})[kind] ??= []).push(name_bg);
  return packed;
}

/** Whether a settlement bears the name of its municipality: then the one is found as the other. */
export const isNamesake = ({ area, name_bg }: SettlementRow, { id, keys }: Pick<Place, "id" | "keys">): boolean =>
  area === id && keys.includes(fold(name_bg));

/** The settlements of one name in one municipality; a few are two villages, or a town and a village. */
interface Group {
  readonly municipality: Place;
  readonly name: string;
  readonly kinds: readonly SettlementKind[];
}

function groupsIn(municipality: Place, names: PackedSettlements[string]): readonly Group[] {
  const kinds = new Map<string, SettlementKind[]>();
  for (const kind of settlementKinds)
    for (const name of names[kind] ?? []) kinds.set(name, [...(kinds.get(name) ?? []), kind]);
  return [...kinds].map(([name, own]) => ({ municipality, name, kinds: own }));
}

/** How settlements are told: their kinds, and the names of the municipality and the district they lie in. */
export type SettlementWords = (kinds: readonly SettlementKind[], municipality: string, district: string) => string;

/**
 * The packed settlements as places to be found, in alphabetical order, each leading to its municipality's page; those
 * of one name in one municipality are one place. `areas` are the districts and municipalities.
 */
export function settlementPlaces(
  packed: PackedSettlements,
  areas: readonly Place[],
  language: Language,
  where: SettlementWords,
): readonly Place[] {
  const byCode = new Map(areas.map((area) => [area.id, area]));
  const groups = Object.entries(packed)
    .flatMap(([code, names]) => {
      const municipality = byCode.get(code);
      return municipality === undefined ? [] : groupsIn(municipality, names);
    })
    .sort((one, other) => Number(one.name > other.name) - Number(one.name < other.name));
  const names = groups.map(({ name }) => name);
  const keys = spellingsOf(names);
  // All at once: thousands of names in no time.
  const latin = transliterate(names.join("\n")).split("\n");
  const said = new Map<string, string>();
  const whereOf = ({ municipality: { id, name, district = "" }, kinds }: Group): string => {
    const key = [id, ...kinds].join(" ");
    const known = said.get(key) ?? where(kinds, name, byCode.get(district)?.name ?? "");
    said.set(key, known);
    return known;
  };
  return groups.map((group, at) => {
    const { municipality, name, kinds } = group;
    return {
      id: `${municipality.id} ${name}`,
      kind: "settlement",
      name: factIn({ bg: name, en: latin[at] ?? name }, language),
      where: whereOf(group),
      href: municipality.href,
      keys: keys[at] ?? [],
      municipality: municipality.id,
      ...(municipality.district === undefined ? {} : { district: municipality.district }),
      holds: kinds,
    };
  });
}
