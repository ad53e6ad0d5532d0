import type { catalogue } from "../charts/catalogue.ts";
import type { BarsSpec, ChartId, ChartSpec, CountedSpec } from "../model/chart.ts";
import type { Topic } from "../model/codes.ts";

type IdOf<S extends ChartSpec> = { [I in ChartId]: (typeof catalogue)[I] extends S ? I : never }[ChartId];
/** The charts of one indicator by year. */
export type YearlyId = IdOf<BarsSpec>;
/** The charts that a register can count. */
export type CountedId = IdOf<CountedSpec>;

/** After what of a district's own page a chart stands: its years come first, then what is told of the same matter. */
export type DistrictSlot = "years" | "outreach" | "homes" | "services" | "care" | "meetings" | "compared";

/** A chart on the page of a district; `printed` says whether it is on paper too. */
export interface DistrictPlacement {
  readonly chart: ChartId;
  readonly at: DistrictSlot;
  readonly printed: boolean;
}

interface Placements {
  /** The front page, under its stories. What the stories tell is drawn beside them (`pages/home.ts`). */
  readonly front: { readonly beforePlans: readonly ChartId[]; readonly afterPlans: readonly ChartId[] };
  /** The list of the districts. */
  readonly districts: readonly ChartId[];
  /** The page of the live map. */
  readonly map: readonly ChartId[];
  /** A topic's pages, about the country; `series` are indicators of the register that no chart of its own shows. */
  readonly topics: Readonly<
    Record<
      Topic,
      {
        readonly reported: readonly ChartId[];
        readonly register: readonly CountedId[];
        readonly series: readonly string[];
      }
    >
  >;
  /** The page of a district; which of them have enough to show is asked in `pages/coverage.ts`. */
  readonly district: readonly DistrictPlacement[];
  /** The page of a municipality. */
  readonly municipality: readonly YearlyId[];
  /** The pages of the register, for the country and the districts: those that are drawn for the place. */
  readonly register: readonly CountedId[];
  /** The files of a district: the charts that tell most of it come first, as many as a talk can bear. */
  readonly files: { readonly charts: readonly ChartId[]; readonly most: number };
  /** Of which chart the picture is that others show where they link to a page: the first that has a number. */
  readonly pictures: Readonly<Record<"any" | "districts" | "map" | "compare", readonly ChartId[]>>;
  /** Charts that stand on no page but their own. */
  readonly alone: readonly ChartId[];
}

/**
 * Where charts stand, page by page, each in its order. Every chart besides has a page and files of its own, a line in
 * the list of charts and a screen in presentations, all in the order of the catalogue.
 */
export const placements: Placements = {
  front: { beforePlans: ["returned-heatmap"], afterPlans: ["reporting-matrix"] },
  districts: ["services-by-district", "coordination-timeline"],
  map: ["institutions-map"],
  topics: {
    school: {
      reported: [
        "returned-by-year",
        "returned-since-2017",
        "sweeps-by-year",
        "teams-by-year",
        "district-map",
        "district-ranking",
        "returned-heatmap",
        "outreach-funnel",
        "age-focus",
        "reporting-matrix",
      ],
      register: [
        "returned-by-year",
        "sweeps-by-year",
        "teams-by-year",
        "district-map",
        "district-ranking",
        "returned-heatmap",
        "outreach-funnel",
        "age-focus",
      ],
      series: ["children_not_found", "children_abroad", "children_dropped_again"],
    },
    care: {
      reported: [
        "institutions-by-year",
        "closures-timeline",
        "institutions-map",
        "services-by-district",
        "foster-care",
      ],
      register: [],
      series: [
        "institutions_operating",
        "institutions_closed",
        "children_left_institutions",
        "services_operating",
        "children_placed",
      ],
    },
    coordination: {
      reported: ["coordination-timeline"],
      register: [],
      series: ["okc_meetings", "okmd_meetings", "programme_meetings"],
    },
  },
  district: [
    { chart: "sweeps-by-year", at: "years", printed: true },
    { chart: "returned-by-year", at: "years", printed: true },
    { chart: "teams-by-year", at: "years", printed: true },
    { chart: "outreach-funnel", at: "outreach", printed: false },
    { chart: "closures-timeline", at: "homes", printed: false },
    { chart: "services-by-district", at: "services", printed: false },
    { chart: "foster-care", at: "care", printed: false },
    { chart: "coordination-timeline", at: "meetings", printed: false },
    { chart: "district-ranking", at: "compared", printed: false },
    { chart: "reporting-matrix", at: "compared", printed: true },
  ],
  municipality: ["sweeps-by-year", "returned-by-year", "teams-by-year"],
  register: [
    "sweeps-by-year",
    "returned-by-year",
    "teams-by-year",
    "outreach-funnel",
    "age-focus",
    "district-ranking",
    "district-map",
    "returned-heatmap",
  ],
  files: {
    charts: [
      "sweeps-by-year",
      "returned-by-year",
      "teams-by-year",
      "outreach-funnel",
      "closures-timeline",
      "services-by-district",
      "foster-care",
      "coordination-timeline",
      "district-ranking",
      "reporting-matrix",
    ],
    most: 8,
  },
  pictures: {
    any: [
      "returned-by-year",
      "sweeps-by-year",
      "teams-by-year",
      "closures-timeline",
      "foster-care",
      "reporting-matrix",
    ],
    districts: ["services-by-district"],
    map: ["district-map"],
    compare: ["district-ranking"],
  },
  alone: [],
};
