import type { Topic } from "../model/codes.ts";
import { entryOf, languageAt as languageIn, ownOrFacts, type Bilingual, type Language } from "../model/text.ts";
import { base } from "./base.ts";

/**
 * The addresses of all pages and files, each once for all languages. Browsers load this table; what draws a page and
 * makes its places stands in src/site/routes/.
 */

/** What folders are called in each language. */
export const folders = {
  districts: { bg: "oblasti", en: "districts" },
  municipalities: { bg: "obshtini", en: "municipalities" },
  school: { bg: "uchilishte", en: "school" },
  care: { bg: "grizha", en: "care" },
  coordination: { bg: "koordinatsiya", en: "coordination" },
  find: { bg: "tarsene", en: "find" },
  map: { bg: "karta", en: "map" },
  charts: { bg: "grafiki", en: "charts" },
  compare: { bg: "sravnenie", en: "compare" },
  explore: { bg: "izsledvane", en: "explore" },
  notebook: { bg: "tetradka", en: "notebook" },
  data: { bg: "danni", en: "data" },
  sources: { bg: "iztochnitsi", en: "sources" },
  register: { bg: "registar", en: "register" },
  method: { bg: "metod", en: "method" },
  glossary: { bg: "rechnik", en: "glossary" },
  certificate: { bg: "udostoverenie", en: "certificate" },
  about: { bg: "za-sayta", en: "about" },
  accessibility: { bg: "dostapnost", en: "accessibility" },
  style: { bg: "stil", en: "style" },
  office: { bg: "proverka", en: "check" },
  releases: { bg: "izdaniya", en: "releases" },
  corrections: { bg: "popravki", en: "corrections" },
  api: { bg: "api", en: "api" },
  feeds: { bg: "emisii", en: "feeds" },
  embed: { bg: "vgradi", en: "embed" },
  presentation: { bg: "prezentatsiya", en: "presentation" },
} as const satisfies Readonly<Record<string, Bilingual>> & Readonly<Record<Topic, Bilingual>>;

/**
 * Folders in braces are called as in `folders`; brackets hold what tells one page or file from others of its kind, with
 * dots where that may be several folders deep. The addresses of pages end in a slash.
 */
export const addresses = {
  home: "",
  districts: "{districts}/",
  municipalities: "{municipalities}/",
  topic: "[topic]/",
  find: "{find}/",
  map: "{map}/",
  charts: "{charts}/",
  compare: "{compare}/",
  explore: "{explore}/",
  notebook: "{explore}/{notebook}/",
  data: "{data}/",
  sources: "{sources}/",
  register: "{register}/",
  method: "{method}/",
  glossary: "{glossary}/",
  certificate: "{method}/{certificate}/",
  about: "{about}/",
  accessibility: "{accessibility}/",
  style: "{style}/",
  office: "{office}/",
  releases: "{data}/{releases}/",
  corrections: "{data}/{corrections}/",
  api: "{data}/{api}/",
  district: "{districts}/[slug]/",
  municipality: "{municipalities}/[slug]/",
  source: "{sources}/[source]/",
  table: "{data}/[table]/",
  chartPlaces: "{charts}/[chart]/",
  chart: "{charts}/[chart]/[area]/",
  chartRegister: "{charts}/[chart]/[area]/{register}/",
  districtRegister: "{districts}/[slug]/{register}/",
  municipalityRegister: "{municipalities}/[slug]/{register}/",
  topicRegister: "[topic]/{register}/",
  embed: "{embed}/[...page]/",
  presentation: "{presentation}/[...page]/",
  notFound: "404/",

  districtFile: "{districts}/[slug].[extension]",
  keyFigures: "{districts}/[slug]/key-figures.json",
  chartFile: "{charts}/[chart]/[area].[extension]",
  chartRegisterFile: "{charts}/[chart]/[area]/{register}.[extension]",
  tableBook: "{data}/[stem].xlsx",
  tableExcelCsv: "{data}/[stem].excel.csv",
  tableCube: "{data}/[stem].json",
  tableArchive: "{data}/[stem].zip",
  oembed: "oembed/[...file]",
  embedStyles: "{embed}/embed.css",
  embedScript: "{embed}/embed.js",
  frozenStyles: "{embed}/[release]/embed.css",
  frozenScript: "{embed}/[release]/embed.js",
  frozenList: "{embed}/[release]/charts.json",
  frozenPicture: "{embed}/[release]/[...picture]",
  embedStatus: "{embed}/status.json",
  archive: "{data}/obhvat.zip",
  apiFile: "api/v1/[...file]",
  feed: "{feeds}/[...file]",
  placesIndex: "namirane/[language].json",
  sitemap: "sitemap-[language].xml",
  dataPackage: "datapackage.json",
  robots: "robots.txt",
} as const;

type Addresses = typeof addresses;
/** A kind of page or file. */
export type Kind = keyof Addresses;
/** A kind of page. */
export type PageKind = { [K in Kind]: Addresses[K] extends "" | `${string}/` ? K : never }[Kind];
/** A kind of file. */
export type FileKind = Exclude<Kind, PageKind>;

type Names<Address> = Address extends `${string}[${infer Name}]${infer Rest}`
  ? (Name extends `...${infer Deep}` ? Deep : Name) | Names<Rest>
  : never;
/** What tells one page or file of a kind from another, by name: `slug`; nothing where there is but one. */
export type NamesIn<K extends Kind> = Names<Addresses[K]>;
/** The kinds of which there are many pages or files. */
export type ManyKind = { [K in Kind]: [NamesIn<K>] extends [never] ? never : K }[Kind];
/** What stands in the brackets of an address. */
export type Values<K extends Kind> = Readonly<Record<NamesIn<K>, string>>;

/** The address of a kind as Astro names routes: "/en/districts/[slug]". */
export const patternOf = (kind: Kind, language: Language): string =>
  entryOf(language).root +
  addresses[kind].replace(/\{(\w+)\}/g, (_, folder: keyof typeof folders) => ownOrFacts(folders[folder], language));

/** The address of a page or file in a language: "/en/districts/ruse/" for `{ slug: "ruse" }`. */
export function addressOf<K extends Kind>(
  kind: K,
  language: Language,
  ...[values]: [NamesIn<K>] extends [never] ? [] : [Values<K>]
): string {
  const given: Readonly<Record<string, string>> = values ?? {};
  return base + patternOf(kind, language).replace(/\[(?:\.{3})?(\w+)\]/g, (_, name: string) => given[name] ?? "");
}

/** The folder that holds all pages or files of a kind: "/en/districts/". */
export const folderOf = (kind: Kind, language: Language): string =>
  base +
  patternOf(kind, language)
    .replace(/\[.*/, "")
    .replace(/[^/]*$/, "");

const withoutBase = (path: string): string => (path.startsWith(`${base}/`) ? path.slice(base.length) : path);

/** The language whose half of the site an address lies in, whatever its letters. */
export const languageAt = (path: string): Language => languageIn(withoutBase(path));

/** An address without the folder of its language's half: "/en/map/" and "/map/" give "map/". */
export const withoutRoot = (path: string): string => withoutBase(path).slice(entryOf(languageAt(path)).root.length);
