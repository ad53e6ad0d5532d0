import { fold } from "./fold.ts";

// Letters that are written or heard in several ways: the name is kept in each, for no typed word says which is meant.
const otherWays: readonly (readonly (readonly [RegExp, string])[])[] = [
  [],
  [[/ъ/g, "u"]],
  [[/ъ/g, "y"]],
  [[/ж/g, "j"]],
  [[/дж/g, "j"]],
  [
    [/ъ/g, "u"],
    [/дж/g, "j"],
  ],
  [[/ю/g, "u"]],
  [[/(?<=[б-щ])я(?=[б-щ])/g, "e"]],
];

/**
 * The keys under which a Bulgarian name is looked for: as `fold` has it first, then "Turgovishte", "Tyrgovishte",
 * "Kustendil", "Smedovo".
 */
export function spellings(name: string): readonly string[] {
  const small = name.toLowerCase();
  const ways = otherWays.map((way) => fold(way.reduce((text, [letter, latin]) => text.replace(letter, latin), small)));
  return [...new Set(ways)];
}
