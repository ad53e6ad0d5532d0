import type { ChartId } from "../model/chart.ts";
import type { Dataset } from "../model/codes.ts";
import { firstLanguage, languages, type Language } from "../model/text.ts";
import { addressOf, folderOf, withoutRoot } from "./addresses.ts";
import { chartFilePath } from "./paths.ts";

/** A chart, a place (slug) and a data set, as addresses name them. */
export interface Addressed {
  readonly id: ChartId;
  readonly area: { readonly slug: string };
  readonly dataset: Dataset;
  /**
   * The school year that a chart of one is shown for ("2024/2025"); without it, whichever it begins with in its
   * release.
   */
  readonly period?: string;
}

const inDataset = (dataset: Dataset, language: Language): string =>
  dataset === "register" ? withoutRoot(addressOf("register", language)) : "";
const inPeriod = (period: string | undefined): string => (period === undefined ? "" : `${period.replace("/", "-")}/`);
const within = ({ id, area, dataset, period }: Addressed, language: Language): string =>
  `${id}/${area.slug}/${inDataset(dataset, language)}${inPeriod(period)}`;

/**
 * The folder of all embedded charts in a language, or of those of one release ("2026-11-22-1a2b3c4d"): "/vgradi/",
 * "/en/embed/…/".
 */
export const embedFolder = (language: Language, release?: string): string =>
  folderOf("embed", language) + (release === undefined ? "" : `${release}/`);

/** What the folders of frozen charts are called: the day of their release and the first eight digits of its hash. */
export const frozenFolder = /^\d{4}-\d\d-\d\d-[\da-f]{8}$/;

/** The release whose frozen charts an address belongs to, if any. */
export function frozenIn(path: string): string | undefined {
  const folder = languages.map((language) => embedFolder(language)).find((one) => path.startsWith(one));
  const [name = ""] = path.slice(folder?.length).split("/");
  return folder !== undefined && frozenFolder.test(name) ? name : undefined;
}

/**
 * The address of a chart for other people's pages: "/vgradi/sweeps-by-year/kyustendil/"; with a school year
 * "/vgradi/district-map/kyustendil/2024-2025/"; with a release, the one that never changes.
 */
export const embedPath = (place: Addressed, language: Language, release?: string): string =>
  embedFolder(language, release) + within(place, language);

/** What tells a chart from all others, in every language: its path within the folder of the first one. */
export const chartInFolder = ({ period: _, ...place }: Addressed): string => within(place, firstLanguage);

/** Where a release says what the charts say that are frozen in it. */
export const frozenListPath = (release: string): string => addressOf("frozenList", firstLanguage, { release });

/** Where the frozen charts of every release ask what has become of them since. */
export const statusPath = addressOf("embedStatus", firstLanguage);

/**
 * The address of a chart's oEmbed answer: "/oembed/sweeps-by-year/kyustendil.json". It is given as JSON alone, as a
 * provider may: whoever finds the way by the head of a page reads that.
 */
export const oembedPath = (place: Addressed, language: Language): string =>
  addressOf("oembed", language, { file: `${within(place, language).replace(/\/$/, "")}.json` });

/** The address of a chart as a picture, beside its page and its numbers; with a release, the one that never changes. */
export const pictureAddress = (place: Addressed, language: Language, release?: string): string =>
  release === undefined
    ? chartFilePath(place.id, place.area.slug, language, place.dataset, "png")
    : `${embedPath(place, language, release).replace(/\/$/, "")}.png`;

/** The folder of a language's presentations: "/prezentatsiya/". */
export const presentationFolder = (language: Language): string => folderOf("presentation", language);

/** The address of a place's charts of one data set, one to a screen; with a chart, the screen that it fills. */
export const presentationPath = (slug: string, language: Language, dataset: Dataset, chart?: ChartId): string =>
  `${presentationFolder(language)}${slug}/${inDataset(dataset, language)}${chart === undefined ? "" : `#${chart}`}`;
