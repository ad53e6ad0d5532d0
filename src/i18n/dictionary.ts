import type { Language } from "../model/text.ts";
import { chartPages as bgChartPages } from "./bg/chart-pages.ts";
import { charts as bgCharts } from "./bg/charts.ts";
import { codes as bgCodes } from "./bg/codes.ts";
import { compare as bgCompare } from "./bg/compare.ts";
import { municipality as bgMunicipality } from "./bg/municipality.ts";
import { site as bgSite } from "./bg/site.ts";
import { chartPages as enChartPages } from "./en/chart-pages.ts";
import { charts as enCharts } from "./en/charts.ts";
import { codes as enCodes } from "./en/codes.ts";
import { compare as enCompare } from "./en/compare.ts";
import { municipality as enMunicipality } from "./en/municipality.ts";
import { site as enSite } from "./en/site.ts";
import type { Words } from "./words.ts";

const bg = { charts: bgCharts, codes: bgCodes, municipality: bgMunicipality, site: bgSite, chartPages: bgChartPages, compare: bgCompare };
const en: Dictionary = { charts: enCharts, codes: enCodes, municipality: enMunicipality, site: enSite, chartPages: enChartPages, compare: enCompare };

/** Every word of the site outside the data; both languages have the same keys, or the types fail. */
export type Dictionary = Words<typeof bg>;

/** The words of a language. */
export const dictionary = (language: Language): Dictionary => (language === "bg" ? bg : en);
