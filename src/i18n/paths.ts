import type { ChartId } from "../model/chart.ts";
import type { AreaLevel, Dataset, Topic } from "../model/codes.ts";
import type { TableName } from "../model/rows.ts";
import { firstLanguage, ownOrFacts, type Language } from "../model/text.ts";
import { addresses, addressOf, folders, type ManyKind, type PageKind } from "./addresses.ts";
import { base } from "./base.ts";

/** The pages that have a name of their own, as the site's directories list them. */
export type PageKey = Exclude<PageKind, ManyKind | "notFound"> | Topic;

// The list of topics would be one more file for browsers to load.
const isTopic = (page: PageKey): page is Topic => !Object.hasOwn(addresses, page);

/** The folder of a topic's page in a language, without slashes: "uchilishte", "school". */
export const topicFolder = (topic: Topic, language: Language): string => ownOrFacts(folders[topic], language);

/** The address of a page in a language, beginning and ending with a slash: "/oblasti/", "/en/districts/". */
export const pagePath = (page: PageKey, language: Language): string =>
  isTopic(page) ? addressOf("topic", language, { topic: topicFolder(page, language) }) : addressOf(page, language);

/** The address of a district's page: "/oblasti/kyustendil/", "/en/districts/kyustendil/". */
export const districtPath = (slug: string, language: Language): string => addressOf("district", language, { slug });

/** The address of a file of a whole district: "/oblasti/ruse.pptx". */
export const districtFilePath = (slug: string, language: Language, extension: string): string =>
  addressOf("districtFile", language, { slug, extension });

/** The address of a district's key figures, for the slides that are made in the browser. */
export const keyFiguresPath = (slug: string, language: Language): string => addressOf("keyFigures", language, { slug });

/** The address of a municipality's page, by the slug that its row carries: "/obshtini/knl48-dupnitsa/". */
export const municipalityPath = ({ slug }: { readonly slug: string }, language: Language): string =>
  addressOf("municipality", language, { slug });

/** The address of an area's page: a district's, a municipality's, or the country's own, the home page. */
export function areaPath(
  { level, slug }: { readonly level: AreaLevel; readonly slug: string },
  language: Language,
): string {
  if (level === "country") return pagePath("home", language);
  return level === "district" ? districtPath(slug, language) : municipalityPath({ slug }, language);
}

/** The address of a district's page on the register: "/oblasti/kyustendil/registar/". */
export const districtRegisterPath = (slug: string, language: Language): string =>
  addressOf("districtRegister", language, { slug });

/** The address of a municipality's page on the register: "/obshtini/knl48-dupnitsa/registar/". */
export const municipalityRegisterPath = ({ slug }: { readonly slug: string }, language: Language): string =>
  addressOf("municipalityRegister", language, { slug });

/** The address of a topic's page on the register: "/uchilishte/registar/". */
export const topicRegisterPath = (topic: Topic, language: Language): string =>
  addressOf("topicRegister", language, { topic: topicFolder(topic, language) });

/**
 * The address of a source's page: "/iztochnitsi/kyustendil-okc-2020/"; with the id of an observation or a home, the
 * place in it that speaks of that.
 */
export const sourcePath = (source: string, language: Language, about?: string): string =>
  addressOf("source", language, { source }) + (about === undefined ? "" : `#${about}`);

/** The address of a table's page: "/danni/observations/". */
export const tablePath = (table: TableName, language: Language): string => addressOf("table", language, { table });

/** The address of a file that is made of tables for readers of a language: "/danni/observations.xlsx". */
export const tableFilePath = (file: string, language: Language): string => pagePath("data", language) + file;

/**
 * The address of a chart for the country or a district: "/grafiki/sweeps-by-year/kyustendil/", from the register
 * "…/registar/".
 */
export const chartPath = (chart: ChartId, slug: string, language: Language, dataset: Dataset = "reported"): string =>
  addressOf(dataset === "register" ? "chartRegister" : "chart", language, { chart, area: slug });

/** The address of a chart without a place, where one is chosen: "/grafiki/sweeps-by-year/". */
export const chartPlacesPath = (chart: ChartId, language: Language): string =>
  addressOf("chartPlaces", language, { chart });

/**
 * The address of a chart's numbers as a file: "/grafiki/sweeps-by-year/kyustendil.csv", from the register
 * "…/kyustendil/registar.csv".
 */
export const chartFilePath = (
  chart: ChartId,
  slug: string,
  language: Language,
  dataset: Dataset = "reported",
  extension = "csv",
): string =>
  addressOf(dataset === "register" ? "chartRegisterFile" : "chartFile", language, { chart, area: slug, extension });

/** The address of the comparison with a choice of districts (slugs) and an indicator in it. */
export const comparePath = (districts: readonly string[], indicator: string, language: Language): string =>
  `${pagePath("compare", language)}?districts=${districts.join(",")}&indicator=${indicator}`;

/** The address of the index of places in a language. */
export const placesIndexPath = (language: Language): string => addressOf("placesIndex", firstLanguage, { language });

/** The address of a published file: "/data/observations.parquet". */
export const dataPath = (file: string): string => `${base}/data/${file}`;
