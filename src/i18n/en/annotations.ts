import type { annotations as bg } from "../bg/annotations.ts";
import type { Words } from "../words.ts";

/** The words of what happened while the figures were counted, in English. */
export const annotations: Words<typeof bg> = {
  heading: "What happened then",
  told: (day, note) => `${day}: ${note}.`,
  land: {
    founded: {
      label: (year) => `${year}: new municipality`,
      short: "founded",
      note: (other) => `the municipality is split off from ${other} municipality, whose earlier figures include it`,
    },
    parted: {
      label: (year) => `${year}: new boundary`,
      short: "new boundary",
      note: (other) =>
        `${other} becomes a municipality of its own; figures from before and after are of different areas and are not compared`,
    },
  },
  events: {
    decree100: {
      label: "June 2018: Decree No 100",
      short: "Decree 100",
      note: "Council of Ministers Decree No 100, which the district coordination centres carry out",
    },
    emergency2020: {
      label: "March 2020: state of emergency",
      short: "pandemic",
      note: "because of the pandemic a state of emergency is declared and lessons in schools stop; the school year 2019/2020 includes that time",
    },
  },
};
