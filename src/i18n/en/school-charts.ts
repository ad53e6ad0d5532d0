import type { schoolCharts as bg } from "../bg/school-charts.ts";
import type { Words } from "../words.ts";
import { form, nouns } from "./nouns.ts";

/** The words of heatmap, funnel and ages in English. */
export const schoolCharts: Words<typeof bg> = {
  heatmap: {
    title: (some, all, subject) =>
      `For ${some} of ${all} districts we found a figure for ${subject} in at least one whole school year`,
    titleAll: (_, all, subject) =>
      `For all ${all} districts we found a figure for ${subject} in at least one whole school year`,
    partsToo: (count) => `; for ${count} more, only in a part of one`,
    nothing: (subject) => `We found no figure for ${subject} in a whole school year for any district`,
    onlyParts: (count) => `; for ${count}, only in a part of one`,
    withheld: (subject) => `The figures for ${subject} by district are withheld, so that no child can be recognised`,
    subtitle: (what, from, to) => `${what}, by district and school year, ${from} – ${to}`,
    possible: (all) => `With one figure for every district and school year there would be ${all}; we found none.`,
    found: (all, some, whole) =>
      `With one figure for every district and school year there would be ${all}; we found ${some}, of them for the whole year: ${whole}.`,
    hidden: (some) => `Withheld, so that no child can be recognised: ${some}.`,
    orderShort:
      "The districts are in alphabetical order, because figures of different years are not comparable. There are not enough figures for classes, so all have one shade.",
    order:
      "The districts are in alphabetical order, because figures of different years are not comparable. The shade shows the size of a figure for a whole year; the bounds are round and divide the figures into groups of about equally many; a figure for part of a year is not on the scale.",
  },
  funnel: {
    step: {
      listed: "On the list to be reached",
      visited: "Addresses visited",
      found: "Found on sweeps",
      returned: "Enrolled or returned",
      stayed: "Stayed",
    },
    named: {
      listed: "children on the list",
      visited: "addresses visited",
      found: "children found on sweeps",
      returned: "children enrolled or returned",
      stayed: "those who stayed",
    },
    said: {
      listed: (value, count) => `${value} ${form(count, nouns.child)} on the list to be reached`,
      visited: (value, count) => `${value} ${form(count, nouns.address)} visited`,
      found: (value, count) => `${value} ${form(count, nouns.child)} found`,
      returned: (value, count) => `${value} ${form(count, nouns.child)} enrolled or returned`,
      stayed: (value) => `${value} of them who stayed`,
    },
    title: {
      returned: (base, bases, value, count, year) =>
        `Of ${base} ${form(bases, nouns.child)} on the list ${value} ${form(count, { one: "was", other: "were" })} enrolled or returned in ${year}`,
      stayed: (base, bases, value, _, year) =>
        `Of ${base} ${form(bases, nouns.child)} enrolled or returned ${value} stayed, ${year}`,
    },
    keptApart: (value) => `${value} returned and retained`,
    until: (said, when) => `${said} (${when})`,
    known: (list, year) => `${list}, ${year}`,
    nothing: "From the list to the classroom: we found no total for a school year",
    doubted: "From the list to the classroom: there are only figures in doubt",
    withheld: "From the list to the classroom: the figures are withheld, so that no child can be recognised",
    subtitle: (place, period) =>
      `From the list to be reached to those who stayed in school or kindergarten, ${place}, ${period}`,
    sentence: (period, place, list) => `in ${period} ${place}: ${list}.`,
    lacking: (list) => `We found no figure for: ${list}.`,
    hidden: (list) => `Withheld, so that no child can be recognised: ${list}.`,
    children: "children",
    addresses: "addresses",
    percent: (value) => `${value}%`,
    of: {
      listed: "of the list",
      visited: "of the addresses",
      found: "of those found",
      returned: "of those returned",
      stayed: "of those who stayed",
    },
    column: { step: "Step", value: "Number", unit: "What is counted", share: "Share" },
    addressesApart: "Addresses are not children, so they have no bar beside the others.",
    foundTwice: "A child may be found on more than one sweep, so no share of the list is computed.",
    stayedUnknown:
      "How many of those returned stayed cannot be counted: the records mark “left again” also for children who were only retained.",
    sharesOfPublished:
      "A share is computed only where one source gives both numbers for the same children. Otherwise lists, dates and definitions differ.",
    sharesOfRecords:
      "A share is computed only where both numbers are counted from the same records and neither is withheld.",
  },
  ages: {
    years: (age) => `aged ${age}`,
    one: (value, age) => `${value} ${age}`,
    label: (subject, age) => `${subject} ${age}`,
    onePart: (value, age, when) => `${value} ${age} (${when})`,
    oneOf: (value, age) => `${value} were ${age}`,
    of: (whole, what, list) => `of ${whole} children (${what}), ${list}`,
    title: (subject, list, year) => `${subject} in ${year}: ${list}`,
    titleOf: (subject, list, what) => `${subject} (${what}): ${list}`,
    group: (subject, list) => `${subject}: ${list}`,
    onlyOthers: (year) => `We found no figure for children aged 5, 6 and 7 in ${year}; there are some for other ages`,
    nothing: "Children aged 5, 6 and 7: we found no figure by age for a school year",
    doubted: "Children aged 5, 6 and 7: there are only figures in doubt",
    withheld: "Children aged 5, 6 and 7: the figures are withheld, so that no child can be recognised",
    subtitle: (place, period) =>
      `Children to be reached, and children enrolled for the first time or returned, by age, ${place}, ${period}`,
    sentence: (period, place, groups) => `in ${period} ${place} – ${groups}.`,
    none: (place) => `We found no figure for children aged 5, 6 and 7 ${place} for a school year.`,
    hidden: (some) => `Withheld, so that no child can be recognised: ${some}.`,
    digits: (age) => age,
    aged: (ages, subject) => `${subject} aged ${ages}`,
    lacking: (list) => `We found no figure for ${list}.`,
    column: { age: "Age", children: "Children" },
    focus: "with the children aged 5, 6 and 7",
    others: "other ages",
    bands: "The register has ages in bands: those aged 7 stand together with children up to 10.",
    priority: "In 2020 the coordination centre of Kyustendil named the children aged 5, 6 and 7 as its priority.",
    single: "Only figures published for exactly these ages are shown.",
  },
};
