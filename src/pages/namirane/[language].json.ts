import type { APIRoute, GetStaticPaths } from "astro";
import { languages } from "../../model/text.ts";
import { placesIndex } from "../../site/finder.ts";

export const getStaticPaths = (() => languages.map((language) => ({ params: { language } }))) satisfies GetStaticPaths;

/** /namirane/bg.json and /namirane/en.json: what the finder loads at the first key stroke. */
export const GET: APIRoute = async ({ params }) => {
  const language = languages.find((known) => known === params["language"]);
  if (language === undefined) throw new Error("finder: no such language");
  return new Response(JSON.stringify(await placesIndex(language)), { headers: { "content-type": "application/json" } });
};
