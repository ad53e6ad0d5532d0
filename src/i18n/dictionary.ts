import type { Language } from "../model/text.ts";
import { annotations as bgAnnotations } from "./bg/annotations.ts";
import { careCharts as bgCareCharts } from "./bg/care-charts.ts";
import { chartPages as bgChartPages } from "./bg/chart-pages.ts";
import { charts as bgCharts } from "./bg/charts.ts";
import { codes as bgCodes } from "./bg/codes.ts";
import { compare as bgCompare } from "./bg/compare.ts";
import { finder as bgFinder } from "./bg/finder.ts";
import { map as bgMap } from "./bg/map.ts";
import { municipality as bgMunicipality } from "./bg/municipality.ts";
import { place as bgPlace } from "./bg/place.ts";
import { schoolCharts as bgSchoolCharts } from "./bg/school-charts.ts";
import { site as bgSite } from "./bg/site.ts";
import { timelines as bgTimelines } from "./bg/timelines.ts";
import { topics as bgTopics } from "./bg/topics.ts";
import { annotations as enAnnotations } from "./en/annotations.ts";
import { careCharts as enCareCharts } from "./en/care-charts.ts";
import { chartPages as enChartPages } from "./en/chart-pages.ts";
import { charts as enCharts } from "./en/charts.ts";
import { codes as enCodes } from "./en/codes.ts";
import { compare as enCompare } from "./en/compare.ts";
import { finder as enFinder } from "./en/finder.ts";
import { map as enMap } from "./en/map.ts";
import { municipality as enMunicipality } from "./en/municipality.ts";
import { place as enPlace } from "./en/place.ts";
import { schoolCharts as enSchoolCharts } from "./en/school-charts.ts";
import { site as enSite } from "./en/site.ts";
import { timelines as enTimelines } from "./en/timelines.ts";
import { topics as enTopics } from "./en/topics.ts";
import type { Words } from "./words.ts";

const bg = {
  annotations: bgAnnotations,
  careCharts: bgCareCharts,
  chartPages: bgChartPages,
  charts: bgCharts,
  codes: bgCodes,
  compare: bgCompare,
  finder: bgFinder,
  map: bgMap,
  municipality: bgMunicipality,
  place: bgPlace,
  schoolCharts: bgSchoolCharts,
  site: bgSite,
  timelines: bgTimelines,
  topics: bgTopics,
};
const en: Dictionary = {
  annotations: enAnnotations,
  careCharts: enCareCharts,
  chartPages: enChartPages,
  charts: enCharts,
  codes: enCodes,
  compare: enCompare,
  finder: enFinder,
  map: enMap,
  municipality: enMunicipality,
  place: enPlace,
  schoolCharts: enSchoolCharts,
  site: enSite,
  timelines: enTimelines,
  topics: enTopics,
};

/** Every word of the site outside the data; both languages have the same keys, or the types fail. */
export type Dictionary = Words<typeof bg>;

/** The words of a language. */
export const dictionary = (language: Language): Dictionary => (language === "bg" ? bg : en);
