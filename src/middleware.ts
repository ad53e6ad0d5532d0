import { defineMiddleware } from "astro:middleware";
import { languageAt } from "./i18n/addresses.ts";
import { explain } from "./i18n/explain.ts";
import { pagePath } from "./i18n/paths.ts";
import { languages } from "./model/text.ts";
import { placeLaterStyles } from "./site/delivery/later-styles.ts";

/**
 * Puts the later styles of every page in their place and lets its terms lead to the glossary; that page itself explains
 * them. Other files hold neither.
 */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  const isPage = response.headers.get("content-type")?.startsWith("text/html") === true;
  const isGlossary = languages.some((language) => url.pathname === pagePath("glossary", language));
  if (!isPage) return response;
  const html = placeLaterStyles(await response.text());
  return new Response(isGlossary ? html : explain(html, languageAt(url.pathname)), response);
});
