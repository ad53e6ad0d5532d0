import type { compare as bg } from "../bg/compare.ts";
import type { Words } from "../words.ts";
import { counted, nouns, number } from "./nouns.ts";

/** The words of the comparison of districts in English. */
export const compare: Words<typeof bg> = {
  title: "Compare districts",
  description:
    "Two to six districts side by side by an indicator of your choice: the same scale, the same years, published figures with their sources.",
  lead: "The same scale and the same years for every district. A year for which we found no figure stays empty. Nothing is added up from parts.",
  choose: "Choose an indicator and two to six districts. The chart is made in your browser; nothing is sent anywhere.",
  indicator: "Indicator",
  districts: "Districts",
  atLeastTwo: "Choose at least two districts.",
  company: (asked, joined) => `${joined} is shown beside ${asked}, since at least two districts are compared.`,
  pictures: "The districts side by side",
  notes: "Notes",
  to: "Compare districts",
  toThis: "Compare with other districts",
  chartTitle: (name, period, list) => `${name} in ${period}: ${list}`,
  chartItem: (place, value) => `${place} ${value}`,
  chartNone: (name) => `${name}: the figures of the chosen districts are of different years`,
  chartNothing: (name) => `${name}: for the chosen districts we found no figure for a whole year`,
  subtitle: (what, places, from, to) => `${what}: ${places}, by year, ${from}–${to}, on the same scale`,
  known: (place, some, all, value, period) =>
    `${place}: we found a figure for ${number(some)} of ${counted(all, nouns.year)}, the latest is ${value} (${period}).`,
  unknown: (place) => `${place}: we found no figure.`,
  unknownBut: (place, list) => `${place}: we found no figure for a year of the chart, but ${list}.`,
  unsure: (place) => `${place}: the figures are withheld or in doubt.`,
  part: (value, part) => `${value} (${part})`,
  bySize:
    "A count depends on the size of the district: districts compare by the number per 1,000 children or 10,000 inhabitants, where the count can be divided.",
  label: (place, period) => `${place}, ${period}`,
  separator: ", ",
};
