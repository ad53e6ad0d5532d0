import { isOwnWords } from "../../charts/own-words.ts";
import { catalogue } from "../../charts/catalogue.ts";
import { holds } from "../../known/holding.ts";
import type { Language } from "../../model/text.ts";
import type { DistrictPlacement, DistrictSlot } from "../placements.ts";
import { describeChart } from "../parts/draw.ts";
import type { District } from "./district.ts";

/** A chart on the page of a district, with those of its notes that stand at another chart of the page already. */
export interface ToldChart extends DistrictPlacement {
  readonly elsewhere: ReadonlySet<string>;
}

/** The charts of a district's page: the one of its story, and the others by the fold that they stand in. */
export interface DistrictStory {
  readonly first: ToldChart | undefined;
  readonly at: (...slots: readonly DistrictSlot[]) => readonly ToldChart[];
}

/** For how many years the district's chart by year has a number; none where it is another chart. */
function yearsIn({ observations, area }: District, { chart, at }: DistrictPlacement): number {
  const spec = catalogue[chart];
  if (spec.form !== "bars" || at !== "years") return 0;
  const rows = observations.filter(
    (row) =>
      row.indicator === spec.indicator &&
      row.area === area.area &&
      row.charted &&
      row.value !== null &&
      holds(row, "plain") &&
      (row.period_type === "school_year" || row.period_type === "calendar_year"),
  );
  return new Set(rows.map(({ period }) => period)).size;
}

/**
 * The chart that tells most of a district: by year, with most years, where there is one of at least two; else the first
 * of the others, which show several homes, services or districts.
 */
function leadingChart(district: District, charts: readonly DistrictPlacement[]): DistrictPlacement | undefined {
  const [yearly] = charts.toSorted((a, b) => yearsIn(district, b) - yearsIn(district, a));
  if (yearly !== undefined && yearsIn(district, yearly) > 1) return yearly;
  return charts.find(({ at }) => at !== "years");
}

/** Puts the charts of a district's page in their order; a note that is the same for several stands at the first. */
export async function districtStory(
  district: District,
  charts: readonly DistrictPlacement[],
  language: Language,
): Promise<DistrictStory> {
  const first = leadingChart(district, charts);
  const told: ToldChart[] = [];
  const said = new Set<string>();
  for (const placed of charts.toSorted((a, b) => Number(b === first) - Number(a === first))) {
    const { notes } = await describeChart(catalogue[placed.chart], district.area, language);
    const own = notes.filter(isOwnWords).map(({ text }) => text);
    told.push({
      ...placed,
      // The chart of the story stands on paper too.
      printed: placed.printed || placed === first,
      elsewhere: new Set(own.filter((text) => said.has(text))),
    });
    for (const text of own) said.add(text);
  }
  const later = first === undefined ? told : told.slice(1);
  return {
    first: first === undefined ? undefined : told[0],
    at: (...slots) => later.filter(({ at }) => slots.includes(at)),
  };
}
