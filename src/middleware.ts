import { defineMiddleware } from "astro:middleware";
import { languageAt } from "./i18n/addresses.ts";
import { explain } from "./i18n/explain.ts";
import { pagePath } from "./i18n/paths.ts";
import { languages } from "./model/text.ts";

/** Lets the terms of every page lead to the glossary; that page itself explains them, and other files hold none. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  const isPage = response.headers.get("content-type")?.startsWith("text/html") === true;
  const isGlossary = languages.some((language) => url.pathname === pagePath("glossary", language));
  if (!isPage || isGlossary) return response;
  const html = await response.text();
  return new Response(explain(html, languageAt(url.pathname)), response);
});
