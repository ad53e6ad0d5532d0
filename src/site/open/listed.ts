import { manifest } from "../facts.ts";
import { wholeTables, type WholeTable } from "./answers.ts";
import { releaseFiles } from "./files.ts";
import { keptFileOf, keptForms, type KeptForm } from "./kept-forms.ts";

/** What the page on the API lists. */

/** An address of which there may be many, and one of them to look at. */
export interface ListedAddress {
  /** By all that follows "/api/v1/"; what can be chosen stands in braces. */
  readonly file: string;
  readonly holds: WholeTable["name"] | "byArea" | "byIndicator" | "codes" | "releases" | KeptForm;
  readonly example: string;
}

/** Which of the files of recorded releases there are, each kind with its newest. */
async function keptAddresses(): Promise<readonly ListedAddress[]> {
  const files = Object.keys(await releaseFiles()).flatMap((path) => keptFileOf(path) ?? []);
  return keptForms.flatMap((form) => {
    const newest = files
      .filter((one) => one.form === form)
      .toSorted((a, b) => b.release.localeCompare(a.release) || a.path.localeCompare(b.path))[0];
    return newest === undefined
      ? []
      : [{ file: `releases/{release}/${form}`, holds: form, example: newest.path } as const];
  });
}

/** The answers of the API. */
export const listedAddresses = async (): Promise<readonly ListedAddress[]> => [
  ...wholeTables.map(({ name }) => ({ file: `${name}.json`, holds: name, example: `${name}.json` })),
  { file: "observations/areas/{area}.json", holds: "byArea", example: "observations/areas/BG415.json" },
  {
    file: "observations/indicators/{indicator}.json",
    holds: "byIndicator",
    example: "observations/indicators/sweeps.json",
  },
  { file: "codes.json", holds: "codes", example: "codes.json" },
  { file: "releases.json", holds: "releases", example: "releases.json" },
  ...(await keptAddresses()),
];

/** The descriptions for programs, each by its path in the site. */
export const listedDocuments = [
  "/api/v1/openapi.json",
  "/api/v1/catalog.jsonld",
  "/api/v1/catalog.ttl",
  "/api/v1/provenance.ttl",
  "/api/v1/sdmx/observations.csv",
  "/api/v1/sdmx/structure.json",
  "/datapackage.json",
  "/data/manifest.json",
  "/data/certificate.json",
] as const;

/** Those that there are: a certificate only of a release with a register. */
export async function documentsListed(): Promise<readonly (typeof listedDocuments)[number][]> {
  const { certificate } = await manifest();
  return listedDocuments.filter((path) => path !== "/data/certificate.json" || certificate !== null);
}
