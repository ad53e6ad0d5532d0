import { createHash } from "node:crypto";
import { allowingStyles, securityPolicy } from "./policy.ts";

/**
 * The styles stand in the pages, which saves a slow phone one trip for the first chart. Their hashes are written into
 * the policy of each page and of the _headers file, so that no other style in a page is let through.
 */

/** How a policy names a style. */
export const hashOfStyle = (css: string): string => `sha256-${createHash("sha256").update(css).digest("base64")}`;

/** The hashes of the styles that stand in a page. */
export const stylesIn = (html: string): readonly string[] =>
  [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = ""]) => hashOfStyle(css));

const inMarkup = (policy: string): string => policy.replaceAll("'", "&#39;");

/** A drawn page with the hashes of its styles in its policy. Throws where the page at this address has no policy. */
export function seal(html: string, address: string): string {
  const open = [securityPolicy, inMarkup(securityPolicy)].find((policy) => html.includes(policy));
  if (open === undefined) throw new Error(`${address}: the page carries no policy; it must come from src/layouts/`);
  const sealed = allowingStyles(securityPolicy, stylesIn(html));
  return html.replace(open, open === securityPolicy ? sealed : inMarkup(sealed));
}
