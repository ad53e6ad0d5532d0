import { createHash } from "node:crypto";
import { formatNumber } from "../../i18n/formats.ts";
import { pageWords } from "../../i18n/pages.ts";
import { tableFilePath } from "../../i18n/paths.ts";
import type { ManifestTable } from "../../model/manifest.ts";
import { firstLanguage, languages, type Language } from "../../model/text.ts";
import { manifest } from "../facts.ts";
import type { PublicSite } from "../delivery/public-site.ts";
import { stemOf, yearsOf } from "./catalogue.ts";
import { everything, kindsOf, made, type MadeKind } from "./made.ts";

export type FileKind = MadeKind | "csv" | "parquet" | "csv-metadata.json";

/** A file as a page offers it. */
export interface OfferedFile {
  readonly kind: FileKind;
  /** The address in the site, the same in every release. */
  readonly address: string;
  /** What the file is called on the reader's disk: what, which years, which release, which language. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** "obhvat_observations_2009-2026_2026-11-22_bg.xlsx"; synthetic records say so. */
const named = (
  what: string,
  years: string | undefined,
  release: string,
  language: string,
  synthetic: boolean,
  extension: string,
): string =>
  `${["obhvat", what, years, release, language, synthetic ? "SYNTHETIC" : undefined].filter((part) => part !== undefined).join("_")}.${extension}`;

async function offered(
  file: string,
  kind: MadeKind,
  name: string,
  language: Language,
  site: PublicSite,
): Promise<OfferedFile> {
  const bytes = await made(file, language, site);
  return {
    kind,
    address: tableFilePath(file, language),
    name,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}

const publishedKinds = ["csv", "parquet", "csv-metadata.json"] as const;

/** Every file of a table for readers of a language: those made for them first, then those that programs read. */
export async function filesOf(
  table: ManifestTable,
  language: Language,
  site: PublicSite,
): Promise<readonly OfferedFile[]> {
  const { release } = await manifest();
  const years = await yearsOf(table.name);
  const stem = stemOf(table);
  const name = (kind: FileKind, of: string): string => named(table.name, years, release, of, table.synthetic, kind);
  const forReaders = await Promise.all(
    kindsOf(table).map((kind) => offered(`${stem}.${kind}`, kind, name(kind, language), language, site)),
  );
  const forPrograms = publishedKinds.map((kind): OfferedFile => {
    const found = table.files.find(({ file }) => file === `${stem}.${kind}`);
    if (found === undefined) throw new Error(`data files: the manifest has no ${stem}.${kind}`);
    return {
      kind,
      address: `/data/${found.file}`,
      name: name(kind, languages.join("-")),
      bytes: found.bytes,
      sha256: found.sha256,
    };
  });
  return [...forReaders, ...forPrograms];
}

/** The files that hold everything: the workbook of the published figures and, for both languages, the archive. */
export async function filesOfAll(
  language: Language,
  site: PublicSite,
): Promise<{ readonly workbook: OfferedFile; readonly archive: OfferedFile }> {
  const { release, tables } = await manifest();
  const years = await yearsOf("observations");
  const marked = tables.some(({ synthetic }) => synthetic) ? "all-with-SYNTHETIC-register" : "all";
  return {
    workbook: await offered(
      `${everything}.xlsx`,
      "xlsx",
      named("published-figures", years, release, language, false, "xlsx"),
      language,
      site,
    ),
    archive: await offered(
      `${everything}.zip`,
      "zip",
      named(marked, years, release, languages.join("-"), false, "zip"),
      firstLanguage,
      site,
    ),
  };
}

/** "63 kB", "7,9 MB": a size as the language writes it. */
export function formatSize(bytes: number, language: Language): string {
  const { kB, MB } = pageWords(language).data;
  const kilobytes = Math.max(1, Math.round(bytes / 1e3));
  return kilobytes < 1000 ? kB(formatNumber(kilobytes, language)) : MB(formatNumber(bytes / 1e6, language));
}
