import { addressAt, type PublicSite } from "../delivery/public-site.ts";
import { wholeTables } from "./answers.ts";
import type { Described } from "./described.ts";
import { keptPaths } from "./openapi-kept.ts";
import { anObject, binary, json, operation, parameter } from "./openapi-operation.ts";
import { answerSchema, codesSchema, listOf, refTo, schemaOf, schemas, type Json } from "./openapi-schemas.ts";

/** The document of the API as OpenAPI 3.1 has it: a program that has nothing else can read all that there is. */

/** What the document must know besides the description. */
export interface Holds {
  readonly version: string;
  readonly site: PublicSite;
  /** The areas and the indicators whose observations are a file. */
  readonly areas: readonly string[];
  readonly indicators: readonly string[];
  /** The files of recorded releases, by all that follows "/api/v1/". */
  readonly kept: readonly string[];
}

const observationsIn = (what: string): Json =>
  json(answerSchema({ [what]: { type: "string" }, observations: listOf(refTo("Observation")) }));

function apiPaths({ areas, indicators }: Holds): Json {
  const whole = wholeTables.map(({ name, table }): [string, Json] => [
    `/api/v1/${name}.json`,
    operation({
      id: `get_${name}`,
      summary: `All ${name}`,
      content: json(answerSchema({ [name]: listOf(refTo(schemaOf(table))) })),
    }),
  ]);
  return {
    ...Object.fromEntries(whole),
    "/api/v1/codes.json": operation({
      id: "get_codes",
      summary: "The code lists of all columns, with their words",
      content: json(codesSchema),
    }),
    "/api/v1/observations/areas/{area}.json": operation({
      id: "get_observations_of_area",
      summary: "Published figures of the country, or of a district and of all places in it, with who said them",
      parameters: [parameter("area", "BG, or the NUTS 3 code of a district", areas)],
      content: observationsIn("area"),
    }),
    "/api/v1/observations/indicators/{indicator}.json": operation({
      id: "get_observations_of_indicator",
      summary: "Published figures of an indicator everywhere, with who said them",
      parameters: [parameter("indicator", "The code of an indicator", indicators)],
      content: observationsIn("indicator"),
    }),
    "/api/v1/releases.json": operation({
      id: "get_releases",
      summary: "All releases, the newest first",
      content: json(answerSchema({ releases: listOf(refTo("Release")) })),
    }),
  };
}

function filePaths({ datasets }: Described): Json {
  const stems = datasets.map(({ stem }) => stem);
  const ofRegister = datasets.some(({ isRegister }) => isRegister);
  const file = (kind: string, mediaType: string) =>
    operation({
      id: `get_${kind}`,
      summary: `A whole table as ${kind === "csv" ? "CSV" : "Parquet"}`,
      parameters: [parameter("table", "The name of a table's files; counts from records are only here", stems)],
      content: binary(mediaType),
    });
  const document = (id: string, summary: string, mediaType: string) =>
    operation({ id, summary, content: { [mediaType]: { schema: mediaType.endsWith("json") ? anObject : {} } } });
  return {
    "/data/{table}.csv": file("csv", "text/csv"),
    "/data/{table}.parquet": file("parquet", "application/vnd.apache.parquet"),
    "/data/manifest.json": operation({
      id: "get_manifest",
      summary: "All files with their sizes and SHA-256",
      content: json(refTo("Manifest")),
    }),
    ...(ofRegister
      ? {
          "/data/certificate.json": document(
            "get_certificate",
            "How the counts from records are protected, and what the audit found",
            "application/json",
          ),
        }
      : {}),
    "/api/v1/sdmx/observations.csv": document(
      "get_sdmx_csv",
      "Dated observations as SDMX-CSV 2.0",
      "application/vnd.sdmx.data+csv",
    ),
    "/api/v1/sdmx/structure.json": document(
      "get_sdmx_structure",
      "The structure of that file with its code lists, as SDMX-JSON 2.0",
      "application/vnd.sdmx.structure+json",
    ),
    "/api/v1/catalog.jsonld": document("get_catalog_jsonld", "The catalogue (DCAT-AP 3)", "application/ld+json"),
    "/api/v1/catalog.ttl": document("get_catalog_turtle", "The catalogue (DCAT-AP 3)", "text/turtle"),
    "/api/v1/provenance.ttl": document(
      "get_provenance",
      "From published figures, homes, services and events to all who speak of them (PROV-O)",
      "text/turtle",
    ),
    "/datapackage.json": document(
      "get_datapackage_at_root",
      "The tables as a Data Package, whose paths lead from the root of the site",
      "application/json",
    ),
    "/api/v1/datapackage.json": document(
      "get_datapackage",
      "The same, with whole addresses where the site has a public one",
      "application/json",
    ),
  };
}

// Of the interface, not of the data: it rises when an address or a property is added.
const apiVersion = "1.0.0";
const rules = [
  "A static API: every answer is a file, there is no key and no limit.",
  "Within v1 addresses, properties and codes keep their meaning; new ones may be added, so ignore what you do not know.",
  "What is to go is first marked as deprecated here, for six months and one release at least.",
  "A change that breaks a program is made in /api/v2/ alone, and v1 then stands for a year.",
  "A value that is not there has its reason in value_state: c withheld, x not available, z not applicable.",
].join(" ");

/** The document. Its server is the copy in which it stands. */
export function openApiOf(described: Described, holds: Holds): object {
  return {
    openapi: "3.1.1",
    info: {
      title: `${described.title.bg} / ${described.title.en}`,
      version: apiVersion,
      "x-data-version": holds.version,
      description: `${described.description.en} ${rules}`,
      license: { name: "CC BY 4.0", identifier: "CC-BY-4.0" },
    },
    servers: [{ url: addressAt("/", holds.site).replace(/(?<=.)\/$/, "") }],
    paths: { ...apiPaths(holds), ...keptPaths(holds.kept), ...filePaths(described) },
    components: { schemas: schemas(described) },
  };
}
