import type { APIRoute, GetStaticPaths } from "astro";
import { languages } from "../model/text.ts";
import { sitemap } from "../site/routes.ts";

export const getStaticPaths = (() => languages.map((language) => ({ params: { language } }))) satisfies GetStaticPaths;

/** /sitemap-bg.xml and /sitemap-en.xml. */
export const GET: APIRoute = async ({ params, site }) => {
  const language = languages.find((known) => known === params["language"]);
  if (language === undefined || site === undefined) throw new Error("sitemap: no such language, or no site address in astro.config.mjs");
  return new Response(await sitemap(language, site), { headers: { "content-type": "application/xml" } });
};
