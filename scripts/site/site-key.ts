import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { frozenArchives, frozenStore } from "../../src/site/embed/frozen.ts";
import type { Bundle } from "./bundle.ts";
import { hashSources } from "./hash-sources.ts";

const namesIn = async (folder: string): Promise<readonly string[]> =>
  existsSync(folder) ? (await readdir(folder)).toSorted() : [];

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
      "public/*.*",
      "public/fonts/*",
      "public/duckdb/engine.json",
    ],
    key,
    base,
    ...(await namesIn(frozenArchives)),
    "/",
    ...(await namesIn(frozenStore)),
  );
