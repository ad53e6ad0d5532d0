import { mediaTypes } from "../../export/media-types.ts";
import { folderOf } from "../../i18n/addresses.ts";
import { languages } from "../../model/text.ts";
import { feedForms, feedTypes } from "./feed-paths.ts";

/** What the open-data files are served as, as far as the ends of their names do not say it to every host. */

const utf8 = (type: string): string => `${type}; charset=utf-8`;

/** By all that follows "/api/v1/". */
export const apiTypes = {
  "catalog.jsonld": utf8("application/ld+json"),
  "catalog.ttl": utf8("text/turtle"),
  "provenance.ttl": utf8("text/turtle"),
  "sdmx/observations.csv": utf8("application/vnd.sdmx.data+csv; version=2.0.0"),
  "sdmx/structure.json": utf8("application/vnd.sdmx.structure+json; version=2.0.0"),
} as const;

/** The reports on what changed with a release. */
export const reportType = utf8("text/markdown");

/** A feed by its form. */
export const feedType = (form: keyof typeof feedTypes): string => utf8(feedTypes[form]);

/** The types by addresses, in which a star stands for anything. */
export const servedTypes = (): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(apiTypes).map(([file, type]) => [`/api/v1/${file}`, type])),
  "/api/v1/releases/*.md": reportType,
  "/api/v1/releases/*.parquet": mediaTypes.parquet,
  "/data/*.parquet": mediaTypes.parquet,
  ...Object.fromEntries(
    languages.flatMap((language) =>
      feedForms.map((form) => [`${folderOf("feed", language)}*.${form}`, feedType(form)] as const),
    ),
  ),
});
