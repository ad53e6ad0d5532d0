import type { PublicSite } from "../delivery/public-site.ts";
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
import { describe, describeAll } from "./described.ts";
import { jsonLdOf, turtleOf, type Node } from "./graph.ts";
import { openApiOf } from "./openapi.ts";
import { versionBuilt } from "./releases.ts";

/** The files of the API, each by all that follows "/api/v1/". */

const jsonType = "application/json; charset=utf-8";

const answer = (text: string, mediaType: string): Response =>
  new Response(text, { headers: { "content-type": mediaType } });

const answered =
  (make: (site: PublicSite) => Promise<object>): Answer =>
  async (site) =>
    answer(`${JSON.stringify(await make(site))}\n`, jsonType);

/** The catalogue of a copy of the site. */
export async function catalogueOf(site: PublicSite): Promise<readonly Node[]> {
  const districts = (await rowsOf("areas")).filter(({ level }) => level === "district").map(({ area }) => area);
  return dcatOf(await describeAll(site), {
    site,
    contact: ownContact(),
    districts,
    version: await versionBuilt(),
  });
}

const documents: Readonly<Record<string, Answer>> = {
  "openapi.json": answered(async (site) =>
    openApiOf(await describe(), {
      version: await versionBuilt(),
      site,
      areas: await observedAreas(),
      indicators: await observedIndicators(),
    }),
  ),
  "datapackage.json": answered(async (site) => dataPackageOf(await describe(), await versionBuilt(), site)),
  "catalog.jsonld": async (site) => answer(jsonLdOf(await catalogueOf(site)), "application/ld+json; charset=utf-8"),
  "catalog.ttl": async (site) => answer(turtleOf(await catalogueOf(site)), "text/turtle; charset=utf-8"),
  "codes.json": answered(async () => codesAnswer(await describe())),
  "releases.json": answered(releasesAnswer),
};

/** All files of the API. */
export async function apiFiles() {
  const [areas, indicators] = [await observedAreas(), await observedIndicators()];
  const all: Readonly<Record<string, Answer>> = {
    ...documents,
    ...Object.fromEntries(wholeTables.map((one) => [`${one.name}.json`, answered(() => tableAnswer(one))])),
    ...Object.fromEntries(areas.map((area) => [`observations/areas/${area}.json`, answered(() => areaAnswer(area))])),
    ...Object.fromEntries(
      indicators.map((one) => [`observations/indicators/${one}.json`, answered(() => indicatorAnswer(one))]),
    ),
  };
  return Object.entries(all).map(([file, give]) => ({ values: { file }, answer: give }));
}
