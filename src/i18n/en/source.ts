import type { source as bg } from "../bg/source.ts";
import type { Words } from "../words.ts";

/** The words of the sources' own pages in English. */
export const source: Words<typeof bg> = {
  kicker: (kind) => `Source · ${kind}`,
  description: (publisher) => `What was taken from a publication of ${publisher}, and who else spoke of the same.`,
  untitled: (publisher) => `A publication of ${publisher}`,
  untitledOn: (publisher, date) => `A publication of ${publisher}, ${date}`,
  publisher: "Published by",
  published: "Date of publication",
  undated: "the date is not given",
  language: "Language",
  read: "Read",
  readings: { whole: "the whole text", part: "only a part of the text" },
  languages: { bg: "Bulgarian", en: "English", sr: "Serbian" },
  address: "Address",
  noAddress: "no address on the internet is known",
  taken: "Taken from the source",
  nothing: "The source was looked through, but this release holds no statement of it.",
  forCharts: "No figure is taken from this source: notes to charts name it for what happened on one day.",
  forDenominators:
    "No statement is taken from this source. It gives numbers of inhabitants and children, or a number that estimates are checked against.",
  forSeries:
    "No statement is taken from this source. It gives official statistics of all districts: in the table of observations they are a data set of their own.",
  toDenominators: "To the numbers taken from it",
  figuresHeading: "Figures",
  figuresSubtitle:
    "Every figure taken from this source, and every other source that spoke of the same: the same indicator, place, period and group",
  homesHeading: "Homes for children",
  homesSubtitle: "What this source says of each home, and what the others say",
  servicesHeading: "Community services",
  servicesSubtitle: "Services that this source names",
  eventsHeading: "Sittings, meetings and programmes",
  figure: "Indicator",
  place: "Place",
  period: "Period",
  said: "Said here",
  role: "Role",
  others: "Who else spoke of the same",
  noOthers: "we found no other source for the same",
  relatedHeading: "Other figures for the same",
  relatedText:
    "The same indicator and place: the whole or parts of it, and figures for a time that overlaps. They are not of exactly the same and are not to be compared directly.",
  roles:
    "The “headline” statement is the one the site shows in front; “agrees” and “disagrees” are measured against it, “repeats” is the same statement told again, “earlier” speaks of an earlier time.",
  toMethod: "How the headline figure is chosen",
  back: "All sources",
};
