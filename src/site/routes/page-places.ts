import type { ManyKind, PageKind } from "../../i18n/addresses.ts";
import { isMany } from "../../i18n/kinds.ts";
import { topicFolder } from "../../i18n/paths.ts";
import { topics, type Dataset } from "../../model/codes.ts";
import type { Language } from "../../model/text.ts";
import { tablesWithPages } from "../data/endpoints.ts";
import { embedPlaces } from "../embed/routes.ts";
import { chartPlaces, chartsWithPages, isEmptyChart } from "../pages/chart-pages.ts";
import { districts } from "../pages/district.ts";
import { municipalities } from "../pages/municipality.ts";
import { presentations } from "../pages/presentation.ts";
import { certificate } from "../pages/register.ts";
import { allSources } from "../pages/sources.ts";
import type { PagePlace } from "./place.ts";
import { pageAt, pages } from "./registry.ts";

const ofDistricts = async () =>
  (await districts()).map(({ area, slug }) => ({ values: { slug }, props: { code: area } }));
const ofMunicipalities = async () =>
  (await municipalities()).map(({ area, slug }) => ({ values: { slug }, props: { code: area } }));
const ofTopics = (language: Language) =>
  topics.map((topic) => ({ values: { topic: topicFolder(topic, language) }, props: { topic } }));
const ofCharts = (dataset: Dataset) => async () =>
  (await chartPlaces(dataset)).map((place) => ({
    values: { chart: place.id, area: place.area.slug },
    props: { place },
    isListed: async () => !(await isEmptyChart(place)),
  }));

type Makers = {
  readonly [K in PageKind & ManyKind]: (
    language: Language,
  ) => readonly PagePlace<K>[] | Promise<readonly PagePlace<K>[]>;
};

/** What makes the pages of which there are many of a kind. */
const makers: Makers = {
  district: ofDistricts,
  districtRegister: ofDistricts,
  municipality: ofMunicipalities,
  municipalityRegister: ofMunicipalities,
  topic: ofTopics,
  topicRegister: ofTopics,
  source: async () => (await allSources()).map(({ source }) => ({ values: { source }, props: { source } })),
  table: async () => (await tablesWithPages()).map(({ name }) => ({ values: { table: name }, props: { name } })),
  chartPlaces: async () => (await chartsWithPages()).map((id) => ({ values: { chart: id }, props: { id } })),
  chart: ofCharts("reported"),
  chartRegister: ofCharts("register"),
  embed: embedPlaces,
  presentation: presentations,
};

/** The pages of a kind in a language: in every language the same ones, in the same order. */
export async function pagePlaces<K extends PageKind>(kind: K, language: Language): Promise<readonly PagePlace<K>[]> {
  if (pages[kind].ofRegister === true && (await certificate()) === undefined) return [];
  // A kind that is one page has no values to give.
  const made = isMany(kind) ? await makers[kind](language) : [{ values: {} }];
  return made as readonly PagePlace<K>[];
}

/** What Astro tells of a route when it asks which pages it has. */
interface Asked {
  readonly routePattern: string;
}

/** The pages of a route, for Astro's getStaticPaths: each with all that its component is given. */
export async function pagesOf({ routePattern }: Asked) {
  const { kind, language } = pageAt(routePattern);
  return (await pagePlaces(kind, language)).map(({ values, props }) => ({
    params: isMany(kind) ? values : { page: undefined },
    props: { ...pages[kind].props, ...props, language },
  }));
}
