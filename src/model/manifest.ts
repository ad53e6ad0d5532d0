import type { TableName } from "./rows.ts";
import type { ColumnType } from "./tables.ts";
import type { Bilingual } from "./text.ts";

/** A published file, with what one needs to know that it arrived whole. */
export interface ManifestFile {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** One table of a release: what it holds and in which files. */
export interface ManifestTable {
  readonly name: TableName;
  readonly title: Bilingual;
  /** Made from synthetic records; its files carry it in their names. */
  readonly synthetic: boolean;
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly type: ColumnType; readonly label: Bilingual }[];
  readonly files: readonly ManifestFile[];
}

/** All that a release publishes; written as manifest.json beside the files. */
export interface Manifest {
  readonly release: string;
  /** SPDX identifier. */
  readonly license: string;
  readonly tables: readonly ManifestTable[];
  /** The disclosure certificate, when the release holds a register. */
  readonly certificate: ManifestFile | null;
}
