import type { Outline } from "./outline.ts";

/** What one of two pages says that the other does not, each in words; none where they say the same. */
export function differences(one: Outline, other: Outline): readonly string[] {
  const things = new Set([...one.counts.keys(), ...other.counts.keys()]);
  return [...things].flatMap((thing) => {
    const [first, second] = [one.counts.get(thing) ?? 0, other.counts.get(thing) ?? 0];
    return first === second ? [] : [`${thing}: ${first} times in "${one.language}", ${second} times in "${other.language}"`];
  });
}

/** What is wrong with a page by itself. */
export const flaws = ({ wordless, unmarked, language }: Outline): readonly string[] => [
  ...wordless.map((where) => `${where} holds no words`),
  ...unmarked.map((words) => `"${words}" is Cyrillic in a page in "${language}" without lang="bg"`),
];
