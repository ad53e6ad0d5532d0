import type { DistrictPeople, Official } from "../../intake/official.ts";
import { checkedAges } from "../../model/denominator.ts";
import type { CheckedAges } from "../../model/denominator.ts";
import type { DenominatorCheckRow } from "../../model/rows.ts";
import type { Estimator } from "./children.ts";

const populationOf = ({ age_group }: DistrictPeople): CheckedAges | undefined =>
  ({ "0-14": "children_0_14", "under-working-age": "children_0_15", total: undefined, "total-census": undefined })[
    age_group
  ] as CheckedAges | undefined;

// The inhabitants published for 2021 are still counted forward from the census of 2011; those for 2022 are the first
// that know the census of 2021. A figure of that census is held against both.
const yearsFor = ({ year, as_of }: DistrictPeople): readonly number[] =>
  as_of === `${year}-12-31` ? [year] : [year, year + 1];

/** Every age group of children that is published of a district, with what the method estimates of it. */
export const checksOf = ({ districts }: Official, estimate: Estimator): readonly DenominatorCheckRow[] =>
  districts.flatMap((row) => {
    const population = populationOf(row);
    if (population === undefined) return [];
    return yearsFor(row).map((year) => {
      const estimated = estimate(row.nuts3, checkedAges[population], year);
      return {
        area: row.nuts3,
        population,
        as_of_date: row.as_of,
        published: row.value,
        year,
        estimated: estimated === null ? null : Math.round(estimated),
        source: row.source_id,
      };
    });
  });
