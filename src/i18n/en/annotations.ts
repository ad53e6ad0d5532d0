import type { annotations as bg } from "../bg/annotations.ts";
import type { Words } from "../words.ts";

/** The words of what happened while the figures were counted, in English. */
export const annotations: Words<typeof bg> = {
  heading: "What happened then",
  told: (day, note) => `${day}: ${note}.`,
  events: {
    decree100: {
      label: "June 2018: Decree No 100", short: "Decree 100",
      note: "Council of Ministers Decree No 100, which the district coordination centres carry out",
    },
    emergency2020: {
      label: "March 2020: state of emergency", short: "pandemic",
      note: "because of the pandemic a state of emergency is declared and lessons in schools stop; the school year 2019/2020 includes that time",
    },
  },
};
