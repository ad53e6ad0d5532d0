import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pageWords } from "../../src/i18n/pages.ts";
import { languages } from "../../src/model/text.ts";
import { documentsListed, listedAddresses } from "../../src/site/open/listed.ts";
import { apiOf } from "./api.ts";

describe("the page on the API", async () => {
  const [api, addresses, documents] = [await apiOf(undefined), await listedAddresses(), await documentsListed()];
  const inApi = (path: string): string | undefined => /^\/api\/v1\/(.*)$/.exec(path)?.[1];

  it("leads to files that are there", () => {
    for (const { example } of addresses) expect(api.files).toContain(example);
    for (const path of documents) {
      const file = inApi(path);
      if (file === undefined) expect(path === "/datapackage.json" || existsSync(`public${path}`), path).toBe(true);
      else expect(api.files).toContain(file);
    }
  });

  it("lists every kind of file that the API has, those of earlier releases and the certificate among them", () => {
    const listed = [
      ...addresses.map(({ file }) => file),
      ...documents.flatMap((path) => inApi(path) ?? []),
      "datapackage.json",
    ].map((file) => new RegExp(`^${file.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`));
    expect(api.files.filter((file) => !listed.some((one) => one.test(file)))).toEqual([]);
    expect(documents).toContain("/data/certificate.json");
  });

  it.each(languages)("says what each is (%s)", (language) => {
    const words = pageWords(language).openData.api;
    for (const { holds } of addresses) expect(words.answers[holds].length).toBeGreaterThan(10);
    expect(documents.map((path) => words.documents[path]).filter((text) => text.length < 10)).toEqual([]);
  });
});
