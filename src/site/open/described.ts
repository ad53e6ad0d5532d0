import { mediaTypes } from "../../export/media-types.ts";
import { pageWords } from "../../i18n/pages.ts";
import { pagePath, tableFilePath, tablePath } from "../../i18n/paths.ts";
import type { ManifestTable } from "../../model/manifest.ts";
import { registerTables, type TableName } from "../../model/rows.ts";
import { tables } from "../../model/tables.ts";
import {
  factLanguages,
  firstLanguage,
  inEach,
  inFacts,
  type Bilingual,
  type FactLanguage,
  type InEach,
} from "../../model/text.ts";
import { yearsOf, stemOf } from "../data/catalogue.ts";
import { codesOf, referenceOf } from "../data/codes.ts";
import { tablesWithPages } from "../data/endpoints.ts";
import { filesOf, type FileKind } from "../data/files.ts";
import { kindsOf, madeKinds, type MadeKind } from "../data/made.ts";
import { unitOf } from "../data/measured.ts";
import type { PublicSite } from "../delivery/public-site.ts";
import { manifest, rowsOf } from "../facts.ts";

/**
 * The one description of all that is published, from which the catalogue, the data package, the API's document and the
 * pages' metadata are written.
 */

/** What a file is: a form of a table, or one of the files of the API that hold a table in another structure. */
export type DescribedKind = FileKind | "sdmx" | "provenance";

/** How large a file is, and its hash in hexadecimal digits. */
export interface Content {
  readonly bytes: number;
  readonly sha256: string;
}

/** A file of a data set. */
export interface DescribedFile {
  readonly kind: DescribedKind;
  /** Where it stands in the site: "/data/observations.csv". */
  readonly path: string;
  /** Nothing where it would take minutes to make the file for that alone. */
  readonly content: Content | undefined;
  /** As IANA lists it, without parameters. */
  readonly mediaType: string;
  /** The languages of its words. */
  readonly languages: readonly FactLanguage[];
}

/** A column of a data set. */
export interface DescribedColumn {
  readonly name: string;
  readonly type: ManifestTable["columns"][number]["type"];
  readonly label: Bilingual;
  /** What its figures are measured in, in words. */
  readonly unit: Bilingual | undefined;
  /** The codes that it may hold, each with its words; nothing for a column of words, figures or many codes. */
  readonly codes: ReadonlyMap<string, Bilingual> | undefined;
  /** The table whose rows its codes stand for. */
  readonly references: TableName | undefined;
}

/** A data set: a public table in all its files. */
export interface DescribedDataset {
  readonly name: TableName;
  /** What the names of its files begin with. */
  readonly stem: string;
  readonly title: Bilingual;
  /** What a row of it is. */
  readonly description: Bilingual;
  /** Made from synthetic records. */
  readonly synthetic: boolean;
  readonly isRegister: boolean;
  readonly rows: number;
  readonly key: readonly string[];
  readonly columns: readonly DescribedColumn[];
  /** The first and the last year of which it speaks. */
  readonly years: { readonly first: string; readonly last: string } | undefined;
  /** Its page in the site. */
  readonly pages: InEach;
  readonly files: readonly DescribedFile[];
}

/** All that is published. */
export interface Described {
  readonly release: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly keywords: Readonly<Record<FactLanguage, readonly string[]>>;
  readonly publisher: Bilingual;
  readonly pages: InEach;
  readonly datasets: readonly DescribedDataset[];
}

/** A text of the data pages in each language of the facts. */
const told = (read: (words: ReturnType<typeof pageWords>) => string): Bilingual =>
  inFacts((language) => read(pageWords(language)));

function codesIn(table: TableName, column: string): DescribedColumn["codes"] {
  const lists = inFacts((language) => JSON.stringify(codesOf(table, column, language) ?? {}));
  const words = new Map(
    factLanguages.map((language) => [language, JSON.parse(lists[language]) as Readonly<Record<string, string>>]),
  );
  const codes = Object.keys(words.get(firstLanguage) ?? {});
  if (codes.length === 0) return undefined;
  return new Map(codes.map((code) => [code, inFacts((language) => words.get(language)?.[code] ?? code)]));
}

function unitIn(table: TableName, column: string): Bilingual | undefined {
  return unitOf(table, column, firstLanguage) === undefined
    ? undefined
    : inFacts((language) => unitOf(table, column, language) ?? "");
}

const columnOf =
  (table: TableName) =>
  ({ name, type, label }: ManifestTable["columns"][number]): DescribedColumn => ({
    name,
    type,
    label,
    unit: unitIn(table, name),
    codes: codesIn(table, name),
    references: referenceOf(table, name),
  });

const plain = (mediaType: string): string => mediaType.replace(/;.*$/, "");

const forPrograms = ["csv", "parquet"] as const satisfies readonly FileKind[];

