import { counted } from "../counted.ts";
import type { place as bg } from "../bg/place.ts";
import type { Words } from "../words.ts";

const ordinal = (rank: number): string => {
  const ending = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" };
  return `${rank}${ending[new Intl.PluralRules("en", { type: "ordinal" }).select(rank)]}`;
};

/** The words of what every district's page holds besides its charts, in English. */
export const place: Words<typeof bg> = {
  keyHeading: "In brief",
  keySubtitle: (name) => `The latest published figure for each indicator, ${name} district`,
  latest: "Latest figure",
  among: "Among the districts",
  rank: (rank, of, median) => `${ordinal(rank)} highest of ${of}; median ${median}`,
  moreHomes: (count) => `${count} more ${counted(count, "home stands", "homes stand")} on the page.`,
  moreEvents: (count) => `${count} more ${counted(count, "entry stands", "entries stand")} on the page.`,
  gapHeading: "What nobody has published",
  gapText: (name) => `For ${name} district the sources collected hold not a single figure on the following. These should know it:`,
  gapRights: "Under the Access to Public Information Act anyone may ask for these figures; the institution must answer within 14 days.",
  gapNone: "There is no indicator without at least one published figure for the district – but for most years the figures are missing.",
  knows: {
    OKC: "The district coordination centre at the district governor's office",
    RUO: "The regional education office",
    RDSP: "The regional directorate for social assistance",
    municipalities: "The municipalities of the district",
  },
  front: {
    finder: "What is known of your town?",
    silentKicker: "Who reports",
    table: "Table and sources",
    more: { school: "All on school", care: "All on care" },
    silentMore: "Who has published what",
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
    breakdowns: "For a municipality of this size the register shows totals only: breakdowns by outcome, age and sex would give single children away. The lowest level at which they are shown is the district.",
    detailed: "For a municipality of this size the register also has breakdowns by outcome, age and sex; they are in its files.",
    district: (name) => `The register for ${name} district, with breakdowns`,
  },
};
