import { catalogue, inRegister, mapSpec, seriesSpec } from "../../src/charts/catalogue.ts";
import type { ChartSpec } from "../../src/model/chart.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import { wholeCountry } from "./country.ts";
import { context } from "./context.ts";
import { everyFill, namedHomes, registerMap } from "./maps.ts";
import {
  allWithheld,
  countryAges,
  countryFoster,
  countryFunnel,
  districtFunnel,
  heatmapRows,
  registerAges,
  registerFunnel,
  registerHeatmap,
} from "./more-rows.ts";
import { homes, services, told } from "./named-rows.ts";
import { sinceRows } from "./since-rows.ts";
import {
  countryReturned,
  districtReturned,
  everyState,
  institutions,
  kyustendilSweeps,
  otherReturned,
  registerReturned,
  reporting,
  row,
  ruseTeams,
} from "./rows.ts";

export interface Case {
  readonly name: string;
  readonly spec: ChartSpec;
  readonly area: string;
  readonly rows: readonly AnswerRow[];
  /** A map is drawn with all districts and municipalities, the other charts with the few of the tests' context. */
  readonly around?: typeof context;
}

const tiles = mapSpec({ indicator: "children_returned", topic: "school", layout: "tiles" });
const around = wholeCountry;

const closed = [
  [2010, 7],
  [2011, 2],
  [2013, 16],
  [2015, 42],
].map(([year, value]) =>
  row({
    area: "BG",
    area_level: "country",
    indicator: "institutions_closed",
    institution_kind: "all",
    period: String(year),
    value: value ?? null,
    period_start: `${String(year)}-01-01`,
    period_end: `${String(year)}-12-31`,
    qualifier: "exact",
  }),
);

/** Every chart, for the areas at which it looks different. */
export const cases: readonly Case[] = [
  { name: "sweeps-by-year-BG415", spec: catalogue["sweeps-by-year"], area: "BG415", rows: kyustendilSweeps },
  { name: "sweeps-by-year-every-state", spec: catalogue["sweeps-by-year"], area: "BG414", rows: everyState },
  { name: "sweeps-by-year-nothing", spec: catalogue["sweeps-by-year"], area: "BG341", rows: [] },
  { name: "returned-by-year-BG", spec: catalogue["returned-by-year"], area: "BG", rows: countryReturned },
  { name: "returned-since-2017-BG", spec: catalogue["returned-since-2017"], area: "BG", rows: sinceRows },
  { name: "teams-by-year-BG323", spec: catalogue["teams-by-year"], area: "BG323", rows: ruseTeams },
  {
    name: "series-institutions-closed-BG",
    spec: seriesSpec({ indicator: "institutions_closed", topic: "care" }),
    area: "BG",
    rows: closed,
  },
  { name: "institutions-by-year-BG", spec: catalogue["institutions-by-year"], area: "BG", rows: institutions },
  { name: "reporting-matrix-BG", spec: catalogue["reporting-matrix"], area: "BG", rows: reporting },
  { name: "reporting-matrix-BG415", spec: catalogue["reporting-matrix"], area: "BG415", rows: reporting },
  {
    name: "register-returned-by-year-BG415",
    spec: inRegister(catalogue["returned-by-year"]),
    area: "BG415",
    rows: registerReturned,
  },
  {
    name: "district-ranking-BG",
    spec: catalogue["district-ranking"],
    area: "BG",
    rows: [...districtReturned, ...otherReturned],
  },
  {
    name: "district-ranking-BG415",
    spec: catalogue["district-ranking"],
    area: "BG415",
    rows: [...districtReturned, ...otherReturned],
  },
  {
    name: "district-ranking-ordered-BG415",
    spec: catalogue["district-ranking"],
    area: "BG415",
    rows: everyFill,
    around,
  },
  { name: "district-map-BG", spec: catalogue["district-map"], area: "BG", rows: everyFill, around },
  { name: "district-map-tiles-BG", spec: tiles, area: "BG", rows: everyFill, around },
  {
    name: "district-map-BG415",
    spec: catalogue["district-map"],
    area: "BG415",
    rows: [...districtReturned, ...otherReturned],
    around,
  },
  {
    name: "register-district-map-BG",
    spec: inRegister(catalogue["district-map"]),
    area: "BG",
    rows: registerMap,
    around,
  },
  { name: "register-district-map-tiles-BG", spec: inRegister(tiles), area: "BG", rows: registerMap, around },
  { name: "institutions-map-BG", spec: catalogue["institutions-map"], area: "BG", rows: namedHomes, around },
  { name: "returned-heatmap-BG", spec: catalogue["returned-heatmap"], area: "BG", rows: heatmapRows },
  {
    name: "register-returned-heatmap-BG",
    spec: inRegister(catalogue["returned-heatmap"]),
    area: "BG",
    rows: registerHeatmap,
  },
  { name: "outreach-funnel-BG", spec: catalogue["outreach-funnel"], area: "BG", rows: countryFunnel },
  { name: "outreach-funnel-BG323", spec: catalogue["outreach-funnel"], area: "BG323", rows: districtFunnel },
  {
    name: "outreach-funnel-withheld",
    spec: inRegister(catalogue["outreach-funnel"]),
    area: "BG415",
    rows: allWithheld,
  },
  {
    name: "register-outreach-funnel-BG",
    spec: inRegister(catalogue["outreach-funnel"]),
    area: "BG",
    rows: registerFunnel,
  },
  { name: "age-focus-BG", spec: catalogue["age-focus"], area: "BG", rows: countryAges },
  { name: "age-focus-nothing", spec: catalogue["age-focus"], area: "BG341", rows: [] },
  { name: "register-age-focus-BG415", spec: inRegister(catalogue["age-focus"]), area: "BG415", rows: registerAges },
  { name: "foster-care-BG", spec: catalogue["foster-care"], area: "BG", rows: countryFoster },
  { name: "foster-care-nothing", spec: catalogue["foster-care"], area: "BG341", rows: [] },
  { name: "closures-timeline-BG", spec: catalogue["closures-timeline"], area: "BG", rows: homes },
  { name: "closures-timeline-BG415", spec: catalogue["closures-timeline"], area: "BG415", rows: homes },
  { name: "closures-timeline-nothing", spec: catalogue["closures-timeline"], area: "BG341", rows: homes },
  { name: "services-by-district-BG", spec: catalogue["services-by-district"], area: "BG", rows: services },
  { name: "services-by-district-BG323", spec: catalogue["services-by-district"], area: "BG323", rows: services },
  { name: "coordination-timeline-BG", spec: catalogue["coordination-timeline"], area: "BG", rows: told },
  { name: "coordination-timeline-BG341", spec: catalogue["coordination-timeline"], area: "BG341", rows: told },
];
