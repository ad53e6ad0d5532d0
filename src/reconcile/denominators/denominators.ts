import type { Official } from "../../intake/official.ts";
import type { Reference } from "../../intake/reference.ts";
import { agesOf, populations } from "../../model/denominator.ts";
import type { ChildPopulation } from "../../model/denominator.ts";
import type { DenominatorRow } from "../../model/rows.ts";
import { sumOfKnown } from "./children.ts";
import type { Estimator } from "./children.ts";

type Stated = { readonly year: number; readonly value: number; readonly source_id: string };

const inhabitants = (area: string, { year, value, source_id }: Stated): DenominatorRow => ({
  area,
  year,
  population: "inhabitants",
  value,
  obs_status: "A",
  source: source_id,
  scaled_to: null,
});

const allInhabitants = ({ regions, districts, municipalities }: Official): readonly DenominatorRow[] => [
  ...regions
    .filter(({ nuts2, age_group }) => nuts2 === "BG" && age_group === "total")
    .map((row) => inhabitants("BG", row)),
  ...districts.filter(({ age_group }) => age_group === "total").map((row) => inhabitants(row.nuts3, row)),
  ...municipalities.map((row) => inhabitants(row.code, row)),
];

const children = populations.filter((one): one is ChildPopulation => one !== "inhabitants");
const once = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** The one source of a series: the public table has a column for one. */
function sourceOf(rows: readonly { readonly source_id: string }[], what: string): string {
  const [source, ...others] = once(rows.map(({ source_id }) => source_id));
  if (source === undefined || others.length > 0)
    throw new Error(`denominators: the ${what} must have one source, found ${[source, ...others].join(", ")}`);
  return source;
}

/**
 * The public table `denominators`: the inhabitants of the country, the districts and the municipalities as published,
 * and the children of the districts as estimated, in whole children. The country's are the sum of its districts before
 * they are rounded. Of a population, area and year that cannot be estimated there is no row.
 */
export function denominatorsOf(
  official: Official,
  { districts }: Reference,
  estimate: Estimator,
): readonly DenominatorRow[] {
  const [source, scaled_to] = [sourceOf(official.births, "births"), sourceOf(official.regions, "ages")];
  const row = (area: string, year: number, population: ChildPopulation, value: number | null) =>
    value === null
      ? []
      : [{ area, year, population, value: Math.round(value), obs_status: "E", source, scaled_to } as const];
  const estimated = once(official.regions.map(({ year }) => year)).flatMap((year) =>
    children.flatMap((population) => {
      const of = districts.map(({ nuts3 }) => ({ nuts3, value: estimate(nuts3, agesOf[population], year) }));
      return [
        ...row("BG", year, population, sumOfKnown(of.map(({ value }) => value))),
        ...of.flatMap(({ nuts3, value }) => row(nuts3, year, population, value)),
      ];
    }),
  );
  return [...allInhabitants(official), ...estimated];
}
