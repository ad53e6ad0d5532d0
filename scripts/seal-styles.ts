import { createHash } from "node:crypto";
import { glob, readFile, writeFile } from "node:fs/promises";
import { guardedAddresses, headerRules, writeHeaders } from "../src/site/headers.ts";
import { allowingStyles, securityPolicy } from "../src/site/policy.ts";

/**
 * The styles stand in the pages, which saves a slow phone one trip for the first chart. This step writes their hashes into
 * the policy of each built page and of dist/_headers, so that no other style in a page is let through; and into the latter,
 * which pages no foreign page may frame.
 */

const hashesIn = (html: string): readonly string[] => [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)]
  .map(([, css = ""]) => `sha256-${createHash("sha256").update(css).digest("base64")}`);
const inMarkup = (policy: string): string => policy.replaceAll("'", "&#39;");

const all = new Set<string>();
const pages: string[] = [];
for await (const page of glob("dist/**/*.html")) {
  pages.push(page.slice("dist".length));
  const html = await readFile(page, "utf8");
  const hashes = hashesIn(html);
  for (const hash of hashes) all.add(hash);
  const open = [securityPolicy, inMarkup(securityPolicy)].find((policy) => html.includes(policy));
  if (open === undefined) throw new Error(`${page}: the page carries no policy; it must come from src/layouts/`);
  const sealed = allowingStyles(securityPolicy, hashes);
  await writeFile(page, html.replace(open, open === securityPolicy ? sealed : inMarkup(sealed)));
}
await writeFile("dist/_headers", writeHeaders(headerRules([...all].sort(), guardedAddresses(pages))));
