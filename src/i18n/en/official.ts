import type { official as bg } from "../bg/official.ts";
import type { Words } from "../words.ts";

/** The words around official statistics on the pages of places and topics, in English. */
export const official: Words<typeof bg> = {
  heading: "How many children this concerns",
  holds: "official statistics",
  text: "Official statistics of the National Statistical Institute for all districts. They are not of the mechanism and share no axis with the published figures: they show how many children are born here and how many are in kindergartens.",
  textCountry:
    "Official statistics of the National Statistical Institute for all districts. They are not of the mechanism: they show what share of the children aged 3–6 are enrolled in kindergarten.",
  enrolled: (share, year) => `In ${year}, ${share} of the children aged 3–6 here are enrolled in kindergarten`,
  births: "births",
  numbers: "The table of the numbers",
  alone: (here) => `${here}.`,
  besideCountry: (here, share) => `${here}, and ${share} in the country as a whole.`,
  kindergarten: (first, from, last, to) =>
    `There were ${first} children in kindergartens here in ${from} and ${last} in ${to}.`,
};
