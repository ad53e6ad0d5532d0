import type { people as bg } from "../bg/people.ts";
import type { Words } from "../words.ts";
import { counted, nouns, number } from "./nouns.ts";

/** The words on how many people live in a place in English. */
export const people: Words<typeof bg> = {
  inCountry: (day, inhabitants) => `On ${day}, ${counted(inhabitants, nouns.person)} lived in Bulgaria.`,
  living: (day, inhabitants) => `On ${day}, ${counted(inhabitants, nouns.person)} lived here.`,
  estimated: (smallAges, small, allAges, all) =>
    `By our estimate ${number(small)} children are aged ${smallAges}, and ${number(all)} are aged ${allAges}.`,
  how: "How children are estimated",
};
