import { join } from "node:path";
import { cache } from "./cache.ts";

/** Where a build of the site lies, and how much of the site it is. */
export interface Output {
  readonly folder: string;
  /** Codes of the districts that it has pages and files of; all where there is no such list. */
  readonly districts?: ReadonlySet<string>;
}

/**
 * What the environment asks for: the whole site in dist/, or with `OBHVAT_DISTRICTS=BG415,BG323` only the districts
 * named, with their municipalities, and all that is of none. Such a part lies in the cache: nobody can take it for a
 * site that may be published.
 */
export function outputOf({ OBHVAT_DISTRICTS: named = "" }: NodeJS.ProcessEnv, kept = cache): Output {
  const districts = new Set(named.split(",").filter((code) => code !== ""));
  return districts.size === 0 ? { folder: "dist" } : { folder: join(kept, "part"), districts };
}

/** The build of this process, as its environment asks. */
export const output = outputOf(process.env);
