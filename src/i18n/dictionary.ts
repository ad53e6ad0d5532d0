import type { Language } from "../model/text.ts";
import { annotations as bgAnnotations } from "./bg/annotations.ts";
import { careCharts as bgCareCharts } from "./bg/care-charts.ts";
import { charts as bgCharts } from "./bg/charts.ts";
import { codes as bgCodes } from "./bg/codes.ts";
import { municipality as bgMunicipality } from "./bg/municipality.ts";
import { schoolCharts as bgSchoolCharts } from "./bg/school-charts.ts";
import { site as bgSite } from "./bg/site.ts";
import { annotations as enAnnotations } from "./en/annotations.ts";
import { careCharts as enCareCharts } from "./en/care-charts.ts";
import { charts as enCharts } from "./en/charts.ts";
import { codes as enCodes } from "./en/codes.ts";
import { municipality as enMunicipality } from "./en/municipality.ts";
import { schoolCharts as enSchoolCharts } from "./en/school-charts.ts";
import { site as enSite } from "./en/site.ts";
import type { Words } from "./words.ts";

const bg = {
  annotations: bgAnnotations, careCharts: bgCareCharts, charts: bgCharts, codes: bgCodes, municipality: bgMunicipality,
  schoolCharts: bgSchoolCharts, site: bgSite,
};
const en: Dictionary = {
  annotations: enAnnotations, careCharts: enCareCharts, charts: enCharts, codes: enCodes, municipality: enMunicipality,
  schoolCharts: enSchoolCharts, site: enSite,
};

/** Every word of the site outside the data; both languages have the same keys, or the types fail. */
export type Dictionary = Words<typeof bg>;

/** The words of a language. */
export const dictionary = (language: Language): Dictionary => (language === "bg" ? bg : en);
