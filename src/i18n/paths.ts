import type { ChartId } from "../model/chart.ts";
import type { AreaLevel, Dataset, Topic } from "../model/codes.ts";
import type { TableName } from "../model/rows.ts";
import type { Language } from "../model/text.ts";

/** The addresses of the site's pages; a page has one in each language. */
const folders = {
  home: { bg: "", en: "" },
  districts: { bg: "oblasti/", en: "districts/" },
  municipalities: { bg: "obshtini/", en: "municipalities/" },
  school: { bg: "uchilishte/", en: "school/" },
  care: { bg: "grizha/", en: "care/" },
  coordination: { bg: "koordinatsiya/", en: "coordination/" },
  find: { bg: "tarsene/", en: "find/" },
  map: { bg: "karta/", en: "map/" },
  charts: { bg: "grafiki/", en: "charts/" },
  compare: { bg: "sravnenie/", en: "compare/" },
  data: { bg: "danni/", en: "data/" },
  sources: { bg: "iztochnitsi/", en: "sources/" },
  register: { bg: "registar/", en: "register/" },
  method: { bg: "metod/", en: "method/" },
  certificate: { bg: "metod/udostoverenie/", en: "method/certificate/" },
  about: { bg: "za-sayta/", en: "about/" },
  accessibility: { bg: "dostapnost/", en: "accessibility/" },
  style: { bg: "stil/", en: "style/" },
} as const;

export type PageKey = keyof typeof folders;
export const pageKeys = Object.keys(folders) as readonly PageKey[];

const root: Record<Language, string> = { bg: "/", en: "/en/" };

/** The address of a page in a language, beginning and ending with a slash: "/oblasti/", "/en/districts/". */
export const pagePath = (page: PageKey, language: Language): string => root[language] + folders[page][language];

/** The address of a district's page: "/oblasti/kyustendil/", "/en/districts/kyustendil/". */
export const districtPath = (slug: string, language: Language): string => `${pagePath("districts", language)}${slug}/`;

/** The address of a file of a whole district: "/oblasti/ruse.pptx". */
export const districtFilePath = (slug: string, language: Language, extension: string): string => `${districtPath(slug, language).slice(0, -1)}.${extension}`;

/** The address of a district's key figures, for the slides that are made in the browser. */
export const keyFiguresPath = (slug: string, language: Language): string => `${districtPath(slug, language)}key-figures.json`;

/** The address of a municipality's page, by the slug that its row carries: "/obshtini/knl48-dupnitsa/". */
export const municipalityPath = ({ slug }: { readonly slug: string }, language: Language): string => `${pagePath("municipalities", language)}${slug}/`;

/** The address of an area's page: a district's, a municipality's, or the country's own, the home page. */
export function areaPath({ level, slug }: { readonly level: AreaLevel; readonly slug: string }, language: Language): string {
  if (level === "country") return pagePath("home", language);
  return level === "district" ? districtPath(slug, language) : municipalityPath({ slug }, language);
}

/** The address of a district's page on the register: "/oblasti/kyustendil/registar/". */
export const districtRegisterPath = (slug: string, language: Language): string =>
  districtPath(slug, language) + folders.register[language];

/** The address of a municipality's page on the register: "/obshtini/knl48-dupnitsa/registar/". */
export const municipalityRegisterPath = (area: { readonly slug: string }, language: Language): string =>
  municipalityPath(area, language) + folders.register[language];

/** The address of a topic's page on the register: "/uchilishte/registar/". */
export const topicRegisterPath = (topic: Topic, language: Language): string => pagePath(topic, language) + folders.register[language];

/** The folder of a topic's page in a language, without slashes: "uchilishte", "school". */
export const topicFolder = (topic: Topic, language: Language): string => folders[topic][language].slice(0, -1);

/** The address of a source's page: "/iztochnitsi/kyustendil-okc-2020/"; with the id of an observation or a home, the place in it that speaks of that. */
export const sourcePath = (source: string, language: Language, about?: string): string =>
  `${pagePath("sources", language)}${source}/${about === undefined ? "" : `#${about}`}`;

/** The address of a table's page: "/danni/observations/". */
export const tablePath = (table: TableName, language: Language): string => `${pagePath("data", language)}${table}/`;

/** The address of a file that is made of tables for readers of a language: "/danni/observations.xlsx". */
export const tableFilePath = (file: string, language: Language): string => pagePath("data", language) + file;

/** The address of a chart for the country or a district: "/grafiki/sweeps-by-year/kyustendil/", from the register "…/registar/". */
export const chartPath = (chart: ChartId, slug: string, language: Language, dataset: Dataset = "reported"): string =>
  `${pagePath("charts", language)}${chart}/${slug}/${dataset === "register" ? folders.register[language] : ""}`;

/** The address of a chart's numbers as a file: "/grafiki/sweeps-by-year/kyustendil.csv", from the register "…/kyustendil/registar.csv". */
export const chartFilePath = (chart: ChartId, slug: string, language: Language, dataset: Dataset = "reported", extension = "csv"): string =>
  `${chartPath(chart, slug, language, dataset).replace(/\/$/, "")}.${extension}`;

/** The address of the comparison with a choice of districts (slugs) and an indicator in it. */
export const comparePath = (districts: readonly string[], indicator: string, language: Language): string =>
  `${pagePath("compare", language)}?districts=${districts.join(",")}&indicator=${indicator}`;

/** The address of the index of places in a language. */
export const placesIndexPath = (language: Language): string => `/namirane/${language}.json`;
