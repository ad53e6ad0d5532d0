import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { eachRow } from "./rows-of-file.ts";
import type { ExtractSource } from "./source.ts";

/** An extract in a folder: its files are streamed. */
export const folderSource = (folder: string): ExtractSource => ({
  names: () => readdir(folder),
  bytes: (name) => readFile(join(folder, name)),
  eachRow: (name, take) => eachRow(join(folder, name), take),
});
