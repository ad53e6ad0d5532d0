import { honoured } from "../site/embed/oembed-answer.ts";

/**
 * An optional rule for a host that runs scripts at its edge: answers of oEmbed keep to `maxwidth` and `maxheight`.
 * Without it they have one size. Netlify takes it as it stands (`[build] edge_functions = "src/edge"`); Cloudflare
 * Pages as `functions/oembed/[[path]].ts` and `functions/en/oembed/[[path]].ts`, each with the one line `export {
 * onRequest } from "…/src/edge/oembed.ts";`. Where the site lives under a path, those folders lie beneath it.
 */
interface Around {
  readonly next: () => Promise<Response>;
}

const answer = (request: Request, { next }: Around): Promise<Response> =>
  request.method === "GET" ? honoured(new URL(request.url), next) : next();

/** Netlify calls it with what was asked and with what leads on to the built file. */
export default (request: Request, around: Around): Promise<Response> => answer(request, { next: () => around.next() });

/** Cloudflare Pages calls it with both in one. */
export const onRequest = (around: Around & { readonly request: Request }): Promise<Response> =>
  answer(around.request, { next: () => around.next() });

/** What Netlify is to ask the rule for: the answers in both languages, under whatever path the site lives. */
export const config = { path: ["/oembed/*", "/*/oembed/*"] } as const;
