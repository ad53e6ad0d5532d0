import { catalogue, inRegister, seriesSpec } from "../../src/charts/catalogue.ts";
import type { ChartSpec } from "../../src/model/chart.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import { homes, services, told } from "./named-rows.ts";
import { countryReturned, districtReturned, everyState, institutions, kyustendilSweeps, registerReturned, reporting, row, ruseTeams } from "./rows.ts";

export interface Case {
  readonly name: string;
  readonly spec: ChartSpec;
  readonly area: string;
  readonly rows: readonly AnswerRow[];
}

const closed = [[2010, 7], [2011, 2], [2013, 16], [2015, 42]].map(([year, value]) => row({
  area: "BG", area_level: "country", indicator: "institutions_closed", institution_kind: "all", period: String(year), value: value ?? null,
  period_start: `${String(year)}-01-01`, period_end: `${String(year)}-12-31`, qualifier: "exact",
}));

/** Every chart, for the areas at which it looks different. */
export const cases: readonly Case[] = [
  { name: "sweeps-by-year-BG415", spec: catalogue["sweeps-by-year"], area: "BG415", rows: kyustendilSweeps },
  { name: "sweeps-by-year-every-state", spec: catalogue["sweeps-by-year"], area: "BG414", rows: everyState },
  { name: "sweeps-by-year-nothing", spec: catalogue["sweeps-by-year"], area: "BG341", rows: [] },
  { name: "returned-by-year-BG", spec: catalogue["returned-by-year"], area: "BG", rows: countryReturned },
  { name: "teams-by-year-BG323", spec: catalogue["teams-by-year"], area: "BG323", rows: ruseTeams },
  { name: "series-institutions-closed-BG", spec: seriesSpec({ indicator: "institutions_closed", topic: "care" }), area: "BG", rows: closed },
  { name: "institutions-by-year-BG", spec: catalogue["institutions-by-year"], area: "BG", rows: institutions },
  { name: "reporting-matrix-BG", spec: catalogue["reporting-matrix"], area: "BG", rows: reporting },
  { name: "reporting-matrix-BG415", spec: catalogue["reporting-matrix"], area: "BG415", rows: reporting },
  { name: "register-returned-by-year-BG415", spec: inRegister(catalogue["returned-by-year"]), area: "BG415", rows: registerReturned },
  { name: "district-ranking-BG", spec: catalogue["district-ranking"], area: "BG", rows: districtReturned },
  { name: "district-ranking-BG415", spec: catalogue["district-ranking"], area: "BG415", rows: districtReturned },
  { name: "closures-timeline-BG", spec: catalogue["closures-timeline"], area: "BG", rows: homes },
  { name: "closures-timeline-BG415", spec: catalogue["closures-timeline"], area: "BG415", rows: homes },
  { name: "closures-timeline-nothing", spec: catalogue["closures-timeline"], area: "BG341", rows: homes },
  { name: "services-by-district-BG", spec: catalogue["services-by-district"], area: "BG", rows: services },
  { name: "services-by-district-BG323", spec: catalogue["services-by-district"], area: "BG323", rows: services },
  { name: "coordination-timeline-BG", spec: catalogue["coordination-timeline"], area: "BG", rows: told },
  { name: "coordination-timeline-BG341", spec: catalogue["coordination-timeline"], area: "BG341", rows: told },
];
