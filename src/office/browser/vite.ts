import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** What src/protect/register has for Node alone, and this folder for a browser: files of the same names. */
const ofNode = new Set(["./threads.ts", "./kept-pattern.ts"]);

/**
 * Gives the page's worker its own way of doing the tasks of src/protect, and of keeping no patterns: threads and files
 * are in no browser. All else that protects is the code of the build, to the letter.
 */
export const inTheBrowser = (): Plugin => ({
  name: "obhvat:office-threads",
  enforce: "pre",
  resolveId(source, importer, options) {
    const isAsked = ofNode.has(source) && /\/src\/protect\/register\/[^/]+$/.test(importer ?? "");
    return isAsked && options.ssr !== true ? fileURLToPath(new URL(source, import.meta.url)) : null;
  },
});
