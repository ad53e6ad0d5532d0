import type { ChartRow } from "../charts/rows/observations.ts";
import { readRows } from "../charts/rows/observations.ts";
import type { Answer, AnswerRow } from "../model/question.ts";
import { isOfPeople, type Ask } from "./ask.ts";

/**
 * A number of people on 31 December as a row of what is known: the published exactly, the estimated only about, so that
 * no estimate is ever first or last.
 */
function peopleRow({ area, year, population, value, obs_status, source }: AnswerRow): ChartRow {
  const period = String(year);
  return {
    observation: `${String(area)} ${period} ${String(population)}`,
    dataset: "official",
    synthetic: false,
    indicator: String(population),
    area: String(area),
    period_type: "calendar_year",
    period,
    period_start: null,
    period_end: `${period}-12-31`,
    extent: "full",
    dating: "printed",
    breakdown: null,
    institution_kind: null,
    value: typeof value === "number" ? value : null,
    value_state: typeof value === "number" ? null : "x",
    qualifier: obs_status === "E" ? "about" : "exact",
    charted: true,
    doubt_bg: null,
    doubt_en: null,
    statements: 1,
    disagreeing: 0,
    source: typeof source === "string" ? source : null,
    reaches: "moment",
    until: `${period}-12-31`,
    counts: "all",
    nature: "stock",
    part_of: null,
  };
}

/** The answer to a builder question as rows with types. Refuses a column that is missing or holds something else. */
export const rowsOf = (ask: Pick<Ask, "indicators">, answer: Answer): readonly ChartRow[] =>
  isOfPeople(ask) ? answer.map(peopleRow) : readRows(answer);
