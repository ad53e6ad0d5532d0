import type { Language } from "../model/text.ts";
import { charts as bgCharts } from "./bg/charts.ts";
import { codes as bgCodes } from "./bg/codes.ts";
import { finder as bgFinder } from "./bg/finder.ts";
import { map as bgMap } from "./bg/map.ts";
import { municipality as bgMunicipality } from "./bg/municipality.ts";
import { place as bgPlace } from "./bg/place.ts";
import { site as bgSite } from "./bg/site.ts";
import { topics as bgTopics } from "./bg/topics.ts";
import { charts as enCharts } from "./en/charts.ts";
import { codes as enCodes } from "./en/codes.ts";
import { finder as enFinder } from "./en/finder.ts";
import { map as enMap } from "./en/map.ts";
import { municipality as enMunicipality } from "./en/municipality.ts";
import { place as enPlace } from "./en/place.ts";
import { site as enSite } from "./en/site.ts";
import { topics as enTopics } from "./en/topics.ts";
import type { Words } from "./words.ts";

const bg = {
  charts: bgCharts,
  codes: bgCodes,
  finder: bgFinder,
  map: bgMap,
  municipality: bgMunicipality,
  place: bgPlace,
  site: bgSite,
  topics: bgTopics,
};
const en: Dictionary = {
  charts: enCharts,
  codes: enCodes,
  finder: enFinder,
  map: enMap,
  municipality: enMunicipality,
  place: enPlace,
  site: enSite,
  topics: enTopics,
};

/** Every word of the site outside the data; both languages have the same keys, or the types fail. */
export type Dictionary = Words<typeof bg>;

/** The words of a language. */
export const dictionary = (language: Language): Dictionary => (language === "bg" ? bg : en);
