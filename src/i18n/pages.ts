import { inEach, type Language } from "../model/text.ts";
import { about } from "./each/about.ts";
import { accessibility } from "./each/accessibility.ts";
import { areaFiles } from "./each/area-files.ts";
import { cite } from "./each/cite.ts";
import { dataTables } from "./each/data-tables.ts";
import { counts } from "./each/counts.ts";
import { data } from "./each/data.ts";
import { denominators } from "./each/denominators.ts";
import { districtPage } from "./each/district-page.ts";
import { embeds } from "./each/embeds.ts";
import { explore } from "./each/explore.ts";
import { front } from "./each/front.ts";
import { gaps } from "./each/gaps.ts";
import { glossary } from "./each/glossary.ts";
import { lead } from "./each/lead.ts";
import { official } from "./each/official.ts";
import { openData } from "./each/open-data.ts";
import { pageTools } from "./each/page-tools.ts";
import { source } from "./each/source.ts";
import { sourceFilter } from "./each/source-filter.ts";
import { style } from "./each/style.ts";
import { takeAway } from "./each/take-away.ts";

const words = inEach((language) => ({
  about: about[language],
  accessibility: accessibility[language],
  areaFiles: areaFiles[language],
  cite: cite[language],
  dataTables: dataTables[language],
  counts: counts[language],
  data: data[language],
  denominators: denominators[language],
  districtPage: districtPage[language],
  embeds: embeds[language],
  explore: explore[language],
  front: front[language],
  gaps: gaps[language],
  glossary: glossary[language],
  lead: lead[language],
  official: official[language],
  openData: openData[language],
  pageTools: pageTools[language],
  source: source[language],
  sourceFilter: sourceFilter[language],
  style: style[language],
  takeAway: takeAway[language],
}));

/**
 * The words of pages that no script reads. They stand apart from the dictionary, because a browser that wakes a chart
 * loads the whole of that.
 */
export const pageWords = (language: Language): (typeof words)[Language] => words[language];
