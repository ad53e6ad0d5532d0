import type { since as bg } from "../bg/since.ts";
import type { Words } from "../words.ts";

/** The words of the chart of statements on all that was counted since the Mechanism began, in English. */
export const since: Words<typeof bg> = {
  title: (from, when, list) => `Children brought back from ${from} to ${when}: ${list}`,
  nothing: "Children brought back since the Mechanism began: we found no total",
  subtitle: (place, from, to) =>
    `Children enrolled or returned from the start of the Mechanism to the date given, ${place}, each statement by itself, ${from}–${to}`,
  short: {
    all: "gross",
    gross_beyond_definition: "gross",
    kept_at_date: "kept",
    net: "net",
    part: "a part",
    first_time: "first time",
    returned_after_leaving: "after leaving",
    other_concept: "other",
    unclear: "unclear",
  },
  counts: {
    all: "gross",
    gross_beyond_definition: "gross, and beyond the definition",
    kept_at_date: "returned and retained",
    net: "net of those who left again",
    part: "only a part, not said which",
    first_time: "only those enrolled for the first time",
    returned_after_leaving: "only those brought back after leaving",
    other_concept: "something else",
    unclear: "not said whether gross or net",
  },
  partOf: (group) => `only a part: ${group}`,
  said: (who, when, list) =>
    `${who}: from the start of the Mechanism to ${when} the children enrolled for the first time or brought back were ${list}.`,
  item: (value, kind) => `${value} ${kind}`,
  earlier: (list) => `Earlier figures: ${list}.`,
  earlierItem: (value, kind, when, who) => `${value} ${kind} by ${when} (${who})`,
  reported: (who, publisher) => `${who}, as reported by ${publisher}`,
  mark: {
    gross: "gross: all who were enrolled for the first time or brought back",
    kept: "only those who stayed: returned and retained, or net",
    span: "a line through a mark: the exact day is not given",
    unsaid: "a part of the children, or not said which",
  },
  note: {
    kinds:
      "Gross counts include children who later left again; “returned and retained” and “net” count only those who stayed. So no line joins the marks, and the two kinds of figures are not held against each other.",
    once: "A statement repeated by several outlets is shown once; the repeats are in the data.",
    span: "The line through a mark shows the month or year up to which the count goes, where the day is not given.",
  },
  column: { until: "Counted up to", children: "Children", kind: "What is counted", who: "Who says so" },
  speakers: {
    "novinite-185319": { full: "Deputy Prime Minister Tomislav Donchev", short: "Deputy PM Donchev" },
    "blitz-673930": { full: "Deputy Prime Minister Tomislav Donchev", short: "Deputy PM Donchev" },
    "zakazanlak-14665": { full: "the Ministry of Education and Science", short: "education ministry" },
    "pna-1207465": { full: "Prime Minister Nikolai Denkov", short: "PM Denkov" },
    "plovdivnews-172143": { full: "Deputy Prime Minister Tomislav Donchev", short: "Deputy PM Donchev" },
  },
};
