import reviewed from "../../data/reference/map-changes.json" with { type: "json" };

import { firstDay, isAfter } from "./days.ts";

/**
 * A municipality that was made out of another one since 2000. Dates as exactly as they are known; `to` is null while it
 * exists.
 */
export interface Founding {
  readonly municipality: string;
  readonly from: string;
  readonly to: string | null;
  /** The municipality to which its land belonged before. */
  readonly of: string;
  readonly sources: readonly string[];
}

/** Every municipality that was made since 2000, by its date. No other changed its district or ceased to be. */
export const foundings: readonly Founding[] = reviewed.municipalities;

/** The day since which the country has the districts of today. */
export const districtsSince: string = reviewed.districts.from;

const byMunicipality: ReadonlyMap<string, Founding> = new Map(foundings.map((each) => [each.municipality, each]));

/** How a municipality was made; undefined for one that is older than the figures. */
export const foundingOf = (municipality: string): Founding | undefined => byMunicipality.get(municipality);

/** The first day on which a municipality may have existed, "" for one that is older than the figures. */
export function existsSince(municipality: string): string {
  const founding = foundingOf(municipality);
  return founding === undefined ? "" : firstDay(founding.from);
}

/** Whether a municipality was on the map on a day, or in a month or year for a part of it at least. */
export function wasOnMap(municipality: string, date: string): boolean {
  const founding = foundingOf(municipality);
  return (
    founding === undefined || !(isAfter(founding.from, date) || (founding.to !== null && isAfter(date, founding.to)))
  );
}

/**
 * The days from which a municipality's land is another: its own founding, and those of municipalities made out of it.
 */
export const landChanges = (municipality: string): readonly Founding[] =>
  foundings.filter((each) => each.municipality === municipality || each.of === municipality);
