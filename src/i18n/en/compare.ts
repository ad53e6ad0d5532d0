import type { compare as bg } from "../bg/compare.ts";
import type { Words } from "../words.ts";

/** The words of the comparison of districts in English. */
export const compare: Words<typeof bg> = {
  title: "Compare districts",
  description: "Two to six districts side by side by an indicator of your choice: the same scale, the same years, published figures with their sources.",
  lead: "The same scale and the same years for every district. A year without a published figure stays empty. Nothing is added up or worked out.",
  choose: "Choose an indicator and two to six districts. The figures are worked out in your browser; nothing is sent anywhere.",
  indicator: "Indicator",
  districts: "Districts",
  atLeastTwo: "Choose at least two districts.",
  pictures: "The districts side by side",
  notes: "Notes",
  to: "Compare districts",
  toThis: "Compare with other districts",
  chartTitle: (name, period, list) => `${name} in ${period}: ${list}`,
  chartItem: (place, value) => `${place} ${value}`,
  chartNone: (name) => `${name}: no year has a figure for more than one of the chosen districts`,
  chartNothing: (name) => `${name}: no yearly figure has been published for any of the chosen districts`,
  subtitle: (what, places, from, to) => `${what}: ${places}, by year, ${from}–${to}, on the same scale`,
  known: (place, some, all, value, period) => `${place}: a figure for ${some} of ${all} years, the latest ${value} (${period}).`,
  unknown: (place) => `${place}: not a single figure.`,
  part: (value, part) => `${value} (${part})`,
  label: (place, period) => `${place}, ${period}`,
  separator: ", ",
};
