import type { rated as bg } from "../bg/rated.ts";
import type { Words } from "../words.ts";
import { counted, form, nouns, number } from "./nouns.ts";

/** The words of charts of counts by people in English. */
export const rated: Words<typeof bg> = {
  measure: "Measure",
  measures: {
    count: "count",
    per_1000_children: "per 1,000 children",
    per_10000_inhabitants: "per 10,000 inhabitants",
  },
  share: "percentage",
  name: (name, per) => `${name} ${per}`,
  subtitle: (what, per) => `${what}, ${per}`,
  aged: (per, ages) => `${per} aged ${ages}`,
  byDistrict: (subtitle, period) => `${subtitle}, by district, ${period}`,
  of: (subtitle, place, from, to) => `${subtitle}, ${place}, by year, ${from}–${to}`,
  years: (subtitle, places, from, to) => `${subtitle}: ${places}, by year, ${from}–${to}, on one scale`,
  notDivided: (name, per) => `${name}: this indicator is not told ${per}`,
  notDividedWhy:
    "What each indicator is divided by, and why, is written down in the table indicator_measures and on the method page.",
  nothingIn: (name, period) => `${name}: for ${period} we found no figure that can be divided`,
  nothing: (name) => `${name}: we found no figure that can be divided`,
  noChildren: (periods, ages) => `for ${periods} the number of children aged ${ages} has not been estimated`,
  noInhabitants: (periods) => `for ${periods} we have no number of inhabitants`,
  manyYears: (count) => counted(count, nouns.year),
  lackingPeopleIn: (name, why) => `${name}: ${why}`,
  lackingPeople: (why) => `${why}, so the figures are not divided.`,
  elsewhere: (per) => `The measure “${per}” shows them.`,
  placesTitle: (name, some, all, period) =>
    `${name}: a figure for ${number(some)} of ${counted(all, nouns.district)} in ${period}`,
  ownTitle: (name, value, place, period) => `${name}: ${value} ${place}, ${period}`,
  items: (list) => `${list}.`,
  item: (place, value) => `${place} – ${value}`,
  between: (low, high) => `between ${low} and ${high}`,
  own: (place, quantity, value, per, publisher) =>
    `${place}: ${quantity}, according to ${publisher}, or ${value} ${per}.`,
  spread: (low, lowest, high, highest) => `The figures shown lie between ${low} (${lowest}) and ${high} (${highest}).`,
  first: (list) => `Certainly highest is the figure of ${list}.`,
  last: (list) => `Certainly lowest is the figure of ${list}.`,
  firstOf: (list, count) =>
    `Which figure is the highest is not certain: it may be that of ${number(count)} districts (${list}).`,
  lastOf: (list, count) =>
    `Which figure is the lowest is not certain: it may be that of ${number(count)} districts (${list}).`,
  firstOfMany: (count, all) =>
    `Which figure is the highest is not certain: it may be that of ${number(count)} of ${counted(all, nouns.district)}.`,
  lastOfMany: (count, all) =>
    `Which figure is the lowest is not certain: it may be that of ${number(count)} of ${counted(all, nouns.district)}.`,
  standing: (less, more, all) =>
    `It is certainly higher than in ${number(less)} of the other ${form(all, { one: "district", other: counted(all, nouns.district) })}, and lower than in ${number(more)}.`,
  lacking: (place) => `${place}: we found no figure that can be divided.`,
  one: (name, value, period) => `${name}: ${value} in ${period}`,
  two: (name, from, first, to, last) => `${name}: ${from} in ${first} and ${to} in ${last}`,
  less: (period, value) => `It is certainly lower than in ${period} (${value}).`,
  more: (period, value) => `It is certainly higher than in ${period} (${value}).`,
  equal: (period, value) => `In ${period} it is ${value}.`,
  unsure: (period, value) =>
    `Whether it differs from ${period} (${value}) is not certain: chance, the estimate of children or another census may make the difference.`,
  how: (some, all) => `The figures of ${number(some)} of ${counted(all, nouns.year)} can be divided.`,
  latest: (place, value, period) => `${place}: ${value} in ${period}.`,
  compared: (name, period, list) => `${name} in ${period}: ${list}`,
  apart: (name) => `${name}: the figures of the chosen districts are for different years`,
  by: (people) => `Divided by ${people}.`,
  byEach: "Each figure is divided by the people on 31 December of the same year.",
  bounds: (reach) => `The bounds in brackets and the thin lines show ${reach}.`,
  boundsInTable: (reach) => `The bounds in brackets and in the table show ${reach}.`,
  only: "Only a whole, exact, uncontradicted and undoubted figure of a year, with a printed date, is divided. One that is withheld, of a group or for a part of a year is not.",
  mark: {
    rate: (per) => `figure ${per}`,
    local: "municipality with a figure of its own, its shape approximate",
    bounds: "between which bounds it may be",
    x: (per) => `no figure ${per}`,
  },
  localTitle: (name, some, period) => `${name}: a figure for ${counted(some, nouns.municipality)} in ${period}`,
  localities: (list) => `By municipality: ${list}.`,
  approximate:
    "The shapes of municipalities are approximate: the ground that is nearer to a settlement of theirs than to any other in the district.",
  column: { area: "District or municipality", interval: "Bounds", count: "Count", people: "By how many people" },
};
