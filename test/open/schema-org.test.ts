import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/model/text.ts";
import { catalogueInPage, datasetInPage } from "../../src/site/open/schema-org.ts";
import { somewhere } from "./api.ts";

interface Dataset {
  readonly "@context": string;
  readonly name: string;
  readonly description: string;
  readonly license: string;
  readonly variableMeasured: readonly { readonly name: string }[];
  readonly distribution: readonly {
    readonly name: string;
    readonly contentUrl?: string;
    readonly encodingFormat: string;
    readonly sha256: string;
  }[];
}

/** The same statements, without asking schema.org for what its words are. */
const expanded = (text: string) =>
  jsonld.toRDF(
    { ...(JSON.parse(text) as object), "@context": { "@vocab": "https://schema.org/" } },
    { format: "application/n-quads" },
  );

describe.each(languages)("the metadata in pages in %s", (language) => {
  it("tell search engines what they ask of a data set", async () => {
    const text = await datasetInPage("observations", language, somewhere);
    const set = JSON.parse(text) as Dataset;
    expect(set["@context"]).toBe("https://schema.org");
    // What Google's data set search demands and bounds.
    expect(set.name.length).toBeGreaterThan(3);
    expect(set.description.length).toBeGreaterThanOrEqual(50);
    expect(set.description.length).toBeLessThanOrEqual(5000);
    expect(set.license).toMatch(/^https:/);
    expect(set.variableMeasured.map(({ name }) => name)).toContain("value_state");
    expect(set.distribution.map(({ name }) => name).toSorted()).toEqual([
      "observations.csv",
      "observations.excel.csv",
      "observations.json",
      "observations.parquet",
      "observations.xlsx",
      "observations.zip",
    ]);
    for (const { contentUrl, sha256 } of set.distribution) {
      expect(contentUrl).toMatch(/^https:\/\/office\.example\/obhvat\//);
      expect(sha256).toMatch(/^[\da-f]{64}$/);
    }
    expect(await expanded(text)).toContain("<https://schema.org/Dataset>");
  });

  it("list every data set, and name no host in a copy without an address", async () => {
    const catalogue = await catalogueInPage(language, undefined);
    expect((JSON.parse(catalogue) as { readonly dataset: readonly unknown[] }).dataset.length).toBeGreaterThan(14);
    for (const text of [catalogue, await datasetInPage("sources", language, undefined)]) {
      const hosts = [...text.matchAll(/https?:\/\/([\w.]+)/g)].map(([, host]) => host);
      expect(new Set(hosts).isSubsetOf(new Set(["schema.org", "creativecommons.org", "data.europa.eu"]))).toBe(true);
      expect(text).not.toContain("<");
    }
  });

  it("are refused for a table that is not there", async () => {
    await expect(datasetInPage("nothing", language, undefined)).rejects.toThrow('no table "nothing"');
  });
});
