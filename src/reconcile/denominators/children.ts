import { regionAges } from "../../intake/official.ts";
import type { Official, RegionAges } from "../../intake/official.ts";
import type { Reference } from "../../intake/reference.ts";
import type { Ages } from "../../model/denominator.ts";

/** How many children of some ages there were in a district on 31 December of a year; null where births lack. */
export type Estimator = (district: string, ages: Ages, year: number) => number | null;

const boundsOf: Readonly<Record<RegionAges, Ages>> = {
  "0": { from: 0, to: 0 },
  "1-4": { from: 1, to: 4 },
  "5-9": { from: 5, to: 9 },
  "10-14": { from: 10, to: 14 },
  "15-19": { from: 15, to: 19 },
};

const each = ({ from, to }: Ages): readonly number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const groupOf = (age: number): RegionAges => {
  const group = regionAges.find((name) => boundsOf[name].from <= age && age <= boundsOf[name].to);
  if (group === undefined) throw new RangeError(`no age group of the regions holds the age ${age}`);
  return group;
};

/** The sum; null where a part is not known. */
export const sumOfKnown = (parts: readonly (number | null)[]): number | null =>
  parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0);

const keyed = <Row extends { readonly value: number }>(rows: readonly Row[], key: (row: Row) => string) => {
  const byKey = new Map(rows.map((row) => [key(row), row.value]));
  return (...parts: readonly (string | number)[]): number | null => byKey.get(parts.join(" ")) ?? null;
};

/**
 * Estimates children by district from births by cohort. Who is `a` years old on 31 December of year `y` was born in
 * `y - a`. The births of a district are scaled, age group by age group, so that over all districts of a region (NUTS 2)
 * the group has as many people as are published of it: E(d, a, y) = B(d, y-a) · P(r, g, y) / Σ B(d', y-a'), over the
 * districts d' of the region r and the ages a' of the group g that holds a. Where the births of any cohort of a group
 * are not known, nothing of that group is estimated. What is estimated is not rounded.
 *
 * Cohorts are carried forward without migration between the districts of a region and controlled to the totals of the
 * region: S. K. Smith, J. Tayman and D. A. Swanson, A Practitioner's Guide to State and Local Population Projections,
 * Springer 2013, on controlling to independent totals.
 */
export function estimatorOf({ births, regions }: Official, { districts }: Reference): Estimator {
  const born = keyed(births, ({ nuts3, year }) => `${nuts3} ${year}`);
  const people = keyed(regions, ({ nuts2, year, age_group }) => `${nuts2} ${year} ${age_group}`);
  const regionOf = new Map(districts.map(({ nuts3, nuts2 }) => [nuts3, nuts2]));
  const scale = (region: string, group: RegionAges, year: number): number | null => {
    const own = districts.filter(({ nuts2 }) => nuts2 === region);
    const cohorts = own.flatMap(({ nuts3 }) => each(boundsOf[group]).map((age) => born(nuts3, year - age)));
    const [all, published] = [sumOfKnown(cohorts), people(region, year, group)];
    return all === null || all === 0 || published === null ? null : published / all;
  };
  return (district, ages, year) => {
    const region = regionOf.get(district);
    if (region === undefined) throw new RangeError(`${district} is not a district`);
    const parts = each(ages).map((age) => {
      const [cohort, factor] = [born(district, year - age), scale(region, groupOf(age), year)];
      return cohort === null || factor === null ? null : cohort * factor;
    });
    return sumOfKnown(parts);
  };
}
