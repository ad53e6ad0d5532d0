import { existsSince } from "../../model/map-changes.ts";
import type { District, Municipality } from "../reference.ts";

/**
 * The areas that records may name: districts, and municipalities with the first day on which they may have existed ("":
 * longer than records go back).
 */
export interface RegisterAreas {
  readonly districts: ReadonlySet<string>;
  readonly municipalities: ReadonlyMap<string, string>;
  /** The district of every municipality. */
  readonly districtOf: ReadonlyMap<string, string>;
}

/** What is asked of the lists of areas. */
interface Lists {
  readonly districts: readonly Pick<District, "nuts3">[];
  readonly municipalities: readonly Pick<Municipality, "code" | "nuts3">[];
}

/** The areas of the reference, and since when each municipality exists. */
export const registerAreas = ({ districts, municipalities }: Lists): RegisterAreas => ({
  districts: new Set(districts.map(({ nuts3 }) => nuts3)),
  municipalities: new Map(municipalities.map(({ code }) => [code, existsSince(code)])),
  districtOf: new Map(municipalities.map(({ code, nuts3 }) => [code, nuts3])),
});
