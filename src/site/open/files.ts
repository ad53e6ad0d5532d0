import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { mediaTypes } from "../../export/media-types.ts";
import { pageWords } from "../../i18n/pages.ts";
import { escapeMarkup } from "../../model/markup.ts";
import type { MadeRelease } from "../../model/release.ts";
import { factLanguages, firstLanguage, type Bilingual } from "../../model/text.ts";
import { addressAt, type PublicSite } from "../delivery/public-site.ts";
import { rowsOf } from "../facts.ts";
import { ownContact } from "../parts/contact.ts";
import type { Answer } from "../routes/place.ts";
import {
  areaAnswer,
  codesAnswer,
  indicatorAnswer,
  observedAreas,
  observedIndicators,
  releasesAnswer,
  tableAnswer,
  wholeTables,
} from "./answers.ts";
import { dataPackageOf } from "./data-package.ts";
import { dcatOf } from "./dcat.ts";
import { describe } from "./described.ts";
import { describeAll } from "./described-all.ts";
import { jsonLdOf, turtleOf, type Node } from "./graph.ts";
import { keptPath, keptReleases, releasesFolder } from "./kept.ts";
import { openApiOf } from "./openapi.ts";
import { provenanceOf } from "./provenance.ts";
import { releasesKnown, versionBuilt } from "./releases.ts";
import { apiTypes, reportType } from "./served-types.ts";
import { sdmxCsv, sdmxStructure } from "./sdmx.ts";

/** The files of the API, each by all that follows "/api/v1/". */

const jsonType = "application/json; charset=utf-8";

const answer = (text: string, mediaType: string): Response =>
  new Response(text, { headers: { "content-type": mediaType } });

const answered =
  (make: (site: PublicSite) => Promise<object>): Answer =>
  async (site) =>
    answer(`${JSON.stringify(await make(site))}\n`, jsonType);

/** The releases before the one that was built of which something is kept and given out, the newest first. */
async function earlierReleases(): Promise<readonly MadeRelease[]> {
  const { release } = await describe();
  const kept = await keptReleases();
  return (await releasesKnown()).filter(
    (one) =>
      one.release < release &&
      kept.some(({ release: day, withdrawn, files }) => day === one.release && withdrawn === null && files.length > 0),
  );
}

/** The catalogue of a copy of the site. */
export async function catalogueOf(site: PublicSite): Promise<readonly Node[]> {
  const districts = (await rowsOf("areas")).filter(({ level }) => level === "district").map(({ area }) => area);
  return dcatOf(await describeAll(site), {
    site,
    contact: ownContact(),
    districts,
    version: await versionBuilt(),
    earlier: await earlierReleases(),
  });
}

/** The data package at the root of the site, from which the paths in it lead to the files. */
export const dataPackageAtRoot: Answer = answered(async (site) =>
  dataPackageOf(await describe(), await versionBuilt(), site),
);

const documents: Readonly<Record<string, Answer>> = {
  "openapi.json": answered(async (site) =>
    openApiOf(await describe(), {
      version: await versionBuilt(),
      site,
      areas: await observedAreas(),
      indicators: await observedIndicators(),
      kept: Object.keys(await releaseFiles()),
    }),
  ),
  "datapackage.json": answered(async (site) => dataPackageOf(await describe(), await versionBuilt(), site, "api")),
  "catalog.jsonld": async (site) => answer(jsonLdOf(await catalogueOf(site)), apiTypes["catalog.jsonld"]),
  "catalog.ttl": async (site) => answer(turtleOf(await catalogueOf(site)), apiTypes["catalog.ttl"]),
  "sdmx/observations.csv": async () => answer(await sdmxCsv(), apiTypes["sdmx/observations.csv"]),
  "sdmx/structure.json": async () =>
    answer(`${JSON.stringify(await sdmxStructure(await describe()))}\n`, apiTypes["sdmx/structure.json"]),
  "provenance.ttl": async (site) => answer(turtleOf(await provenanceOf(site)), apiTypes["provenance.ttl"]),
  "codes.json": answered(async () => codesAnswer(await describe())),
  "releases.json": answered(releasesAnswer),
};

