import type { AstroIntegration, HookParameters } from "astro";
import { fileRoutes, pageRoutes, pages } from "./registry.ts";

const root = new URL("../../../", import.meta.url);

/**
 * Gives Astro a route for every kind of page and file in every language. A page's component is its own entry, so that
 * it has the styles it asks for and no others; files have none, and one entry.
 */
function injectAll({ injectRoute }: HookParameters<"astro:config:setup">): void {
  for (const { kind, pattern } of pageRoutes)
    injectRoute({ pattern, entrypoint: new URL(`src/components/pages/${pages[kind].component}.astro`, root) });
  for (const { pattern } of fileRoutes) injectRoute({ pattern, entrypoint: new URL("src/site/routes/file.ts", root) });
}

/** The part of Astro's configuration that names the site's routes. */
export const routes: AstroIntegration = { name: "obhvat:routes", hooks: { "astro:config:setup": injectAll } };
