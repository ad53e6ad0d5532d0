import type { AreaLevel } from "../model/codes.ts";

/** The levels that records are counted at. */
export type CountedLevel = Exclude<AreaLevel, "settlement">;

/** An area and those it consists of; a municipality has none. */
export interface CountedArea {
  readonly code: string;
  readonly level: CountedLevel;
  readonly parts: readonly string[];
}

/** The country, its districts and its municipalities. */
export interface AreaTree {
  readonly areas: readonly CountedArea[];
  /** The areas a municipality or a district belongs to, itself first. */
  readonly above: ReadonlyMap<string, readonly string[]>;
}

/** What is known of areas: districts by NUTS 3 code, municipalities with their district. */
export interface AreaCodes {
  readonly districts: readonly { readonly nuts3: string }[];
  readonly municipalities: readonly { readonly code: string; readonly nuts3: string }[];
}

const country = "BG";

/** Joins the areas into a tree, whatever order they come in. */
export function areaTree({ districts, municipalities }: AreaCodes): AreaTree {
  const codes = districts.map(({ nuts3 }) => nuts3).toSorted();
  const members = Map.groupBy(municipalities.toSorted((a, b) => (a.code < b.code ? -1 : 1)), ({ nuts3 }) => nuts3);
  const inside = (district: string): readonly string[] => (members.get(district) ?? []).map(({ code }) => code);
  return {
    areas: [
      { code: country, level: "country", parts: codes },
      ...codes.map((code) => ({ code, level: "district" as const, parts: inside(code) })),
      ...codes.flatMap(inside).map((code) => ({ code, level: "municipality" as const, parts: [] })),
    ],
    above: new Map<string, readonly string[]>([
      ...codes.map((code) => [code, [code, country]] as const),
      ...municipalities.map(({ code, nuts3 }) => [code, [code, nuts3, country]] as const),
    ]),
  };
}
