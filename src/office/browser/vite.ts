import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const threads = fileURLToPath(new URL("threads.ts", import.meta.url));

/**
 * Gives the page's worker its own way of doing the tasks of src/protect: threads of Node are in no browser. All else
 * that protects is the code of the build, to the letter.
 */
export const inTheBrowser = (): Plugin => ({
  name: "obhvat:office-threads",
  enforce: "pre",
  resolveId(source, importer, options) {
    const isAsked = source === "./threads.ts" && /\/src\/protect\/register\/[^/]+$/.test(importer ?? "");
    return isAsked && options.ssr !== true ? threads : null;
  },
});
