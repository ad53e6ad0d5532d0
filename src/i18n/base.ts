/**
 * The path that every address on this page begins with, where the site does not live at the root of its host
 * ("/obhvat", else ""). Only a reader's browser knows one: while pages are built, addresses begin at the site's own
 * root, and what writes the pages moves them (src/site/delivery/base.ts).
 */
export const base = typeof document === "undefined" ? "" : (document.documentElement.dataset["base"] ?? "");
