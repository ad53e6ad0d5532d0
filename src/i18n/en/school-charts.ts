import type { schoolCharts as bg } from "../bg/school-charts.ts";
import type { Words } from "../words.ts";

/** The words of heatmap, funnel and ages in English. */
export const schoolCharts: Words<typeof bg> = {
  heatmap: {
    title: (some, all, subject, every) => (every
      ? `All ${all} districts have a figure for ${subject} in at least one school year`
      : `${some} of ${all} districts have a figure for ${subject} in at least one school year`),
    nothing: (subject) => `No district has a yearly figure for ${subject}`,
    withheld: (subject) => `The figures for ${subject} by district are withheld, so that no child can be recognised`,
    subtitle: (what, from, to) => `${what}, by district and school year, ${from} – ${to}`,
    cells: (all, some) => `Of ${all} cells (district and school year) ${some} hold a number.`,
    hidden: (some) => `Withheld, so that no child can be recognised: ${some}.`,
    range: (low, lowest, high, highest) => `The figures for a whole year run from ${low} (${lowest}) to ${high} (${highest}).`,
    through: (from, to) => `${from}–${to}`,
    below: (from, to) => `${from} to under ${to}`,
    order: "The districts are in alphabetical order: figures of several years give no one order. The shade shows the size of a figure for a whole year; the classes have round bounds and divide the figures as evenly as they can; a figure for part of a year is not on the scale.",
  },
  funnel: {
    step: {
      listed: "On the list to be reached", visited: "Addresses visited", found: "Found on sweeps", returned: "Enrolled or returned", stayed: "Stayed",
    },
    named: {
      listed: "children on the list", visited: "addresses visited", found: "children found on sweeps",
      returned: "children enrolled or returned", stayed: "those who stayed",
    },
    said: {
      listed: (value, one) => `${value} ${one ? "child" : "children"} on the list to be reached`,
      visited: (value, one) => `${value} ${one ? "address" : "addresses"} visited`,
      found: (value, one) => `${value} ${one ? "child" : "children"} found`,
      returned: (value, one) => `${value} ${one ? "child" : "children"} enrolled or returned`,
      stayed: (value) => `${value} of them who stayed`,
    },
    title: {
      returned: (base, value, year) => `Of ${base} children on the list ${value} were enrolled or returned in ${year}`,
      stayed: (base, value, year) => `Of ${base} children enrolled or returned ${value} stayed, ${year}`,
    },
    known: (some, all, year, one) => (one ? `Only one of ${all} steps has a figure for ${year}` : `${some} of ${all} steps have a figure for ${year}`),
    nothing: "From the list to the classroom: no figure for any step",
    withheld: "From the list to the classroom: the figures are withheld, so that no child can be recognised",
    subtitle: (place, period) => `From the list to be reached to those who stayed in school or kindergarten, ${place}, ${period}`,
    sentence: (period, place, list) => `in ${period} ${place} there are figures for ${list}.`,
    lacking: (list) => `No data: ${list}.`,
    hidden: (list) => `Withheld, so that no child can be recognised: ${list}.`,
    children: "children", addresses: "addresses",
    percent: (value) => `${value}%`,
    of: { listed: "of the list", visited: "of the addresses", found: "of those found", returned: "of those returned", stayed: "of those who stayed" },
    column: { step: "Step", value: "Number", unit: "What is counted", share: "Share" },
    addressesApart: "Addresses are not children, so they have no bar beside the others.",
    foundTwice: "A child may be found on more than one sweep, so no share of the list is computed.",
    stayedUnknown: "How many of those returned stayed cannot be counted: the records mark “left again” also for children who were only retained.",
    sharesOfPublished: "A share is computed only where one source gives both numbers for the same children. Otherwise lists, dates and definitions differ.",
    sharesOfRecords: "A share is computed only where both numbers are counted from the same records and neither is withheld.",
  },
  ages: {
    years: (age) => `aged ${age}`,
    one: (value, age) => `${value} ${age}`,
    title: (subject, list, year) => `${subject} in ${year}: ${list}`,
    group: (subject, list) => `${subject}: ${list}`,
    onlyOthers: (year) => `No figure for children aged 5, 6 and 7 in ${year}; there are some for other ages`,
    nothing: "Children aged 5, 6 and 7: no figure by age has been published",
    withheld: "Children aged 5, 6 and 7: the figures are withheld, so that no child can be recognised",
    subtitle: (place, period) => `Children to be reached, and children enrolled for the first time or returned, by age, ${place}, ${period}`,
    sentence: (period, place, groups) => `in ${period} ${place} – ${groups}.`,
    none: (place) => `There is no figure for children aged 5, 6 and 7 ${place} in any school year.`,
    hidden: (some) => `Withheld, so that no child can be recognised: ${some}.`,
    lacking: (some) => `Figures that nobody has published: ${some}.`,
    column: { age: "Age", children: "Children" },
    focus: "with the children aged 5, 6 and 7", others: "other ages",
    bands: "The register has ages in bands: those aged 7 stand together with children up to 10.",
    priority: "In 2020 the coordination centre of Kyustendil named the children aged 5, 6 and 7 as its priority.",
    single: "Only figures published for exactly these ages are shown.",
  },
};
