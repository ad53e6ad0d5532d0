import type { Askable } from "./ask.ts";

/** The label of a period that begins in a year: "2018/2019", "2018". */
export const periodOf = (type: Askable["years"], year: number): string =>
  type === "school_year" ? `${year}/${year + 1}` : String(year);
