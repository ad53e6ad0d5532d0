import { frozenArchives, frozenStore, namesIn } from "../../src/site/embed/frozen.ts";
import type { Bundle } from "./bundle.ts";
import { hashSources } from "./hash-sources.ts";

/**
 * The hash of all that the pages and files of the site are made from: the code, the data, which hold the hash of every
 * table in their manifest, the corrections, which earlier releases have frozen charts, and the base they are drawn for.
 */
export const siteKey = async ({ key }: Bundle, base: string): Promise<string> =>
  hashSources(
    [
      "public/data/manifest.json",
      "data/release.json",
      "data/releases/*/*",
      "data/vocabulary/groups.csv",
      "public/*.*",
      "public/fonts/*",
      "public/duckdb/engine.json",
      `${frozenArchives}/*`,
    ],
    key,
    base,
    ...(await namesIn(frozenStore)).toSorted(),
  );
