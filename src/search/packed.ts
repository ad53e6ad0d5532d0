import type { SettlementRow } from "../model/rows.ts";
import type { Language } from "../model/text.ts";
import type { Place } from "./place.ts";
import {
  isNamesake,
  packSettlements,
  settlementPlaces,
  type PackedSettlements,
  type SettlementWords,
} from "./settlements.ts";

/** What is built once and loaded by a reader: the districts and municipalities, and what lies in them. */
export interface PackedPlaces {
  readonly areas: readonly Place[];
  readonly settlements: PackedSettlements;
}

/** Packs places; settlements that bear their municipality's name are found as the municipality, and left out. */
export function packPlaces(areas: readonly Place[], settlements: readonly SettlementRow[]): PackedPlaces {
  const byCode = new Map(areas.map((area) => [area.id, area]));
  return {
    areas,
    settlements: packSettlements(
      settlements.filter((each) => {
        const municipality = byCode.get(each.area);
        return municipality === undefined || !isNamesake(each, municipality);
      }),
    ),
  };
}

/** All packed places: districts and municipalities first, then settlements in alphabetical order. */
export const unpackPlaces = (
  { areas, settlements }: PackedPlaces,
  language: Language,
  where: SettlementWords,
): readonly Place[] => [...areas, ...settlementPlaces(settlements, areas, language, where)];
