import { catalogue } from "../../charts/catalogue.ts";
import type { ChartView } from "../../charts/described.ts";
import type { Language } from "../../model/text.ts";
import type { DistrictPlacement, DistrictSlot } from "../placements.ts";
import { drawChart } from "../parts/draw.ts";
import { notesBefore } from "../parts/told-once.ts";
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

interface Drawn {
  readonly placed: DistrictPlacement;
  readonly view: ChartView;
  /** How many numbers of its table it shows; one or two are no picture of their own. */
  readonly numbers: number;
  readonly isFew: boolean;
}

const numbersIn = ({ table }: ChartView): number =>
  table.rows.filter((cells) => cells.some(({ value }) => typeof value === "number")).length;

async function drawn(placed: DistrictPlacement, { area }: District, language: Language): Promise<Drawn> {
  const { view, few } = await drawChart(catalogue[placed.chart], area, language);
  return { placed, view, numbers: numbersIn(view), isFew: few !== null };
}

/**
 * The chart that tells most of a district: by year, with most numbers, where there are at least three; else the first
 * of the others, which show several steps, homes, services or districts.
 */
function leadingChart(charts: readonly Drawn[]): DistrictPlacement | undefined {
  const [yearly = [], others = []] = [true, false].map((isYearly) =>
    charts.filter(({ placed, isFew }) => !isFew && (placed.at === "years") === isYearly),
  );
  const [longest] = yearly.toSorted((a, b) => b.numbers - a.numbers);
  return (longest ?? others[0])?.placed;
}

/** Puts the charts of a district's page in their order; a note that is the same for several stands at the first. */
export async function districtStory(
  district: District,
  charts: readonly DistrictPlacement[],
  language: Language,
): Promise<DistrictStory> {
  const all = await Promise.all(charts.map((placed) => drawn(placed, district, language)));
  const first = leadingChart(all);
  const ordered = all.toSorted((a, b) => Number(b.placed === first) - Number(a.placed === first));
  const before = notesBefore(ordered.map(({ view }) => view));
  const told = ordered.map(({ placed }, at): ToldChart => ({
    ...placed,
    // The chart of the story stands on paper too.
    printed: placed.printed || placed === first,
    elsewhere: before[at] ?? new Set(),
  }));
  const later = first === undefined ? told : told.slice(1);
  return {
    first: first === undefined ? undefined : told[0],
    at: (...slots) => later.filter(({ at }) => slots.includes(at)),
  };
}