const isMade = (kind: FileKind): kind is MadeKind => madeKinds.some((one) => one === kind);
const isRegisterTable = (name: TableName): boolean => registerTables.some((table) => table === name);

function publishedFiles(table: ManifestTable): readonly DescribedFile[] {
  const stem = stemOf(table);
  return forPrograms.flatMap((kind) =>
    table.files
      .filter(({ file }) => file === `${stem}.${kind}`)
      .map(({ file, bytes, sha256 }) => ({
        kind,
        path: `/data/${file}`,
        content: { bytes, sha256 },
        mediaType: plain(mediaTypes[kind]),
        languages: factLanguages,
      })),
  );
}

const made = (kind: MadeKind, path: string, content: Content | undefined, language: FactLanguage): DescribedFile => ({
  kind,
  path,
  content,
  mediaType: plain(mediaTypes[kind]),
  languages: [language],
});

/** The files with the words of one language. Those of the register are heavy, and made for their own sake alone. */
async function madeFilesOf(table: ManifestTable, site: PublicSite): Promise<readonly DescribedFile[]> {
  const all = factLanguages.map(async (language): Promise<readonly DescribedFile[]> => {
    if (isRegisterTable(table.name))
      return kindsOf(table).map((kind) =>
        made(kind, tableFilePath(`${stemOf(table)}.${kind}`, language), undefined, language),
      );
    return (await filesOf(table, language, site)).flatMap(({ kind, address, bytes, sha256 }) =>
      isMade(kind) ? [made(kind, address, { bytes, sha256 }, language)] : [],
    );
  });
  return (await Promise.all(all)).flat();
}

// The dates of which a table speaks, where none of its columns is a period.
const dates: { readonly [T in TableName]?: readonly string[] } = {
  institutions: ["closed_date", "as_of_date"],
  institution_evidence: ["closed_date", "as_of_date"],
  services: ["opened", "planned_for", "as_of_date"],
  sources: ["published_date"],
};

/** The first and the last year of which a table speaks. */
async function spanOf(name: TableName): Promise<DescribedDataset["years"]> {
  const columns = dates[name] ?? [];
  const rows: readonly object[] = columns.length === 0 ? [] : await rowsOf(name);
  const cells = rows.flatMap((row) => Object.entries(row).filter(([column]) => columns.includes(column)));
  const found = cells.flatMap(([, cell]) => String(cell ?? "").match(/\d{4}/g) ?? []);
  const years = columns.length === 0 ? ((await yearsOf(name))?.split("-") ?? []) : found.sort();
  const [first] = years;
  return first === undefined ? undefined : { first, last: years.at(-1) ?? first };
}

async function datasetOf(table: ManifestTable): Promise<DescribedDataset> {
  const { name, title, synthetic, rows, columns } = table;
  return {
    name,
    stem: stemOf(table),
    title,
    description: told(({ dataTables }) => dataTables.row[name]),
    synthetic,
    isRegister: isRegisterTable(name),
    rows,
    key: tables[name].key,
    columns: columns.map(columnOf(name)),
    years: await spanOf(name),
    pages: inEach((language) => tablePath(name, language)),
    files: publishedFiles(table),
  };
}

/** What is published with these tables, in a sentence or two: of a register only where there is one, and whose. */
export function descriptionOf(published: readonly Pick<ManifestTable, "name" | "synthetic">[]): Bilingual {
  const ofRegister = published.filter(({ name }) => isRegisterTable(name));
  const kind = ofRegister.some(({ synthetic }) => synthetic) ? "synthetic" : "delivered";
  return told(({ openData }) =>
    [openData.description, ...(ofRegister.length === 0 ? [] : [openData.ofRegister[kind]])].join(" "),
  );
}

async function read(): Promise<Described> {
  const { release } = await manifest();
  const published = await tablesWithPages();
  return {
    release,
    title: told(({ openData }) => openData.title),
    description: descriptionOf(published),
    keywords: {
      bg: pageWords("bg").openData.keywords.split(", "),
      en: pageWords("en").openData.keywords.split(", "),
    },
    publisher: told(({ openData }) => openData.publisher),
    pages: inEach((language) => pagePath("data", language)),
    datasets: await Promise.all(published.map(datasetOf)),
  };
}
let described: Promise<Described> | undefined;

/** The description of the release that was built, with the files that were published with it; read once a build. */
export const describe = (): Promise<Described> => (described ??= read());

/**
 * A data set also with the files that are made for readers of a language, for a copy of the site with a public address
 * or without: they hold it, and so their sizes and hashes are its own.
 */
export async function withMadeFiles(one: DescribedDataset, site: PublicSite): Promise<DescribedDataset> {
  const table = (await tablesWithPages()).find(({ name }) => name === one.name);
  return table === undefined ? one : { ...one, files: [...one.files, ...(await madeFilesOf(table, site))] };
}
