import type { careCharts as bg } from "../bg/care-charts.ts";
import type { Words } from "../words.ts";

/** The words of the charts of foster care in English. */
export const careCharts: Words<typeof bg> = {
  stocks: {
    subtitle: (place) => `Children placed in foster families, and approved foster families, ${place}, as of a date`,
    subtitleYears: (place, years) =>
      `Children placed in foster families, and approved foster families, ${place}, as of a date, ${years}`,
    nothing: "Foster care: we found no dated total",
    unclear: "Foster care: only figures in doubt or for a period",
    empty: "we found no dated total",
    withheld: "Foster care: the figures are withheld, so that no child can be recognised",
    noneAtAll: (place) => `We found no figure on foster care ${place}.`,
    last: (subject, place, when, value, publisher) =>
      `${subject} ${place} ${when}: ${value} according to ${publisher}.`,
    lacking: (subject) => `We found no dated total for ${subject}.`,
    number: "Number",
    inexact: "○ approximate, at least or at most",
    differing: (label, values) => `${label}: another number has been published for the same date (${values}).`,
    publishers:
      "The figures come from different publishers, who may count differently; a jump between two of them is not necessarily a change.",
  },
};
