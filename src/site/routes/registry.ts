import { folderOf, patternOf, type FileKind, type Kind, type PageKind } from "../../i18n/addresses.ts";
import { fileKinds, isMany, pageKinds } from "../../i18n/kinds.ts";
import { firstLanguage, languages, type Language } from "../../model/text.ts";

/**
 * The pages and files of the site: what each is drawn by, and for whom. Their addresses stand in
 * src/i18n/addresses.ts, what makes many of one kind in page-places.ts and file-places.ts.
 */

/**
 * What other people's pages may do with all that lies in the folder of a kind: read it, show it as pictures, frame it.
 */
export type Openness = "read" | "show" | "frame";

interface Page {
  /** The component of src/components/pages/ that draws it. */
  readonly component: string;
  /** What that is given besides its language and what makes its place. */
  readonly props?: Readonly<Record<string, string>>;
  /** Whether there is none in a release without a register. */
  readonly ofRegister?: true;
  /** Why search engines may not list it. */
  readonly unlisted?: string;
  readonly open?: Openness;
  /**
   * Whether its styles are a file that all such pages share. There are thousands of them without a chart that would
   * wait for it; in every other page they stand in the page itself.
   */
  readonly styles?: "shared";
}

interface File {
  /** Whether it is the same for readers of all languages, at one address. */
  readonly shared?: true;
  readonly open?: Openness;
}

export const pages: Readonly<Record<PageKind, Page>> = {
  home: { component: "HomePage" },
  districts: { component: "DistrictsPage" },
  municipalities: { component: "MunicipalitiesPage" },
  topic: { component: "TopicPage", props: { dataset: "reported" } },
  find: { component: "FindPage" },
  map: { component: "MapPage" },
  charts: { component: "ChartsPage" },
  compare: { component: "ComparePage" },
  explore: { component: "ExplorePage" },
  notebook: { component: "NotebookPage" },
  data: { component: "DataPage" },
  sources: { component: "SourcesPage" },
  register: { component: "RegisterPage", props: { code: "BG" }, ofRegister: true },
  method: { component: "MethodPage" },
  glossary: { component: "GlossaryPage" },
  certificate: { component: "CertificatePage", ofRegister: true },
  about: { component: "AboutPage" },
  accessibility: { component: "AccessibilityPage" },
  office: { component: "OfficePage" },
  releases: { component: "ReleasesPage" },
  corrections: { component: "CorrectionsPage" },
  api: { component: "ApiPage" },
  style: { component: "StylePage", unlisted: "is for who changes the site; no reader looks for it" },
  district: { component: "DistrictPage" },
  municipality: { component: "MunicipalityPage" },
  source: { component: "SourcePage", styles: "shared" },
  table: { component: "TablePage" },
  chartPlaces: { component: "ChartPlacesPage" },
  chart: { component: "ChartPage" },
  chartRegister: { component: "ChartPage", ofRegister: true },
  districtRegister: { component: "RegisterPage", ofRegister: true },
  municipalityRegister: { component: "MunicipalityRegisterPage", ofRegister: true, styles: "shared" },
  topicRegister: { component: "TopicPage", props: { dataset: "register" }, ofRegister: true },
  embed: { component: "EmbedPage", unlisted: "repeats a chart's own page, for a frame in another one", open: "frame" },
  presentation: { component: "PresentationPage", unlisted: "repeats charts of other pages, for a room" },
  notFound: { component: "NotFoundPage", unlisted: "answers for addresses that lead nowhere" },
};

export const files: Readonly<Record<FileKind, File>> = {
  districtFile: { open: "show" },
  keyFigures: {},
  chartFile: { open: "show" },
  chartRegisterFile: {},
  tableBook: { open: "read" },
  tableExcelCsv: { open: "read" },
  tableCube: { open: "read" },
  tableArchive: { open: "read" },
  oembed: { open: "read" },
  embedStyles: {},
  embedScript: {},
  frozenStyles: {},
  frozenScript: {},
  frozenList: { shared: true },
  frozenPicture: {},
  embedStatus: { shared: true },
  archive: { shared: true },
  apiFile: { shared: true, open: "read" },
  feed: { open: "read" },
  placesIndex: { shared: true },
  sitemap: { shared: true },
  dataPackage: { shared: true },
  robots: { shared: true },
};

/** What a route of Astro leads to. */
export interface Route<K extends Kind = Kind> {
  readonly kind: K;
  readonly language: Language;
  /** Its pattern as Astro names it: "/en/districts/[slug]". */
  readonly pattern: string;
}

/** Whether Astro has to ask which pages of a kind there are: many, or perhaps none. */
const isAsked = (kind: PageKind): boolean => isMany(kind) || pages[kind].ofRegister === true;

// Astro asks only of a route with a parameter; the one of a single page stays empty.
const pagePattern = (kind: PageKind, language: Language): string => {
  const pattern = patternOf(kind, language);
  const whole = isAsked(kind) && !isMany(kind) ? `${pattern}[...page]` : pattern.replace(/\/$/, "");
  return whole === "" ? "/" : whole;
};

/** The routes of all pages. */
export const pageRoutes: readonly Route<PageKind>[] = languages.flatMap((language) =>
  pageKinds.map((kind) => ({ kind, language, pattern: pagePattern(kind, language) })),
);

/** The routes of all files. */
export const fileRoutes: readonly Route<FileKind>[] = languages.flatMap((language) =>
  fileKinds
    .filter((kind) => files[kind].shared !== true || language === firstLanguage)
    .map((kind) => ({ kind, language, pattern: patternOf(kind, language) })),
);

function routeAt<K extends Kind>(routes: readonly Route<K>[], pattern: string): Route<K> {
  const found = routes.find((route) => route.pattern === pattern);
  if (found === undefined) throw new RangeError(`routes: nothing stands at "${pattern}"`);
  return found;
}

/** The page that a route of Astro leads to, by its pattern. Throws a RangeError for any other. */
export const pageAt = (pattern: string): Route<PageKind> => routeAt(pageRoutes, pattern);

/** The file that a route of Astro leads to, by its pattern. Throws a RangeError for any other. */
export const fileAt = (pattern: string): Route<FileKind> => routeAt(fileRoutes, pattern);

/** What is the same for all readers stands in the half of the first language alone. */
const isWithin =
  (kind: Kind) =>
  (language: Language): boolean =>
    language === firstLanguage || !fileKinds.some((one) => one === kind && files[one].shared === true);

/** The folders in which other people's pages may do something: "/vgradi/", "/en/embed/". */
export const openFolders = (open: Openness): readonly string[] => [
  ...new Set(
    [...Object.entries(pages), ...Object.entries(files)]
      .filter(([, entry]: readonly [string, Page | File]) => entry.open === open)
      .map(([kind]) => kind as Kind)
      .flatMap((kind) => languages.filter(isWithin(kind)).map((language) => folderOf(kind, language))),
  ),
];

/** The file of the page that says, in the language of an address, that it leads nowhere: "404.html". */
export const notFoundFile = (language: Language): string =>
  language === firstLanguage ? "404.html" : `${patternOf("notFound", language).slice(1)}index.html`;
