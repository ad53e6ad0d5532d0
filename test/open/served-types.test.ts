import { describe, expect, it } from "vitest";
import { languages } from "../../src/model/text.ts";
import { headerRules, headersFor, readHeaders, rulesUnder, writeHeaders } from "../../src/site/delivery/headers.ts";
import { feedFiles } from "../../src/site/open/feeds.ts";
import { folderOf } from "../../src/i18n/addresses.ts";
import { apiOf } from "./api.ts";

const rules = readHeaders(writeHeaders(rulesUnder(headerRules([], []), "/obhvat")));
const sent = (path: string): Readonly<Record<string, string>> => headersFor(rules, `/obhvat${path}`);

describe("what a host is told of the open-data files", () => {
  it("is their type, where the end of a name does not say it everywhere, under a path too", async () => {
    const api = await apiOf(undefined);
    const told = api.files.filter((file) => /\.(?:ttl|jsonld|md|parquet)$|^sdmx\//.test(file));
    expect(told.length).toBeGreaterThan(20);
    for (const file of told.filter((one) => !one.startsWith("catalog")))
      expect(sent(`/api/v1/${file}`)["Content-Type"], file).toBe(await api.mediaType(file));
    expect(sent("/api/v1/catalog.ttl")["Content-Type"]).toBe("text/turtle; charset=utf-8");
    expect(sent("/api/v1/catalog.jsonld")["Content-Type"]).toBe("application/ld+json; charset=utf-8");
    expect(sent("/data/observations.parquet")["Content-Type"]).toBe("application/vnd.apache.parquet");
    expect(sent("/api/v1/areas.json")["Content-Type"]).toBeUndefined();
  });

  it.each(languages)("is that of each feed in %s", async (language) => {
    for (const { values, answer } of await feedFiles(language))
      expect(sent(folderOf("feed", language) + values.file)["Content-Type"]).toBe(
        (await answer(undefined)).headers.get("content-type"),
      );
  });

  it("lets pages of other sites read the data package at the root, and no page there", () => {
    expect(sent("/datapackage.json")["Access-Control-Allow-Origin"]).toBe("*");
    expect(sent("/index.html")["Access-Control-Allow-Origin"]).toBeUndefined();
  });

  it("costs few of the hundred rules that hosts allow", () => {
    expect(rules.filter(({ headers }) => "Content-Type" in headers).length).toBeLessThan(15);
  });
});
