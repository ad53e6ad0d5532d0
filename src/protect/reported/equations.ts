import type { AreaRow, ObservationRow } from "../../model/rows.ts";
import type { Equation } from "../system/system.ts";

/** What says how published figures hang together. */
export interface Places {
  /** Of which area a place is a part. */
  readonly parentOf: ReadonlyMap<string, string | null>;
  /** How many areas are parts of an area. */
  readonly partsOf: ReadonlyMap<string, number>;
}

/** The areas as they lie in one another. */
export function placesOf(areas: readonly Pick<AreaRow, "area" | "parent">[]): Places {
  const parts = Map.groupBy(areas, ({ parent }) => parent ?? "");
  return {
    parentOf: new Map(areas.map(({ area, parent }) => [area, parent])),
    partsOf: new Map([...parts].map(([area, own]) => [area, own.length])),
  };
}

/** What is left of a total beside the parts that are told. */
export const restOf = (total: string, kind: string): string => `${total} ${kind} rest`;

/** What is counted, when, and of which group, wherever it is. */
const thingOf = (row: ObservationRow): string =>
  JSON.stringify([
    [row.indicator, row.breakdown, row.institution_kind],
    [row.period_type, row.period, row.extent, row.until],
    [row.reaches, row.counts, row.nature],
  ]);

/** The areas that a row's place lies in, the nearest first; a settlement bears the code of its municipality. */
function above({ area, area_level }: ObservationRow, { parentOf }: Places): readonly string[] {
  const found = area_level === "settlement" ? [area] : [];
  for (let up = parentOf.get(area) ?? null; up !== null; up = parentOf.get(up) ?? null) found.push(up);
  return found;
}

/** Those of some rows that lie in none of the others: places that have nobody in common. */
function apart(rows: readonly ObservationRow[], places: Places): readonly ObservationRow[] {
  const own = new Set(rows.filter(({ area_level }) => area_level !== "settlement").map(({ area }) => area));
  return rows.filter((row) => above(row, places).every((area) => !own.has(area)));
}

/** A total is the sum of the same in all its places, those of which nothing is told among them. */
function sumsByPlace(rows: readonly ObservationRow[], places: Places): readonly Equation[] {
  const things = Map.groupBy(
    rows.filter(({ dating }) => dating !== "undated"),
    thingOf,
  );
  return [...things.values()].flatMap((same) =>
    same.flatMap((whole): Equation[] => {
      if (whole.area_level === "settlement") return [];
      const parts = apart(
        same.filter((row) => row !== whole && above(row, places).includes(whole.area)),
        places,
      );
      if (parts.length === 0) return [];
      const isWhole = parts.every((row) => above(row, places)[0] === whole.area && row.area_level !== "settlement");
      const rest =
        isWhole && parts.length === places.partsOf.get(whole.area) ? [] : [restOf(whole.observation, "places")];
      return [{ total: whole.observation, parts: [...parts.map(({ observation }) => observation), ...rest] }];
    }),
  );
}

/**
 * A total is at least the sum of its parts that have nobody in common: in places apart, or groups of one place that are
 * taken to be.
 */
function sumsByPart(rows: readonly ObservationRow[], places: Places): readonly Equation[] {
  const known = new Set(rows.map(({ observation }) => observation));
  const parts = rows.filter(({ part_of }) => part_of !== null && known.has(part_of));
  return [...Map.groupBy(parts, ({ part_of }) => part_of ?? "")].flatMap(([total, own]) => {
    const byPlace = [...Map.groupBy(own, thingOf).values()].map((same) => apart(same, places));
    const byGroup = [...Map.groupBy(own, ({ area, area_level }) => `${area_level} ${area}`).values()];
    return [...byPlace, ...byGroup, apart(own, places)].map((list, at) => ({
      total,
      parts: [...list.map(({ observation }) => observation), restOf(total, `parts ${at}`)],
    }));
  });
}

/** All that can be added up among published figures, as far as their places and parts tell. */
export const equationsOf = (rows: readonly ObservationRow[], places: Places): readonly Equation[] => [
  ...sumsByPlace(rows, places),
  ...sumsByPart(rows, places),
];
