import type { gaps as bg } from "../bg/gaps.ts";
import type { Words } from "../words.ts";
import { form, number } from "./nouns.ts";

/** The words for what we did not find of a district, in English. Between asterisks stands what is set in bold. */
export const gaps: Words<typeof bg> = {
  heading: "What we did not find",
  headingFull: "What we found, and where we looked",
  looked: (date) =>
    `For the release of ${date} we looked in the public pages of institutions, news outlets and civil society organisations that a search on the internet leads to.`,
  nothing: (place) => `For ${place} *we found not a single figure* on these indicators:`,
  other: (place) => `For ${place} *we found only incomplete figures* on these indicators:`,
  municipalities: (count) =>
    form(count, {
      one: "for one of its municipalities only",
      other: `for ${number(count)} of its municipalities only`,
    }),
  none: (place) => `For ${place} we found at least one figure on every indicator of which it is known who gathers it.`,
  rights:
    "Under the Access to Public Information Act anyone may ask for these figures; the institution answers within 14 days.",
  send: "Do you know of a published figure that we did not find?",
  sendLink: "Write to us",
  gathers: {
    OKC: "Gathering these figures is a task of the district coordination centre at the district governor's office.",
    RUO: "Gathering these figures is a task of the Regional Department of Education.",
    RDSP: "Gathering these figures is a task of the regional directorate for social assistance.",
    municipalities: "Gathering these figures is a task of the municipalities of the district.",
  },
};
