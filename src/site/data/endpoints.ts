import type { APIContext } from "astro";
import { mediaTypes } from "../../export/media-types.ts";
import { languages, type Language } from "../../model/text.ts";
import { helpers, publishedTables, stemOf, wanted } from "./catalogue.ts";
import { everything, kindsOf, made, type MadeKind } from "./made.ts";

function named(site: URL | undefined): URL {
  if (site === undefined) throw new Error("data files: no site address in astro.config.mjs");
  return site;
}

/** The routes of the tables' pages; those of the register only in a release with one. */
export const tableRoutes = async () =>
  (await publishedTables([...wanted, ...helpers])).map(({ name }) => ({ params: { table: name }, props: { table: name } }));

/** The routes of the files of a kind that are made of tables, by the stem of their names. */
export const madeRoutes = (kind: MadeKind) => async () => {
  const tables = (await publishedTables([...wanted, ...helpers])).filter((table) => kindsOf(table).includes(kind));
  return [...tables.map(stemOf), ...(kind === "xlsx" ? [everything] : [])].map((stem) => ({ params: { stem } }));
};

/** The endpoint that answers with a file of a kind; its route names the stem. */
export const madeFile = (kind: MadeKind, language: Language) => async ({ params, site }: APIContext): Promise<Response> =>
  new Response(new Uint8Array(await made(`${params["stem"] ?? ""}.${kind}`, language, named(site))), { headers: { "content-type": mediaTypes[kind] } });

/** The endpoint that answers with the archive of all tables, the same for both languages. */
export const archiveFile = async ({ site }: APIContext): Promise<Response> =>
  new Response(new Uint8Array(await made(`${everything}.zip`, languages[0], named(site))), { headers: { "content-type": mediaTypes.zip } });
