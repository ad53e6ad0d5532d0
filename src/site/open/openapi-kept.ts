import { keptFileOf, keptForms, type KeptFile, type KeptForm } from "./kept-forms.ts";
import { anObject, binary, json, operation, parameter } from "./openapi-operation.ts";
import { refTo, type Json } from "./openapi-schemas.ts";

/** What the API's document says of the files of recorded releases. */

interface Said {
  readonly id: string;
  readonly summary: string;
  readonly content: Json;
}

const said: Readonly<Record<KeptForm, Said>> = {
  "files.json": {
    id: "get_release_files",
    summary: "Where each table of a recorded release lies; of one that was taken back the reason",
    content: json(refTo("KeptFiles")),
  },
  "manifest.json": {
    id: "get_release_manifest",
    summary: "The manifest of a recorded release; of one that was taken back the reason",
    content: json(anObject),
  },
  "certificate.json": {
    id: "get_release_certificate",
    summary: "The certificate of a recorded release; of one that was taken back the reason",
    content: json(anObject),
  },
  "changes.html": {
    id: "get_release_report",
    summary: "What changed with a recorded release, as a page; of one that was taken back the reason",
    content: { "text/html": { schema: {} } },
  },
  "changes.md": {
    id: "get_release_changes",
    summary: "What changed with a recorded release; of one that was taken back the reason",
    content: { "text/markdown": { schema: {} } },
  },
  "tables/{table}.parquet": {
    id: "get_release_table",
    summary: "A table of a recorded release that no earlier one has to the byte",
    content: binary("application/vnd.apache.parquet"),
  },
  "withdrawn.json": {
    id: "get_release_withdrawal",
    summary: "Why a recorded release was taken back",
    content: json(refTo("Withdrawn")),
  },
};

const once = (texts: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(texts)].filter((text) => text !== undefined);

function pathOf(form: KeptForm, files: readonly KeptFile[]): Json {
  const tables = once(files.map(({ table }) => table));
  const release = parameter("release", "The day of a recorded release", once(files.map((one) => one.release)));
  const described =
    tables.length === 0
      ? { ...said[form], parameters: [release] }
      : {
          ...said[form],
          parameters: [release, parameter("table", "The name of a table's files", tables)],
          missing: "The table of this release lies elsewhere, or there is none: its files.json says where",
        };
  return { [`/api/v1/releases/{release}/${form}`]: operation(described) };
}

/**
 * The addresses of all files of recorded releases, given by all that follows "/api/v1/". Each kind is one address for
 * all releases that have it.
 */
export function keptPaths(kept: readonly string[]): Json {
  const files = kept.flatMap((path) => keptFileOf(path) ?? []);
  const paths = keptForms.flatMap((form) => {
    const of = files.filter((one) => one.form === form);
    return of.length === 0 ? [] : [pathOf(form, of)];
  });
  return Object.assign({}, ...paths) as Json;
}
