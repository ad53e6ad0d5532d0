import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Origin } from "../../export/citation.ts";
import { excelCsvOf } from "../../export/excel-csv.ts";
import type { Sheet } from "../../export/sheet.ts";
import { xlsxOf } from "../../export/xlsx.ts";
import { zipOf } from "../../export/zip.ts";
import { pageWords } from "../../i18n/pages.ts";
import { pagePath, tablePath } from "../../i18n/paths.ts";
import type { ManifestTable } from "../../model/manifest.ts";
import type { TableName } from "../../model/rows.ts";
import { firstLanguage, languages, type Language } from "../../model/text.ts";
import { remember } from "../../query/remember.ts";
import { allLookups, dataFolder } from "../facts.ts";
import { addressAt, type PublicSite } from "../delivery/public-site.ts";
import { archive } from "./archive.ts";
import {
  cubes,
  excelCsvRows,
  helpers,
  publishedTables,
  releaseHash,
  spreadsheetRows,
  stemOf,
  wanted,
} from "./catalogue.ts";
import { cubeOf } from "./cube.ts";
import { publishersOfSources, tableSheet } from "./sheet.ts";

/** The forms in which the site's build writes tables; CSV and Parquet are made with the data. */
export const madeKinds = ["xlsx", "excel.csv", "json", "zip"] as const;
export type MadeKind = (typeof madeKinds)[number];

/** What stands in the place of a table's name in the files that hold all. */
export const everything = "obhvat";

const isCube = (name: TableName): name is (typeof cubes)[number] => cubes.some((cube) => cube === name);

/** The forms that are made of a table. */
export function kindsOf({ name, rows }: Pick<ManifestTable, "name" | "rows">): readonly MadeKind[] {
  const isMade: { readonly [K in MadeKind]: boolean } = {
    xlsx: rows <= spreadsheetRows,
    "excel.csv": rows <= excelCsvRows,
    json: isCube(name),
    zip: true,
  };
  return madeKinds.filter((kind) => isMade[kind]);
}

const originAt = async (path: string, site: PublicSite): Promise<Origin> => ({
  address: addressAt(path, site),
  hash: await releaseHash(),
});

/** The file repeats the release in every row anyway. */
function withoutRelease(sheet: Sheet): Sheet {
  const place = sheet.columns.findIndex(({ key }) => key === "release");
  const kept = <T>(cells: readonly T[]): readonly T[] => cells.filter((_, at) => at !== place);
  return { ...sheet, columns: kept(sheet.columns), rows: sheet.rows.map(kept) };
}

/** The table's own files as they were published, and those that are made of it in the sheet's language. */
async function tableArchive(sheet: Sheet, table: ManifestTable, seen: Origin, site: PublicSite): Promise<Uint8Array> {
  const published = table.files.map(
    async ({ file }) => [file, new Uint8Array(await readFile(join(dataFolder, file)))] as const,
  );
  const own = kindsOf(table)
    .filter((kind) => kind !== "zip")
    .map(
      async (kind) =>
        [
          `${stemOf(table)}_${sheet.language}.${kind}`,
          await made(`${stemOf(table)}.${kind}`, sheet.language, site),
        ] as const,
    );
  return zipOf(sheet, Object.fromEntries(await Promise.all([...published, ...own])), seen);
}

async function write(table: ManifestTable, kind: MadeKind, language: Language, site: PublicSite): Promise<Uint8Array> {
  const { name } = table;
  const [sheet, seen] = [await tableSheet(table, language), await originAt(tablePath(name, language), site)];
  const utf8 = new TextEncoder();
  if (kind === "zip") return tableArchive(sheet, table, seen, site);
  if (kind === "xlsx") return xlsxOf([sheet], seen);
  if (kind === "excel.csv") return utf8.encode(excelCsvOf(withoutRelease(sheet)));
  if (!isCube(name)) throw new RangeError(`data files: the table "${name}" is no cube`);
  const lookups = await allLookups();
  const cube = cubeOf(sheet, name, seen, (codes) => publishersOfSources(codes, lookups, language));
  return utf8.encode(`${JSON.stringify(cube)}\n`);
}

async function makeBook(language: Language, site: PublicSite): Promise<Uint8Array> {
  const reported = (await publishedTables([...wanted, ...helpers])).filter(({ name }) => !name.startsWith("register_"));
  const sheets = await Promise.all(reported.map((table) => tableSheet(table, language)));
  return xlsxOf(sheets, await originAt(pagePath("data", language), site), pageWords(language).data.sheet.book);
}

const keyOf = (file: string, language: Language): string => `${language}/${file}`;

type Plan = () => Promise<Uint8Array>;

function once(work: Plan): Plan {
  let done: Promise<Uint8Array> | undefined;
  return () => (done ??= work());
}

/** How each file is made, by language and name; none is made before it is asked for, and none twice. */
const plansFor = remember(async (address: string): Promise<ReadonlyMap<string, Plan>> => {
  const site = address === "" ? undefined : new URL(address);
  const all = await publishedTables([...wanted, ...helpers]);
  const ofTables = languages.flatMap((language) =>
    all.flatMap((table) =>
      kindsOf(table).map((kind): [string, Plan] => [
        keyOf(`${stemOf(table)}.${kind}`, language),
        () => write(table, kind, language, site),
      ]),
    ),
  );
  const books = languages.map((language): [string, Plan] => [
    keyOf(`${everything}.xlsx`, language),
    () => makeBook(language, site),
  ]);
  const zip: [string, Plan] = [
    keyOf(`${everything}.zip`, firstLanguage),
    () => archive(site, (file, language) => made(file, language, site)),
  ];
  return new Map([...ofTables, ...books, zip].map(([key, plan]) => [key, once(plan)]));
});

/**
 * The bytes of a file that is made of tables, by its name ("observations.xlsx") and language, with the site's public
 * address in it; the archive of all is made in the first language only. Made once a build; refuses other names.
 */
export async function made(file: string, language: Language, site: PublicSite): Promise<Uint8Array> {
  const plan = (await plansFor(site?.href ?? "")).get(keyOf(file, language));
  if (plan === undefined) throw new RangeError(`data files: nothing called ${file} is made in "${language}"`);
  return plan();
}
