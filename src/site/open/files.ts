import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { mediaTypes } from "../../export/media-types.ts";
import { pageWords } from "../../i18n/pages.ts";
import type { MadeRelease } from "../../model/release.ts";
import { factLanguages, type Bilingual } from "../../model/text.ts";
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

const kindOf = (file: string): string => {
  if (file.endsWith(".json")) return jsonType;
  return file.endsWith(".md") ? reportType : mediaTypes.parquet;
};

/** Those of its files that say it as JSON; they are there where the release had them. */
const noticed = ["manifest.json", "certificate.json"] as const;

/** What stands where the files of a release did that was taken back. */
function noticesOf(release: string, withdrawn: Bilingual, folder: string): readonly (readonly [string, Answer])[] {
  const notice = answered(() => Promise.resolve({ release, withdrawn }));
  const changes = factLanguages
    .map((language) => `${pageWords(language).openData.releases.withdrawn} ${withdrawn[language]}\n`)
    .join("\n");
  return [
    [keptPath(release, "withdrawn.json"), notice],
    [keptPath(release, "files.json"), answered(() => Promise.resolve({ release, withdrawn, files: {} }))],
    [keptPath(release, "changes.md"), () => Promise.resolve(answer(changes, kindOf("changes.md")))],
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
