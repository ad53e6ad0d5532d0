import { foldEach } from "./fold.ts";

// Letters that are written or heard in several ways: the name is kept in each, for no typed word says which is meant.
const otherWays: readonly (readonly (readonly [RegExp, string])[])[] = [
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
 * The keys under which Bulgarian names are looked for, those of each: as `fold` has it first, then "Turgovishte",
 * "Tyrgovishte", "Kustendil", "Smedovo".
 */
export function spellingsOf(names: readonly string[]): readonly (readonly string[])[] {
  const small = names.map((name) => name.toLowerCase());
  const keys = foldEach(small).map((key) => [key]);
  for (const way of otherWays) {
    const changed = small.map((name) => way.reduce((text, [letter, latin]) => text.replace(letter, latin), name));
    const places = [...small.keys()].filter((place) => changed[place] !== small[place]);
    const ways = foldEach(places.map((place) => changed[place] ?? ""));
    places.forEach((place, at) => {
      const [own, key] = [keys[place] ?? [], ways[at] ?? ""];
      if (!own.includes(key)) own.push(key);
    });
  }
  return keys;
}

/** The keys under which one name is looked for. */
export const spellings = (name: string): readonly string[] => spellingsOf([name])[0] ?? [];
