import { fold } from "./fold.ts";

/*
 * What people call a place besides its name, in Latin letters; the folded key serves both alphabets. Sofia is three
 * places: the capital's district, the district around it, and the capital's municipality. Some towns are still called
 * by an old name.
 */
const aliases: Readonly<Record<string, readonly string[]>> = {
  BG411: ["Sofia", "Sofia-grad", "Sofia City", "Sofia stolitsa", "Sofia capital", "stolitsa"],
  BG412: ["Sofia oblast", "Sofia Province", "Sofia district", "Sofia region", "Sofiyska"],
  SOF46: ["Sofia", "Sofia stolichna", "Stolichna obshtina"],
  DOB15: ["Dobrichka", "Dobrich selska", "Dobrich rural"],
  DOB28: ["Dobrich grad", "Dobrich gradska", "Tolbuhin"],
  BGS06: ["Grudovo"],
  BGS13: ["Michurin"],
  BLG03: ["Gorna Dzhumaya"],
  KNL48: ["Stanke Dimitrov"],
  MON29: ["Mihaylovgrad"],
  PDV13: ["Levskigrad"],
  PDV37: ["Hisar"],
  SHU23: ["Preslav"],
  SHU30: ["Kolarovgrad"],
};

/** What a place is called besides its name, by the code of the area; nothing for most. */
export const aliasesOf = (area: string): readonly string[] => aliases[area] ?? [];

/** The keys of what a place is called besides its name. */
export const aliasKeys = (area: string): readonly string[] => aliasesOf(area).map(fold);
