import { join } from "node:path";

import { readReleases } from "../../src/model/read-json.ts";
import { end } from "./command.ts";

/**
 * What data/release.json says, for every command whose code needs its day when it is loaded. Ends the command with exit
 * code 2 and a word on it where the file is missing or damaged: nothing else could say it so early.
 */
export const dated: { readonly release: string } = await readReleases(
  join(import.meta.dirname, "../../data/release.json"),
).catch(end);
