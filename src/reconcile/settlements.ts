import type { Settlement } from "../intake/gazetteer.ts";
import type { SettlementRow } from "../model/rows.ts";
import { slugOf, transliterate } from "../model/transliterate.ts";

/** The settlements, city districts and quarters as a public table; a quarter's code is made of its municipality's. */
export const settlementsOf = (gazetteer: readonly Settlement[]): readonly SettlementRow[] =>
  gazetteer.map(({ code, kind, name_bg, municipality, lat, lon }) => ({
    settlement: code ?? `${municipality}-${slugOf(name_bg)}`,
    kind,
    name_bg,
    name_en: transliterate(name_bg),
    area: municipality,
    lat,
    lon,
  }));
