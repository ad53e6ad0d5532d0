import { pageWords } from "../../i18n/pages.ts";
import type { ColumnType } from "../../model/columns.ts";
import { tables } from "../../model/tables.ts";
import { inFacts, type Bilingual } from "../../model/text.ts";
import { addressAt, type PublicSite } from "../delivery/public-site.ts";
import type { Described, DescribedColumn, DescribedDataset } from "./described.ts";
import { identifierOf } from "./identifiers.ts";

/** The description as a Data Package of the second version (datapackage.org), with a Table Schema for each table. */

const schemas = "https://datapackage.org/profiles/2.0";
const types: Readonly<Record<ColumnType, string>> = {
  VARCHAR: "string",
  INTEGER: "integer",
  DOUBLE: "number",
  BOOLEAN: "boolean",
};

/** The format has no place for a second language. */
const both = ({ bg, en }: Bilingual): string => `${bg} / ${en}`;

const codesSaid = (codes: NonNullable<DescribedColumn["codes"]>): string =>
  [...codes].map(([code, words]) => `${code}: ${both(words)}`).join("; ");

function fieldOf({ name, type, label, unit, codes }: DescribedColumn) {
  const described = [...(unit === undefined ? [] : [both(unit)]), ...(codes === undefined ? [] : [codesSaid(codes)])];
  return {
    name,
    type: types[type],
    title: both(label),
    ...(described.length === 0 ? {} : { description: described.join(". ") }),
    ...(type === "BOOLEAN" ? { trueValues: ["true"], falseValues: ["false"] } : {}),
    ...(codes === undefined ? {} : { constraints: { enum: [...codes.keys()] } }),
  };
}

/** Which columns point at rows of which table, where that has one column for its key. */
function foreignKeys({ name, columns }: DescribedDataset, stems: ReadonlyMap<string, string>) {
  return columns.flatMap(({ name: column, references }) => {
    const stem = references === undefined ? undefined : stems.get(references);
    if (references === undefined || stem === undefined) return [];
    const reference = references === name ? {} : { resource: stem };
    return [{ fields: [column], reference: { ...reference, fields: [tables[references].key[0]] } }];
  });
}

function resourceOf(one: DescribedDataset, stems: ReadonlyMap<string, string>, pathOf: (path: string) => string) {
  const csv = one.files.find(({ kind }) => kind === "csv");
  if (csv?.content === undefined) throw new Error(`data package: the release has no CSV of "${one.name}"`);
  const keys = foreignKeys(one, stems);
  return {
    $schema: `${schemas}/dataresource.json`,
    name: one.stem,
    type: "table",
    path: pathOf(csv.path),
    title: both(one.title),
    description: both(one.description),
    format: "csv",
    mediatype: csv.mediaType,
    encoding: "utf-8",
    dialect: { $schema: `${schemas}/tabledialect.json`, delimiter: ",", header: true },
    bytes: csv.content.bytes,
    hash: `sha256:${csv.content.sha256}`,
    schema: {
      $schema: `${schemas}/tableschema.json`,
      fields: one.columns.map(fieldOf),
      primaryKey: one.key,
      missingValues: [""],
      ...(keys.length === 0 ? {} : { foreignKeys: keys }),
    },
  };
}

/** The format lets no path lead upwards: where the files lie above, and have no whole addresses, it is said. */
function describedAt(description: Bilingual, stands: "root" | "api", site: PublicSite): Bilingual {
  if (stands === "root" || site !== undefined) return description;
  return inFacts((language) => `${description[language]} ${pageWords(language).openData.fromTheRoot}`);
}

/**
 * The data package of a release.
 * @param stands at the root of the site or of the archive it names files by their paths from there
 * ("data/observations.csv"); in the folder of the API by their whole addresses, or in a copy without a public one by
 * the same paths, and says so
 */
export function dataPackageOf(
  described: Described,
  version: string,
  site: PublicSite,
  stands: "root" | "api" = "root",
): object {
  const { release, title, description, keywords, publisher, datasets } = described;
  const stems = new Map<string, string>(datasets.map(({ name, stem }) => [name, stem]));
  const pathOf = (path: string): string =>
    stands === "root" || site === undefined ? path.slice(1) : addressAt(path, site);
  return {
    $schema: `${schemas}/datapackage.json`,
    name: "obhvat",
    id: identifierOf("/api/v1/datapackage.json", site).replace(/^urn:uuid:/, ""),
    title: both(title),
    description: both(describedAt(description, stands, site)),
    ...(site === undefined ? {} : { homepage: addressAt(described.pages.bg, site) }),
    version,
    created: `${release}T00:00:00Z`,
    keywords: [...keywords.bg, ...keywords.en],
    contributors: [{ title: both(publisher), roles: ["publisher"] }],
    licenses: [
      {
        name: "CC-BY-4.0",
        title: "Creative Commons Attribution 4.0",
        path: "https://creativecommons.org/licenses/by/4.0/",
      },
    ],
    resources: datasets.map((one) => resourceOf(one, stems, pathOf)),
  };
}
