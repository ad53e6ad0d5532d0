import { firstDay } from "../model/days.ts";
import { landChanges } from "../model/map-changes.ts";

/**
 * Days from which an indicator's count means something else: what stands before such a day and what stands after it are
 * no one series.
 */
const breaks: Readonly<Record<string, readonly string[]>> = {
  // From 2021 on the agency counts under the new law on social services: services and places fall by half in a year,
  // their users do not.
  services_operating: ["2021-01-01"],
  service_capacity: ["2021-01-01"],
};

/** The days on which the count of an indicator came to mean something else. */
export const breaksOf = (indicator: string): readonly string[] => breaks[indicator] ?? [];

/** Whether an indicator's count came to mean something else between two days (ISO), the later one included. */
export const isBroken = (indicator: string, from: string, to: string): boolean =>
  breaksOf(indicator).some((day) => from < day && day <= to);

/** The days on which the land of a municipality became another: it was made, or another one out of it. */
export const landBreaksOf = (area: string): readonly string[] => landChanges(area).map(({ from }) => firstDay(from));

/**
 * Whether the land of an area became another within a time (ISO), its last day included: what is counted before and
 * after is of two places.
 */
export const isParted = (area: string, from: string, to: string): boolean =>
  landBreaksOf(area).some((day) => from < day && day <= to);
