import type { AreaLevel } from "../model/codes.ts";

/**
 * The kinds of areas that records are counted in. A `small` municipality has totals only: shown zeros of a breakdown
 * would tell what every child there has in common. What its breakdowns would come to is counted in its district's
 * `remainder`, all small municipalities together, which is not published.
 */
export type CountedLevel = "country" | "district" | "municipality" | "small" | "remainder";

/** An area and those right below it. */
export interface CountedArea {
  readonly code: string;
  readonly level: CountedLevel;
  readonly below: readonly string[];
}

/** All areas that records are counted in. */
export interface AreaTree {
  /** Municipalities of fewer inhabitants are `small`; null where all are. */
  readonly detailedFrom: number | null;
  readonly areas: readonly CountedArea[];
  /** The areas a municipality or a district belongs to, itself first. */
  readonly above: ReadonlyMap<string, readonly string[]>;
}

/** What is known of areas: districts by NUTS 3 code, municipalities with their district. */
export interface AreaCodes {
  readonly districts: readonly { readonly nuts3: string }[];
  readonly municipalities: readonly { readonly code: string; readonly nuts3: string }[];
}

/** The census whose inhabitants decide which municipalities are small. */
export const censusYear = 2021;

// Whether a municipality has breakdowns depends on its inhabitants and on how many cases there are in the whole
// country, in few steps: not on its own count.
const [steps, expected] = [[0, 3_000, 10_000, 30_000, 100_000, 300_000], 30] as const;

/**
 * Inhabitants from which a municipality has breakdowns: as many as have 30 cases a year where the country's cases are
 * spread evenly, rounded up to one of a few steps. Null where even the largest step has fewer.
 * @param cases a year, in the whole country
 * @param inhabitants of the whole country
 */
export function detailStep(cases: number, inhabitants: number): number | null {
  return steps.find((step) => (cases * Math.max(step, 1)) / inhabitants >= expected) ?? null;
}

const country = "BG";
const remainderOf = (district: string): string => `${district}-remainder`;

/** How an area reads among the public rows; null for a remainder, which is not published. */
export function publicLevel(level: CountedLevel): Exclude<AreaLevel, "settlement"> | null {
  if (level === "remainder") return null;
  return level === "small" ? "municipality" : level;
}

/**
 * Joins the areas into a tree, whatever order they come in.
 * @param inhabitants by municipality code, at the census
 * @param detailedFrom inhabitants from which a municipality has breakdowns; null: none has
 */
export function areaTree(
  { districts, municipalities }: AreaCodes,
  inhabitants: ReadonlyMap<string, number>,
  detailedFrom: number | null,
): AreaTree {
  const codes = districts.map(({ nuts3 }) => nuts3).toSorted();
  const isSmall = (code: string): boolean => (inhabitants.get(code) ?? 0) < (detailedFrom ?? Infinity);
  const members = Map.groupBy(
    municipalities.map((each) => each.code).toSorted(),
    (code) => municipalities.find((each) => each.code === code)?.nuts3 ?? "",
  );
  const parts = codes.map((district) => {
    const all = members.get(district) ?? [];
    return { district, large: all.filter((code) => !isSmall(code)), small: all.filter(isSmall) };
  });
  const remainders = parts.filter(({ small }) => small.length > 0);
  return {
    detailedFrom,
    areas: [
      { code: country, level: "country", below: codes },
      ...parts.map(({ district, large, small }) => ({
        code: district,
        level: "district" as const,
        below: [...large, ...small, ...(small.length > 0 ? [remainderOf(district)] : [])],
      })),
      ...parts.flatMap(({ large }) => large.map((code) => ({ code, level: "municipality" as const, below: [] }))),
      ...remainders.map(({ district, small }) => ({
        code: remainderOf(district),
        level: "remainder" as const,
        below: small,
      })),
      ...remainders.flatMap(({ small }) => small.map((code) => ({ code, level: "small" as const, below: [] }))),
    ],
    above: new Map<string, readonly string[]>(
      parts.flatMap(({ district, large, small }) => [
        [district, [district, country]] as const,
        ...large.map((code) => [code, [code, district, country]] as const),
        ...small.map((code) => [code, [code, remainderOf(district), district, country]] as const),
      ]),
    ),
  };
}
