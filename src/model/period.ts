import { dated } from "#release-day";
import { mechanismBegan } from "./mechanism.ts";

/** The day of the release that data/release.json dates. */
export const releaseDay: string = dated.release;

const first = Number(mechanismBegan.slice(0, 4));
// By law.
const firstDay = mechanismBegan.slice(5);

/** School years, oldest first; there is at least one. */
export type SchoolYears = readonly [string, ...string[]];

/**
 * School years with a coverage mechanism, from its first to the one that runs on a day (ISO date). Refuses a day before
 * the first.
 */
export function schoolYearsUntil(day: string): SchoolYears {
  const last = Number(day.slice(0, 4)) - (day.slice(5) >= firstDay ? 0 : 1);
  if (!(last >= first))
    throw new RangeError(
      `school years: none with a coverage mechanism runs on "${day}"; the first begins on ${first}-${firstDay}`,
    );
  const label = (year: number): string => `${year}/${year + 1}`;
  return [label(first), ...Array.from({ length: last - first }, (_, step) => label(first + step + 1))];
}

/**
 * School years with a coverage mechanism: from its first to the one that runs at the release. A newly dated release
 * lengthens the list by itself.
 */
export const schoolYears = schoolYearsUntil(releaseDay);

/** "2018/2019" with consecutive years, the way the law writes a school year. */
export const isSchoolYear = (label: string): boolean => {
  const years = /^(\d{4})\/(\d{4})$/.exec(label);
  return years !== null && Number(years[2]) === Number(years[1]) + 1;
};

/** First and last day of a school year, which begins on 15 September by law (ISO dates). Refuses other labels. */
export function schoolYearBounds(label: string): { readonly start: string; readonly end: string } {
  if (!isSchoolYear(label)) throw new RangeError(`school year: "${label}" is not of the form 2018/2019`);
  const year = Number(label.slice(0, 4));
  return { start: `${year}-${firstDay}`, end: `${year + 1}-09-14` };
}
