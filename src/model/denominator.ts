/**
 * The populations by which a count can be divided: all inhabitants, or the children of some ages. 5-6 and 5-16 are the
 * ages that were compulsory when the coverage teams began.
 */
export const populations = [
  "inhabitants",
  "children_3_6",
  "children_7_10",
  "children_11_14",
  "children_15_18",
  "children_5_6",
  "children_5_16",
] as const;
export type Population = (typeof populations)[number];
export type ChildPopulation = Exclude<Population, "inhabitants">;

/** Ages in completed years, both included. */
export interface Ages {
  readonly from: number;
  readonly to: number;
}

/** Whom a population of children counts. */
export const agesOf: Readonly<Record<ChildPopulation, Ages>> = {
  children_3_6: { from: 3, to: 6 },
  children_7_10: { from: 7, to: 10 },
  children_11_14: { from: 11, to: 14 },
  children_15_18: { from: 15, to: 18 },
  children_5_6: { from: 5, to: 6 },
  children_5_16: { from: 5, to: 16 },
};

/** The age groups that are published of some districts in some years, by which the estimate is checked. */
export const checkedAges = {
  children_0_14: { from: 0, to: 14 },
  children_0_15: { from: 0, to: 15 },
} as const satisfies Readonly<Record<string, Ages>>;
export type CheckedAges = keyof typeof checkedAges;

/** How a count may be told: as it is, or by how many people it is. */
export const measures = ["count", "per_1000_children", "per_10000_inhabitants"] as const;
export type Measure = (typeof measures)[number];
export type RateMeasure = Exclude<Measure, "count">;
/** The measures that tell a count by people. */
export const rateMeasures = measures.filter((one): one is RateMeasure => one !== "count");
/** For how many people a rate is told. */
export const perOf: Readonly<Record<RateMeasure, number>> = { per_1000_children: 1000, per_10000_inhabitants: 10_000 };

/**
 * On which day the people are counted by whom a count is divided. `december_within`: on the 31 December that lies in
 * its school or calendar year.
 */
export const denominatorDays = ["december_within"] as const;
export type DenominatorDay = (typeof denominatorDays)[number];
