import { createHash } from "node:crypto";
import { remember } from "../../query/remember.ts";
import type { TableName } from "../../model/rows.ts";
import { factLanguages } from "../../model/text.ts";
import type { PublicSite } from "../delivery/public-site.ts";
import { describe, withMadeFiles, type Content, type Described, type DescribedFile } from "./described.ts";
import { turtleOf } from "./graph.ts";
import { provenanceOf } from "./provenance.ts";
import { apiTypes } from "./served-types.ts";
import { sdmxCsv } from "./sdmx.ts";

/** The description with all files that there are of each data set, as the catalogue lists them. */

const contentOf = (text: string): Content => {
  const bytes = Buffer.from(text);
  return { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
};

const apiFile = (kind: "sdmx" | "provenance", file: keyof typeof apiTypes, text: string): DescribedFile => ({
  kind,
  path: `/api/v1/${file}`,
  content: contentOf(text),
  mediaType: apiTypes[file].replace(/;.*$/, ""),
  languages: factLanguages,
});

/** The files of the API that hold a data set in another structure. */
async function apiFilesOf(name: TableName, site: PublicSite): Promise<readonly DescribedFile[]> {
  if (name === "observations") return [apiFile("sdmx", "sdmx/observations.csv", await sdmxCsv())];
  if (name === "evidence") return [apiFile("provenance", "provenance.ttl", turtleOf(await provenanceOf(site)))];
  return [];
}

const read = remember(async (address: string): Promise<Described> => {
  const site = address === "" ? undefined : new URL(address);
  const all = await describe();
  const datasets = all.datasets.map(async (one) => {
    const { files, ...rest } = await withMadeFiles(one, site);
    return { ...rest, files: [...files, ...(await apiFilesOf(one.name, site))] };
  });
  return { ...all, datasets: await Promise.all(datasets) };
});

/** That description for a copy of the site with a public address or without. */
export const describeAll = (site: PublicSite): Promise<Described> => read(site?.href ?? "");
