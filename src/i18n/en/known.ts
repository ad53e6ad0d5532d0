import type { known as bg } from "../bg/known.ts";
import type { Words } from "../words.ts";

/** The words for what is known instead of a whole, in English. */
export const known: Words<typeof bg> = {
  item: (value, what) => `${value} (${what})`,
  counts: {
    all: "",
    part: "a part of them",
    kept_at_date: "returned and retained",
    net: "without those who left again",
    first_time: "enrolled for the first time",
    returned_after_leaving: "returned after dropping out",
    gross_beyond_definition: "more than the indicator",
    other_concept: "something else than the indicator",
    unclear: "unclear who",
  },
  until: (date) => `until ${date}`,
  untilIn: (year) => `until a day in ${year}`,
  partOf: (period) => `for a part of ${period}`,
  start: (period) => `at the start of ${period}`,
  moment: (date) => `as of ${date}`,
  during: (period) => period,
  since: (date) => `since the Mechanism began, until ${date}`,
  inAll: (date) => `in all until ${date}`,
  unclear: (period) => `${period}, unclear how far it reaches`,
  undated: "undated",
  undatedRange: "over a period without stated dates",
  undatedSince: "since the start of a school year that is not stated",
  inDoubt: (value) => `The figure ${value} is in doubt.`,
  doubted: "in doubt",
  more: "others",
  found: (list) => `We found something else: ${list}.`,
  foundFor: (period, list) => `For ${period} we found no figure for the whole year, but ${list}.`,
  other: {
    sign: "*",
    cell: "another number",
    legend: "* no total for the year, but another number: for a group, at a date, for another period or undated",
    table: "no total for the year, but there is another number: for a group, at a date, for another period or undated",
    remark: (list) => `we found ${list}`,
    note: (list) => `What we found instead: ${list}.`,
    ofArea: (area, list) => `${area} – ${list}`,
  },
};
