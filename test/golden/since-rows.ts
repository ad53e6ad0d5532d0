import type { AnswerRow } from "../../src/model/question.ts";
import type { ObservationRow } from "../../src/model/rows.ts";
import { row } from "./rows.ts";

/** A statement on all children returned since the Mechanism began, up to a date. */
export const since = (until: string, value: number, said: Partial<ObservationRow> = {}): AnswerRow =>
  row({
    observation: `reported.children_returned.BG.2017-07_${until}.${said.counts ?? "all"}`,
    area: "BG",
    area_level: "country",
    indicator: "children_returned",
    period_type: "range",
    period: `2017-07/${until.slice(0, 7)}`,
    period_start: "2017-07-01",
    period_end: null,
    reaches: "cumulative_since",
    until,
    charted: false,
    value,
    ...said,
  });

/** What is stated for the country: gross counts, counts of those who stayed, and a part that nobody names. */
export const sinceRows: readonly AnswerRow[] = [
  since("2017-09-14", 3000, {
    qualifier: "at_least",
    dating: "inferred",
    source: "investor-246715",
    period_type: "as_of",
    period: "2017-09-14",
    period_start: null,
  }),
  since("2017-11", 17297, {
    counts: "part",
    breakdown: "part-not-named",
    dating: "inferred",
    source: "novinite-185319",
  }),
  since("2018-03-01", 21915, { source: "vevesti-166566" }),
  since("2019", 40029, { counts: "kept_at_date", breakdown: "kept", dating: "inferred", source: "blitz-673930" }),
  since("2020", 49000, { qualifier: "at_least", source: "pzgov-227" }),
  since("2022-11", 83458, { dating: "inferred", source: "zakazanlak-14665" }),
  since("2023-08-08", 50000, {
    counts: "kept_at_date",
    breakdown: "kept",
    qualifier: "at_least",
    dating: "inferred",
    source: "pna-1207465",
  }),
  since("2024-09", 62000, {
    counts: "kept_at_date",
    breakdown: "kept",
    qualifier: "at_least",
    dating: "inferred",
    source: "news24sofia-3400",
  }),
  since("2025-07-03", 75000, {
    counts: "net",
    breakdown: "net",
    qualifier: "about",
    dating: "inferred",
    source: "plovdivnews-172143",
  }),
  since("2025-07-03", 116000, { qualifier: "about", dating: "inferred", source: "plovdivnews-172143" }),
];
