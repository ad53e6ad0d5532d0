import type { sittings as bulgarian } from "../bg/sittings.ts";
import type { Words } from "../words.ts";
import { counted, nouns } from "./nouns.ts";

/** The words of sittings of which only a number was published, in English, where nobody has put them into words. */
export const sittings: Words<typeof bulgarian> = {
  title: "Sitting of the coordination centre",
  otherTitle: "Meeting on children out of school",
  countTitle: "Number of sittings of the coordination centre",
  text: "The source tells of one sitting of the district coordination centre (OKC).",
  otherText: (what) =>
    `The source tells of a meeting that is not a sitting of the district coordination centre (OKC): ${what}.`,
  countText: (count) =>
    `The source tells of ${counted(count, nouns.sitting)} of the district coordination centre (OKC), without naming them one by one.`,
  announced: "It was announced in advance: the source is older than the date.",
  inferred: "The date is inferred.",
  undated: "No date is given.",
};
