import type { place as bg } from "../bg/place.ts";
import type { Words } from "../words.ts";
import { district } from "./areas.ts";

const ordinal = (rank: number): string => {
  const ending = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" };
  return `${rank}${ending[new Intl.PluralRules("en", { type: "ordinal" }).select(rank)]}`;
};

/** The words of what every district's page holds besides its charts, in English. */
export const place: Words<typeof bg> = {
  keyHeading: "In brief",
  keySubtitle: (name) =>
    `The latest dated total for the main indicators, ${district(name)}; figures for a group only are not included`,
  latest: "Total",
  among: "Among the districts",
  rank: (rank, of, median) => `${ordinal(rank)} highest of ${of}; median ${median}`,
  moreHomes: "The other homes are on the page of the site.",
  moreEvents: "The other entries are on the page of the site.",
  front: {
    finder: "What did we find of your town?",
    silentKicker: "How much we found",
    table: "Table and sources",
    more: { school: "All on school", care: "All on care" },
    silentMore: "What we found by district and year",
    casesHeading: "Five meetings with which this site began",
    casesText: "What the institutions said of themselves, and where to read it in figures.",
  },
  register: {
    title: (name) => `${name} municipality: register`,
    description: (name) => `Aggregates of anonymised records for ${name} municipality, protected against recognition.`,
    school: "School",
    schoolSubtitle: (name) => `Totals for ${name} municipality by school year`,
    care: "Care",
    careSubtitle: (name) => `Totals for ${name} municipality by calendar year`,
    breakdowns:
      "For a municipality of this size the register shows totals only: breakdowns by outcome, age and sex would give single children away. The lowest level at which they are shown is the district.",
    detailed:
      "For a municipality of this size the register also has breakdowns by outcome, age and sex; they are in its files.",
    district: (name) => `The register for ${district(name)}, with breakdowns`,
  },
};
