import type { source as bg } from "../bg/source.ts";
import { counted } from "../counted.ts";
import type { Words } from "../words.ts";

/** The words of the sources' own pages in English. */
export const source: Words<typeof bg> = {
  kicker: (kind) => `Source · ${kind}`,
  description: (publisher, count) => `What was taken from a publication of ${publisher} (${count} ${counted(count, "statement", "statements")}), and who else spoke of the same.`,
  untitled: (publisher) => `A publication of ${publisher}`,
  publisher: "Published by",
  published: "Date of publication",
  undated: "not given",
  language: "Language",
  languages: { bg: "Bulgarian", en: "English" },
  address: "Address",
  noAddress: "no address on the internet is known",
  taken: "Taken from the source",
  nothing: "This release holds no statement of this source.",
  figuresHeading: "Figures",
  figuresSubtitle: "Every figure taken from this source, and every other source that spoke of the same: the same indicator, place, period and group",
  homesHeading: "Homes for children",
  homesSubtitle: "What this source says of each home, and what the others say",
  servicesHeading: "Community services",
  servicesSubtitle: "Services known from this source",
  eventsHeading: "Sittings, meetings and programmes",
  figure: "Indicator",
  place: "Place",
  period: "Period",
  said: "Said here",
  role: "Role",
  others: "Who else spoke of the same",
  noOthers: "none of the sources collected",
  roles: "The “headline” statement is the one the site shows in front; “agrees” and “disagrees” are measured against it, “earlier” speaks of an earlier time.",
  toMethod: "How the headline figure is chosen",
  back: "All sources",
};
