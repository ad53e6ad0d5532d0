export { periodsOf } from "../model/coverage.ts";
export type { Periods } from "../model/coverage.ts";

/** The school year that a day's work belongs to: all of September counts to the year that begins in it. */
export function schoolYearOn(day: string): string {
  const year = Number(day.slice(0, 4));
  const first = day.slice(5) >= "09" ? year : year - 1;
  return `${first}/${first + 1}`;
}
