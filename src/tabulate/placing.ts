import { foundingOf, wasOnMap } from "../model/map-changes.ts";
import { isSchoolYear, schoolYearBounds } from "../model/period.ts";
import type { Chunk } from "../intake/register/read-file.ts";
import type { AreaTree } from "./area-tree.ts";
import type { Definition, Sender } from "./definition.ts";
import type { Periods } from "./periods.ts";

/** Rows of a chunk with their places; a row stands there once for each period it counts in. */
export interface Placed {
  readonly rows: readonly number[];
  readonly places: readonly number[];
}

/** Numbers the pairs of a period and an area, and finds those of records. */
export interface Placing<R> {
  /** How many places there are. */
  readonly size: number;
  readonly place: (chunk: Chunk<R>, sender: Sender) => Placed;
  readonly placeAt: (place: number) => { readonly period: string; readonly area: string };
  /** How many records were about a period that their extract does not cover. */
  readonly outside: () => number;
}

const numbered = (keys: readonly string[]): ReadonlyMap<string, number> =>
  new Map(keys.map((key, place) => [key, place]));

/**
 * A place that was in another municipality then counts there: a home has the municipality of today in all its years.
 */
const areaThen = (code: string, period: string): string => {
  const founding = foundingOf(code);
  if (founding === undefined) return code;
  return wasOnMap(code, isSchoolYear(period) ? schoolYearBounds(period).end : period) ? code : founding.of;
};

/** The places of a definition's records, on the map of each period. Refuses a record whose area is not in the tree. */
export function placing<R>(definition: Definition<R>, periods: Periods, { areas }: AreaTree): Placing<R> {
  const own = periods[definition.period];
  const periodPlace = numbered(own);
  const areaPlace = numbered(areas.map(({ code }) => code));
  let outside = 0;
  const areaNumber = (code: string): number => {
    const found = areaPlace.get(code);
    if (found !== undefined) return found;
    throw new RangeError(
      `${definition.indicator}: a record belongs to no known area; check the records before counting them`,
    );
  };
  return {
    size: own.length * areas.length,
    place(chunk, sender) {
      const areaOf = definition.area(sender.homes);
      const covered = new Set(sender.periods[definition.period]);
      const found: { rows: number[]; places: number[] } = { rows: [], places: [] };
      for (let row = 0; row < chunk.rows; row += 1) {
        const today = areaOf(chunk.columns, row);
        const area = areaNumber(today);
        for (const period of definition.periods(chunk.columns, row, sender.periods)) {
          const place = covered.has(period) ? periodPlace.get(period) : undefined;
          if (place === undefined) outside += 1;
          else {
            found.rows.push(row);
            const then = areaThen(today, period);
            found.places.push(place * areas.length + (then === today ? area : areaNumber(then)));
          }
        }
      }
      return found;
    },
    placeAt: (place) => ({
      period: own[Math.floor(place / areas.length)] ?? "",
      area: areas[place % areas.length]?.code ?? "",
    }),
    outside: () => outside,
  };
}
