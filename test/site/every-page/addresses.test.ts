import { describe, expect, it } from "vitest";
import { addressOf, languageAt, type PageKind } from "../../../src/i18n/addresses.ts";
import { pageKinds } from "../../../src/i18n/kinds.ts";
import { languages, type Language } from "../../../src/model/text.ts";
import { pagePlaces } from "../../../src/site/routes/page-places.ts";
import { pages } from "../../../src/site/routes/registry.ts";
import { allAddresses } from "../../../src/site/routes/sitemap.ts";
import { kinds, nowhere } from "../kinds.ts";

const filled = addressOf as (kind: PageKind, language: Language, values: Readonly<Record<string, string>>) => string;
const addressesOf = async (kind: PageKind, language: Language): Promise<readonly string[]> =>
  (await pagePlaces(kind, language)).map(({ values }) => filled(kind, language, values));

describe("the addresses of all pages", async () => {
  const found = new Map<PageKind, readonly (readonly string[])[]>();
  for (const kind of pageKinds)
    found.set(kind, await Promise.all(languages.map((language) => addressesOf(kind, language))));
  const all = [...found.values()].flat(2);

  it("are as many in each language, and each stands once", () => {
    for (const [kind, [first = [], ...others]] of found) {
      expect(first.length, kind).toBeGreaterThan(0);
      for (const other of others) expect(other, kind).toHaveLength(first.length);
    }
    expect(all.length).toBeGreaterThan(2500);
    expect(new Set(all).size).toBe(all.length);
  });

  it("are tested by at least one page of every kind", () => {
    const tested = kinds.filter((address) => address !== nowhere).map((address) => address.replace(/\?.*$/, ""));
    expect(tested.filter((address) => !all.includes(address))).toEqual([]);
    for (const [kind, ofKind] of found)
      expect(kind === "notFound" || ofKind.flat().some((address) => tested.includes(address)), kind).toBe(true);
  });

  it("stand in the sitemaps beside one another, but for pages that say why not and charts without a number", async () => {
    const listed = await allAddresses();
    const inSitemaps = new Set(listed.flatMap((addresses) => Object.values(addresses)));
    for (const [kind, ofKind] of found) {
      const here = ofKind.flat().filter((address) => inSitemaps.has(address)).length;
      if (pages[kind].unlisted !== undefined) expect(here, kind).toBe(0);
      else if (/^chart(?:Register)?$/.test(kind)) expect(here, kind).toBeGreaterThan(0);
      else expect(here, kind).toBe(ofKind.flat().length);
    }
    for (const addresses of listed)
      for (const language of languages) expect(languageAt(addresses[language])).toBe(language);
  });
});
