import type { ChartId } from "../model/chart.ts";
import type { Dataset } from "../model/codes.ts";
import type { Language } from "../model/text.ts";

/** The addresses of the site's pages; a page has one in each language. */
const folders = {
  home: { bg: "", en: "" },
  districts: { bg: "oblasti/", en: "districts/" },
  municipalities: { bg: "obshtini/", en: "municipalities/" },
  charts: { bg: "grafiki/", en: "charts/" },
  compare: { bg: "sravnenie/", en: "compare/" },
  sources: { bg: "iztochnitsi/", en: "sources/" },
  register: { bg: "registar/", en: "register/" },
  method: { bg: "metod/", en: "method/" },
  certificate: { bg: "metod/udostoverenie/", en: "method/certificate/" },
} as const;

export type PageKey = keyof typeof folders;
export const pageKeys = Object.keys(folders) as readonly PageKey[];

const root: Record<Language, string> = { bg: "/", en: "/en/" };

/** The address of a page in a language, beginning and ending with a slash: "/oblasti/", "/en/districts/". */
export const pagePath = (page: PageKey, language: Language): string => root[language] + folders[page][language];

/** The address of a district's page: "/oblasti/kyustendil/", "/en/districts/kyustendil/". */
export const districtPath = (slug: string, language: Language): string => `${pagePath("districts", language)}${slug}/`;

/** The address of a municipality's page, by the slug that its row carries: "/obshtini/knl48-dupnitsa/". */
export const municipalityPath = ({ slug }: { readonly slug: string }, language: Language): string => `${pagePath("municipalities", language)}${slug}/`;

/** The address of a district's page on the register: "/oblasti/kyustendil/registar/". */
export const districtRegisterPath = (slug: string, language: Language): string =>
  districtPath(slug, language) + folders.register[language];

/** The address of a chart for the country or a district: "/grafiki/sweeps-by-year/kyustendil/", from the register "…/registar/". */
export const chartPath = (chart: ChartId, slug: string, language: Language, dataset: Dataset = "reported"): string =>
  `${pagePath("charts", language)}${chart}/${slug}/${dataset === "register" ? folders.register[language] : ""}`;

/** The address of a chart's numbers as a file: "/grafiki/sweeps-by-year/kyustendil.csv", from the register "…/kyustendil/registar.csv". */
export const chartFilePath = (chart: ChartId, slug: string, language: Language, dataset: Dataset = "reported", extension = "csv"): string =>
  `${chartPath(chart, slug, language, dataset).replace(/\/$/, "")}.${extension}`;

/** The address of the comparison with a choice of districts (slugs) and an indicator in it. */
export const comparePath = (districts: readonly string[], indicator: string, language: Language): string =>
  `${pagePath("compare", language)}?districts=${districts.join(",")}&indicator=${indicator}`;

/** The place on the sources page that describes a source. */
export const sourcePath = (source: string, language: Language): string => `${pagePath("sources", language)}#${source}`;
