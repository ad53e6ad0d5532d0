import type { atDates as bg } from "../bg/at-dates.ts";
import type { Words } from "../words.ts";

/** The words for stocks known at dates, in English. */
export const atDates: Words<typeof bg> = {
  moment: (when) => `as of ${when}`,
  during: (when) => `in ${when}`,
  point: (value, when) => `${value} ${when}`,
  doubted: (point) => `${point} (in doubt)`,
  title: (name, list) => `${name}: ${list}`,
  way: {
    less: (name, from, when, to, then) => `${name} fell from ${from} ${when} to ${to} ${then}`,
    more: (name, from, when, to, then) => `${name} rose from ${from} ${when} to ${to} ${then}`,
  },
  compared: {
    less: (other, when) => `That is less than ${other} ${when}`,
    more: (other, when) => `That is more than ${other} ${when}`,
    equal: (other, when) => `That is as many as ${when}: ${other}`,
  },
  but: (compared, caveats) => `${compared}, but ${caveats}.`,
  stop: (compared) => `${compared}.`,
  apart: "years lie between the two dates",
  publishers: "the publishers differ",
  broken: (when) =>
    `From ${when} on something else is counted: the line is broken, and the figures before and after are not held against each other.`,
  total: "total",
  what: "What is counted",
  groups: "Figures for a part of them and for a period stand only in the table: the line is made of totals.",
  undated: (name, list) => `Undated and so not in the chart, ${name}: ${list}.`,
};
