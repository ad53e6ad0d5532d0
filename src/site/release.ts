import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Manifest } from "../model/manifest.ts";
import { dataFolder } from "./facts.ts";

/** The manifest of the built data: release, tables and files. */
export const manifest = async (): Promise<Manifest> =>
  JSON.parse(await readFile(join(dataFolder, "manifest.json"), "utf8")) as Manifest;

/** The release the built tables belong to, as a date "2026-11-22". */
export const release = async (): Promise<string> => (await manifest()).release;
