import { firstLanguage, languages, type Language } from "../../src/model/text.ts";
import { notFoundFile } from "../../src/site/routes/registry.ts";
import { differences } from "./faults.ts";
import type { Outline } from "./outline.ts";

// The pages for wrong addresses stand at no address of their own, so none names the others.
const unpaired = new Set(languages.map((language) => `/${notFoundFile(language).replace(/index\.html$/, "")}`));

/** What keeps a page from having its pair in one other language. */
function faultsIn(
  other: Language,
  address: string,
  page: Outline,
  pages: ReadonlyMap<string, Outline>,
): readonly string[] {
  const paired = new URL(page.addresses.get(other) ?? "missing", "https://nowhere.invalid").pathname;
  const pair = pages.get(paired);
  if (pair === undefined) return [`${address}: names no page in "${other}" that exists (${paired})`];
  if (pair.addresses.get(page.language) !== page.addresses.get(page.language))
    return [`${address}: its pair ${paired} does not name it`];
  return page.language === firstLanguage
    ? differences(page, pair).map((difference) => `${address} and ${paired}: ${difference}`)
    : [];
}

/**
 * What keeps a page from having its pair in every other language, which names it and says the same; of two pages that
 * differ the one in the first language is told.
 */
export function pairFaults(address: string, page: Outline, pages: ReadonlyMap<string, Outline>): readonly string[] {
  if (unpaired.has(address)) return [];
  return languages.filter((other) => other !== page.language).flatMap((other) => faultsIn(other, address, page, pages));
}
