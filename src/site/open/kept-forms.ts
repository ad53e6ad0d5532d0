/** The kinds of files that are served of recorded releases, as the API's document and its page list them. */

/** By all that follows the folder of a release; `{table}` is the name of a table's files. */
export const keptForms = [
  "files.json",
  "manifest.json",
  "certificate.json",
  "changes.html",
  "changes.md",
  "tables/{table}.parquet",
  "withdrawn.json",
] as const;
export type KeptForm = (typeof keptForms)[number];

/** A file of a recorded release by what it is. */
export interface KeptFile {
  readonly form: KeptForm;
  /** All that follows "/api/v1/". */
  readonly path: string;
  readonly release: string;
  /** The name of the table's files, of a file of a table. */
  readonly table: string | undefined;
}

/** What a file of a recorded release is; nothing for any other file of the API. */
export function keptFileOf(path: string): KeptFile | undefined {
  const [folder, release = "", ...rest] = path.split("/");
  const table = /^tables\/(.+)\.parquet$/.exec(rest.join("/"))?.[1];
  const form = keptForms.find((one) => one === (table === undefined ? rest.join("/") : "tables/{table}.parquet"));
  return folder !== "releases" || form === undefined ? undefined : { form, path, release, table };
}
