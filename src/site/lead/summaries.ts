import { noneClaim } from "../../charts/words/claims.ts";
import { told, type Told } from "../../charts/words/told.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { formatPeriod } from "../../i18n/formats.ts";
import { holds } from "../../known/holding.ts";
import type { CoverageClaim, RowsClaim } from "../../model/claim.ts";
import type { AreaRow } from "../../model/rows.ts";
import { inAlphabet, type Language } from "../../model/text.ts";
import { districts, readDistrict, type District } from "../pages/district.ts";
import { outreach } from "./district.ts";
import { rowsClaim } from "../parts/tell.ts";

/** A number of rows with the claim that there are so many. */
export interface Counted {
  readonly count: number;
  readonly claim: RowsClaim;
}

/** How much we found of a district. */
export interface DistrictSummary {
  readonly area: AreaRow;
  readonly figures: Counted;
  /** The school years with a district figure on outreach, in short form, or that we found none. */
  readonly years: Told;
  readonly homes: Counted;
}

function yearsOf({ area, observations }: District, language: Language): Told {
  const rows = observations.filter(
    (row) => row.area === area.area && outreach.some((indicator) => indicator === row.indicator) && holds(row, "plain"),
  );
  const areas = [area.area];
  if (rows.length === 0)
    return told(dictionary(language).site.districts.none, noneClaim(outreach, areas, null, "plain"));
  // Years of the two kinds are told apart, and counted apart.
  const kinds = [...Map.groupBy(rows, ({ period_type }) => period_type)].map(([type, own]) => ({
    type,
    periods: [...new Set(own.map(({ period }) => period))].sort(),
  }));
  const claims = kinds.map(({ periods }): CoverageClaim => ({
    kind: "coverage",
    indicators: outreach,
    areas,
    periods,
    holds: "plain",
    per: "period",
    some: periods.length,
    of: periods.length,
  }));
  const years = kinds.flatMap(({ periods, type }) =>
    periods.map((period) => ({ period, text: formatPeriod(period, type, language, "short") })),
  );
  return told(
    years
      .toSorted((a, b) => a.period.localeCompare(b.period))
      .map(({ text }) => text)
      .join(", "),
    ...claims,
  );
}

async function summary({ area: code }: AreaRow, language: Language): Promise<DistrictSummary> {
  const district = await readDistrict(code);
  const { area, municipalities, observations, institutions } = district;
  const areas = [area, ...municipalities].map((one) => one.area);
  const figures = observations.filter(({ value }) => value !== null).length;
  return {
    area,
    years: yearsOf(district, language),
    figures: {
      count: figures,
      claim: rowsClaim("observations", { dataset: "reported", area: areas, value: "*" }, figures),
    },
    homes: { count: institutions.length, claim: rowsClaim("institutions", { district: code }, institutions.length) },
  };
}

/** A summary of each district, in the alphabetical order of the language. */
export async function districtSummaries(language: Language): Promise<readonly DistrictSummary[]> {
  const areas = [...(await districts())].sort(inAlphabet(language));
  return Promise.all(areas.map((area) => summary(area, language)));
}
