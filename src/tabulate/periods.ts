import type { ExtractDescriptor } from "../model/register.ts";

/** The periods that an extract is counted in, oldest first: school years "2018/2019" and calendar years "2018". */
export interface Periods {
  readonly school_year: readonly string[];
  readonly calendar_year: readonly string[];
}

/** Every school year of an extract, and the calendar years in which they begin. */
export function periodsOf({ from, to }: ExtractDescriptor["period"]): Periods {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  return { school_year: years.map((year) => `${year}/${year + 1}`), calendar_year: years.map(String) };
}

/** The school year that a day's work belongs to: all of September counts to the year that begins in it. */
export function schoolYearOn(day: string): string {
  const year = Number(day.slice(0, 4));
  const first = day.slice(5) >= "09" ? year : year - 1;
  return `${first}/${first + 1}`;
}