const keptTypes: Readonly<Record<string, string>> = {
  ".json": jsonType,
  ".md": reportType,
  ".html": "text/html; charset=utf-8",
};

const kindOf = (file: string): string => keptTypes[extname(file)] ?? mediaTypes.parquet;

/** In each language that a release was taken back, and why. */
const reasonsOf = (withdrawn: Bilingual) =>
  factLanguages.map((language) => ({
    language,
    said: pageWords(language).openData.releases.withdrawn,
    why: withdrawn[language],
  }));

const noticeText = (withdrawn: Bilingual): string =>
  reasonsOf(withdrawn)
    .map(({ said, why }) => `${said} ${why}\n`)
    .join("\n");

function noticePage(release: string, withdrawn: Bilingual): string {
  const lines = reasonsOf(withdrawn).map(
    ({ language, said, why }) => `<p lang="${language}">${escapeMarkup(`${said} ${why}`)}</p>`,
  );
  return [
    "<!doctype html>",
    `<html lang="${firstLanguage}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${release}</title></head>`,
    `<body><main><h1>${release}</h1>`,
    ...lines,
    "</main></body>",
    "</html>",
    "",
  ].join("\n");
}

/** Those of its files that say it as JSON; they are there where the release had them. */
const noticed = ["manifest.json", "certificate.json"] as const;

/** What stands where the files of a release did that was taken back. */
function noticesOf(release: string, withdrawn: Bilingual, folder: string): readonly (readonly [string, Answer])[] {
  const notice = answered(() => Promise.resolve({ release, withdrawn }));
  const written = (file: string, text: string): readonly [string, Answer] => [
    keptPath(release, file),
    () => Promise.resolve(answer(text, kindOf(file))),
  ];
  return [
    [keptPath(release, "withdrawn.json"), notice],
    [keptPath(release, "files.json"), answered(() => Promise.resolve({ release, withdrawn, files: {} }))],
    written("changes.md", noticeText(withdrawn)),
    written("changes.html", noticePage(release, withdrawn)),
    ...noticed
      .filter((name) => existsSync(join(folder, release, name)))
      .map((name): readonly [string, Answer] => [keptPath(release, name), notice]),
  ];
}

/** What is kept of recorded releases: their files and where the others lie, or the notice that one was taken back. */
export async function releaseFiles(folder: string = releasesFolder): Promise<Readonly<Record<string, Answer>>> {
  const all = await keptReleases(folder);
  const entries = all.flatMap(({ release, withdrawn, lies, tables }): readonly (readonly [string, Answer])[] => {
    if (withdrawn !== null) return noticesOf(release, withdrawn, folder);
    const own = Object.entries(lies).map(([file, path]): readonly [string, Answer] => [
      keptPath(release, file),
      async () =>
        new Response(new Uint8Array(await readFile(join(folder, path))), {
          headers: { "content-type": kindOf(file) },
        }),
    ]);
    const where = answered((site) =>
      Promise.resolve({
        release,
        files: Object.fromEntries(
          Object.entries(tables).map(([file, path]) => [file, addressAt(`/api/v1/${path}`, site)]),
        ),
      }),
    );
    return [...own, [keptPath(release, "files.json"), where]];
  });
  return Object.fromEntries(entries);
}

/** All files of the API. */
export async function apiFiles() {
  const [areas, indicators] = [await observedAreas(), await observedIndicators()];
  const all: Readonly<Record<string, Answer>> = {
    ...documents,
    ...(await releaseFiles()),
    ...Object.fromEntries(wholeTables.map((one) => [`${one.name}.json`, answered(() => tableAnswer(one))])),
    ...Object.fromEntries(areas.map((area) => [`observations/areas/${area}.json`, answered(() => areaAnswer(area))])),
    ...Object.fromEntries(
      indicators.map((one) => [`observations/indicators/${one}.json`, answered(() => indicatorAnswer(one))]),
    ),
  };
  return Object.entries(all).map(([file, give]) => ({ values: { file }, answer: give }));
}
