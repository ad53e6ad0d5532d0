import { mediaTypes } from "../../export/media-types.ts";
import { firstLanguage, type Language } from "../../model/text.ts";
import type { PublicSite } from "../delivery/public-site.ts";
import { helpers, publishedTables, stemOf, wanted } from "./catalogue.ts";
import { everything, kindsOf, made, type MadeKind } from "./made.ts";

/** The tables that have pages and files; those of the register only in a release with one. */
export const tablesWithPages = () => publishedTables([...wanted, ...helpers]);

const fileOf = async (name: string, kind: MadeKind, language: Language, site: PublicSite): Promise<Response> =>
  new Response(new Uint8Array(await made(name, language, site)), { headers: { "content-type": mediaTypes[kind] } });

/** The files of a kind that are made of tables, by the stem of their names. */
export const madeFiles = (kind: MadeKind) => async (language: Language) => {
  const stems = (await tablesWithPages()).filter((table) => kindsOf(table).includes(kind)).map(stemOf);
  return [...stems, ...(kind === "xlsx" ? [everything] : [])].map((stem) => ({
    values: { stem },
    answer: (site: PublicSite) => fileOf(`${stem}.${kind}`, kind, language, site),
  }));
};

/** The archive of all tables, the same for all languages. */
export const archiveFile = (site: PublicSite): Promise<Response> =>
  fileOf(`${everything}.zip`, "zip", firstLanguage, site);
