import type { AreaRow, ObservationRow } from "../model/rows.ts";
import { rowsOf } from "./facts.ts";
import type { Known } from "./lead.ts";

/** Where a district stands among those with a figure for the same period. */
export interface Standing {
  /** 1 for the highest. */
  readonly rank: number;
  readonly of: number;
  readonly median: number;
}

/** The latest figure of an indicator, with its place among the districts where that can be said for certain. */
export interface KeyFigure {
  readonly row: Known;
  readonly standing?: Standing;
}

const indicators = [
  "children_returned", "sweeps", "coverage_teams", "children_listed", "children_not_found", "children_abroad", "dropouts",
  "penalties", "okc_meetings", "foster_families", "foster_children", "services_operating",
] as const;

let districtRows: Promise<readonly ObservationRow[]> | undefined;
const ofDistricts = (): Promise<readonly ObservationRow[]> => (districtRows ??= rowsOf("observations", [
  { column: "area_level", is: "equal", value: "district" },
  { column: "indicator", is: "oneOf", values: indicators },
  { column: "breakdown", is: "null" },
  { column: "value", is: "notNull" },
]));

const dated = (row: ObservationRow): row is Known =>
  row.value !== null && row.dating !== "undated" && (row.institution_kind === null || row.institution_kind === "all");
const end = (row: ObservationRow): string => row.period_end ?? row.period;
// Of two figures with the same end a whole period says more than a part, a total year more than a day.
const weight = (row: ObservationRow): string => `${end(row)} ${row.extent === "full" ? 1 : 0} ${row.charted ? 1 : 0}`;

function standing(row: Known, peers: readonly ObservationRow[]): Standing | undefined {
  const same = peers.filter(dated).filter((one) => one.indicator === row.indicator && one.period === row.period
    && one.period_type === row.period_type && one.extent === "full" && one.charted);
  const values = same.map(({ value }) => value).sort((a, b) => b - a);
  if (row.extent !== "full" || values.length < 3 || same.some(({ qualifier }) => qualifier !== "exact")) return undefined;
  const [low = 0, high = 0] = [values[Math.floor((values.length - 1) / 2)], values[Math.ceil((values.length - 1) / 2)]];
  return { rank: values.filter((value) => value > row.value).length + 1, of: values.length, median: (low + high) / 2 };
}

/** The latest dated figure of each leading indicator of a district, in a fixed order; only of those that have one. */
export async function keyFigures(area: AreaRow): Promise<readonly KeyFigure[]> {
  const all = await ofDistricts();
  return indicators.flatMap((indicator): readonly KeyFigure[] => {
    const row = all.filter(dated).filter((one) => one.area === area.area && one.indicator === indicator)
      .sort((a, b) => weight(b).localeCompare(weight(a)))[0];
    if (row === undefined) return [];
    const found = standing(row, all);
    return [{ row, ...(found === undefined ? {} : { standing: found }) }];
  });
}

/** Which institution reports an indicator and so should know it. */
export const knowers = {
  OKC: ["sweeps", "coverage_teams", "okc_meetings"],
  RUO: ["children_returned", "children_listed", "children_not_found", "children_abroad", "dropouts"],
  RDSP: ["foster_families", "foster_children"],
  municipalities: ["services_operating"],
} as const satisfies Readonly<Record<string, readonly (typeof indicators)[number][]>>;
export type Knower = keyof typeof knowers;

/** The leading indicators for which a district has no figure at all, by the institution that should know. */
export async function gaps(area: AreaRow): Promise<readonly { readonly knower: Knower; readonly indicators: readonly string[] }[]> {
  const known = new Set((await ofDistricts()).filter((row) => row.area === area.area).map(({ indicator }) => indicator));
  return (Object.keys(knowers) as readonly Knower[])
    .map((knower) => ({ knower, indicators: knowers[knower].filter((indicator) => !known.has(indicator)) }))
    .filter((gap) => gap.indicators.length > 0);
}
