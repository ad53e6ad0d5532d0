import type { APIRoute } from "astro";
import { languages } from "../model/text.ts";

/** Everything may be read; the sitemaps are named, one a language. */
export const GET: APIRoute = ({ site }) => {
  const maps = languages.map((language) => `Sitemap: ${new URL(`/sitemap-${language}.xml`, site).href}`);
  return new Response(["User-agent: *", "Allow: /", ...maps, ""].join("\n"), { headers: { "content-type": "text/plain" } });
};
