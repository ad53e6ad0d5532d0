import type { FileKind } from "../../i18n/addresses.ts";
import { languages, type Language } from "../../model/text.ts";
import { archiveFile, madeFiles } from "../data/endpoints.ts";
import { addressAt, type PublicSite } from "../delivery/public-site.ts";
import { embedScript, embedStyles } from "../embed/files.ts";
import { releaseFolder } from "../embed/frozen.ts";
import { status } from "../embed/status.ts";
import { frozenList } from "../embed/permalinks.ts";
import { feedFiles } from "../open/feeds.ts";
import { apiFiles, dataPackageAtRoot } from "../open/files.ts";
import { frozenPictures, oembedAnswers } from "../embed/routes.ts";
import { areaFiles, keyFigureFiles } from "../files/area.ts";
import { chartFiles } from "../files/chart.ts";
import { packedPlaces } from "../pages/finder.ts";
import { alone, type Answer, type FilePlace } from "./place.ts";
import { sitemap, sitemapPath } from "./sitemap.ts";

type Makers = {
  readonly [K in FileKind]: (language: Language) => readonly FilePlace<K>[] | Promise<readonly FilePlace<K>[]>;
};

const inRelease = (answer: Answer) => async () => [{ values: { release: await releaseFolder() }, answer }];
const inEach = (answer: (language: Language, site: PublicSite) => Promise<Response>) => () =>
  languages.map((language) => ({ values: { language }, answer: (site: PublicSite) => answer(language, site) }));

/**
 * Everything may be read; the sitemaps are named, one a language. Crawlers ask for this file at the root of a host
 * only: of a copy that lives under a path they must be told by the host's own, which its lines are there to be copied
 * to.
 */
function robots(site: PublicSite): Response {
  const maps = languages.map((language) => `Sitemap: ${addressAt(sitemapPath(language), site)}`);
  return new Response(["User-agent: *", "Allow: /", ...maps, ""].join("\n"), {
    headers: { "content-type": "text/plain" },
  });
}

/** What makes the files of each kind. */
const makers: Makers = {
  districtFile: areaFiles,
  keyFigures: keyFigureFiles,
  chartFile: chartFiles("reported"),
  chartRegisterFile: chartFiles("register"),
  tableBook: madeFiles("xlsx"),
  tableExcelCsv: madeFiles("excel.csv"),
  tableCube: madeFiles("json"),
  tableArchive: madeFiles("zip"),
  oembed: oembedAnswers,
  embedStyles: () => alone(embedStyles),
  embedScript: () => alone(embedScript),
  frozenStyles: inRelease(embedStyles),
  frozenScript: inRelease(embedScript),
  frozenList: inRelease(async () => Response.json(await frozenList())),
  frozenPicture: frozenPictures,
  embedStatus: () => alone(async () => Response.json(await status())),
  archive: () => alone(archiveFile),
  apiFile: apiFiles,
  feed: feedFiles,
  // What the finder loads at the first key stroke.
  placesIndex: inEach(
    async (language) =>
      new Response(JSON.stringify(await packedPlaces(language)), { headers: { "content-type": "application/json" } }),
  ),
  sitemap: inEach(
    async (language, site) =>
      new Response(await sitemap(language, site), { headers: { "content-type": "application/xml" } }),
  ),
  dataPackage: () => alone(dataPackageAtRoot),
  robots: () => alone(robots),
};

/** The files of a kind in a language; those that are the same in all belong to the first. */
export const filePlaces = async (
  kind: FileKind,
  language: Language,
): Promise<readonly { readonly values: Readonly<Record<string, string>>; readonly answer: Answer }[]> =>
  makers[kind](language);
