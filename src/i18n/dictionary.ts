import { inEach, type Language } from "../model/text.ts";
import { annotations } from "./each/annotations.ts";
import { careCharts } from "./each/care-charts.ts";
import { chartPages } from "./each/chart-pages.ts";
import { charts } from "./each/charts.ts";
import { codes } from "./each/codes.ts";
import { compare } from "./each/compare.ts";
import { coverage } from "./each/coverage.ts";
import { finder } from "./each/finder.ts";
import { map } from "./each/map.ts";
import { municipality } from "./each/municipality.ts";
import { place } from "./each/place.ts";
import { schoolCharts } from "./each/school-charts.ts";
import { site } from "./each/site.ts";
import { timelines } from "./each/timelines.ts";
import { topics } from "./each/topics.ts";

const words = inEach((language) => ({
  annotations: annotations[language],
  careCharts: careCharts[language],
  chartPages: chartPages[language],
  charts: charts[language],
  codes: codes[language],
  compare: compare[language],
  coverage: coverage[language],
  finder: finder[language],
  map: map[language],
  municipality: municipality[language],
  place: place[language],
  schoolCharts: schoolCharts[language],
  site: site[language],
  timelines: timelines[language],
  topics: topics[language],
}));

/** Every word of the site outside the data and outside pages.ts. */
export type Dictionary = (typeof words)[Language];

/** The words of a language. */
export const dictionary = (language: Language): Dictionary => words[language];
