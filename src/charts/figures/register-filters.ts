import type { Filter } from "../../model/question.ts";

/**
 * What forms ask of a register that ask for all that was published of an indicator, to say what there is instead of a
 * number for a year: records fill every year, so that nothing stands in for a whole there, and their many breakdowns
 * need not be read.
 */
export const wholeYears: readonly Filter[] = [
  { column: "period_type", is: "oneOf", values: ["school_year", "calendar_year"] },
  { column: "breakdown", is: "null" },
];
