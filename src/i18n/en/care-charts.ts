import type { careCharts as bg } from "../bg/care-charts.ts";
import type { Words } from "../words.ts";

/** The words of the charts of foster care in English. */
export const careCharts: Words<typeof bg> = {
  stocks: {
    subtitle: (place) => `Children placed in foster families, and approved foster families, ${place}, as of a date`,
    subtitleYears: (place, years) => `Children placed in foster families, and approved foster families, ${place}, as of a date, ${years}`,
    less: (subject, from, first, to, last) => `${subject} fell from ${from} in ${first} to ${to} in ${last}`,
    more: (subject, from, first, to, last) => `${subject} rose from ${from} in ${first} to ${to} in ${last}`,
    peak: (subject, high, first, low, last) => `${subject}: a peak of ${high} in ${first}, ${low} in ${last}`,
    one: (subject, value, when) => `${subject}: ${value} as of ${when}`,
    nothing: "Foster care: no dated total has been published",
    withheld: "Foster care: the figures are withheld, so that no child can be recognised",
    noneAtAll: (place) => `No dated total of foster care has been published ${place}.`,
    last: (subject, place, when, value, publisher) => `${subject} ${place} as of ${when}: ${value} according to ${publisher}.`,
    lacking: (subject) => `No dated total has been published for ${subject}.`,
    number: "Number",
    inexact: "○ approximate, at least or at most",
    differing: (label, values) => `${label}: another number has been published for the same date (${values}).`,
    publishers: (count) => `The figures come from ${count} publishers, who may count differently; a jump between two of them is not necessarily a change.`,
  },
};
