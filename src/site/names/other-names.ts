import type { AreaRow } from "../../model/rows.ts";
import { aliasesOf } from "../../search/aliases.ts";
import { municipalities } from "../pages/municipality.ts";
import { factLanguages, inLanguage } from "../../model/text.ts";

/**
 * The three letters that stand for each district in the codes of its municipalities ("KNL"), by its own code ("BG415").
 */
export const districtCodes = async (): Promise<ReadonlyMap<string, string>> =>
  new Map((await municipalities()).map(({ area, parent }) => [parent ?? "", area.slice(0, 3)]));

/** How an address may name a district besides its slug: in both languages, by its codes, and as people call it. */
export const otherNames = (row: AreaRow, codes: ReadonlyMap<string, string>): readonly string[] =>
  [
    ...factLanguages.map((language) => inLanguage(row, "name", language)),
    row.area,
    codes.get(row.area),
    ...aliasesOf(row.area),
  ].flatMap((name) => name ?? []);
