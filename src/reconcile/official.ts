import type { Births, Official } from "../intake/official.ts";
import type { DistrictFigure } from "../intake/official-series.ts";
import type { IndicatorKind } from "../model/codes.ts";
import { schoolYearBounds } from "../model/period.ts";
import type { ObservationRow } from "../model/rows.ts";

type Timed = Pick<ObservationRow, "period_type" | "period" | "period_start" | "period_end">;

interface Stated {
  readonly indicator: string;
  readonly area: string;
  readonly value: number;
  readonly source_id: string;
  readonly time: Timed;
}

const births = ({ nuts3: area, year, value, source_id }: Births): Stated => ({
  indicator: "live_births",
  area,
  value,
  source_id,
  time: {
    period_type: "calendar_year",
    period: String(year),
    period_start: `${year}-01-01`,
    period_end: `${year}-12-31`,
  },
});

function ofSchoolYear({ school_year: period, ...figure }: DistrictFigure): Stated {
  const { start, end } = schoolYearBounds(period);
  return { ...figure, time: { period_type: "school_year", period, period_start: start, period_end: end } };
}

function observation({ indicator, area, value, source_id, time }: Stated, nature: IndicatorKind, release: string) {
  return {
    observation: `official.${indicator}.${area}.${time.period.replace("/", "-")}`,
    dataset: "official",
    indicator,
    area,
    area_level: area === "BG" ? "country" : "district",
    ...time,
    extent: "full",
    reaches: "whole_period",
    until: null,
    dating: "printed",
    counts: "all",
    nature,
    breakdown: null,
    institution_kind: null,
    part_of: null,
    value,
    value_state: null,
    qualifier: "exact",
    obs_status: "A",
    conf_status: "F",
    charted: true,
    doubt_bg: null,
    doubt_en: null,
    statements: 1,
    disagreeing: 0,
    source: source_id,
    release,
  } as const satisfies ObservationRow;
}

/**
 * The official series as observations: one a published number, as it was published. Nothing is added up: of the country
 * there is only what is published of it. Each says "official" in `dataset` and in its code,
 * `official.<indicator>.<area>.<period>`. Refuses a series without an indicator in reference/indicators.csv.
 */
export function officialObservations(official: Official, release: string): readonly ObservationRow[] {
  const kinds = new Map(official.indicators.map(({ indicator, kind }) => [indicator, kind]));
  return [...official.births.map(births), ...official.kindergarten.map(ofSchoolYear)].map((stated) => {
    const kind = kinds.get(stated.indicator);
    if (kind === undefined)
      throw new Error(`official series: "${stated.indicator}" is not in reference/indicators.csv; add it there`);
    return observation(stated, kind, release);
  });
}
