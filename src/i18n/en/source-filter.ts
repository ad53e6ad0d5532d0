import type { sourceFilter as bg } from "../bg/source-filter.ts";
import type { Words } from "../words.ts";
import { counted, nouns, number } from "./nouns.ts";

/** The words of the search among all sources in English. */
export const sourceFilter: Words<typeof bg> = {
  heading: "Search the sources",
  text: "A word of the title or the publisher",
  publisher: "Publisher",
  allPublishers: "all publishers",
  year: "Year of publication",
  allYears: "all years",
  undated: "without a date",
  undatedOf: {
    law: "legal acts without a date",
    official: "institutions, without a date",
    report: "reports without a date",
    ngo: "civil society organisations, without a date",
    news: "news outlets, without a date",
  },
  reset: "All sources",
  contents: "By year",
  shown: (some, all) =>
    some === 0 ? "There is no such source." : `${number(some)} of ${counted(all, nouns.source)} shown.`,
};
