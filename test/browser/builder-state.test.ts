import { describe, expect, it } from "vitest";
import { everyDistrict, fieldsOf, readAsk, writeAsk, type BuilderGiven } from "../../src/browser/builder/state.ts";
import { settle, type Wish } from "../../src/builder/settle.ts";
import { catalog } from "../builder/asked.ts";

const given: BuilderGiven = {
  catalog,
  slugs: { BG: "bulgaria", BG415: "kyustendil", BG323: "ruse", KNL48: "knl48-dupnitsa", RSE27: "rse27-ruse" },
  release: "2026-11-29",
  hash: "0",
  licence: "CC-BY-4.0",
  files: {},
};

/** A form in which an address stands. */
function formOf(search: string): FormData {
  const form = new FormData();
  for (const [name, text] of new URLSearchParams(search))
    for (const value of name === "areas" ? text.split(",") : [text]) form.append(name, value);
  return form;
}

const wishes: readonly Wish[] = [
  {},
  { indicators: ["children_returned", "coverage_teams"], areas: ["BG415", "BG323"], from: 2018, to: 2020 },
  { indicators: ["children_returned"], every: true, from: 2018, to: 2018, measure: "rank" },
  { indicators: ["children_returned"], areas: ["BG"], every: true, form: "table" },
  { indicators: ["children_returned"], areas: ["BG415"], group: "age" },
  { indicators: ["inhabitants"], dataset: "official", areas: ["BG323"], measure: "share" },
  { indicators: ["children_returned"], areas: ["BG", "BG323", "RSE27"], within: ["BG415"], form: "table" },
];

describe("a question in an address", () => {
  it.each(wishes)("is read as it was written: %j", (wish) => {
    const ask = settle(wish, catalog);
    const address = writeAsk(new URL("https://example.org/en/explore/?other=kept#sql=x"), ask, given, "2026-11-29");
    expect(address.searchParams.get("release")).toBe("2026-11-29");
    expect(address.searchParams.get("other")).toBe("kept");
    expect(address.hash).toBe("#sql=x");
    expect(readAsk(formOf(address.search), given)).toEqual(ask);
  });

  it("names areas as other addresses do, and all districts in one word", () => {
    const address = writeAsk(new URL("https://example.org/"), settle({ areas: ["BG415", "BG"] }, catalog), given, "r");
    expect(address.search).toContain("areas=bulgaria,kyustendil");
    expect(fieldsOf(settle({ every: true, areas: ["BG415"] }, catalog), given)["areas"]).toEqual([everyDistrict]);
  });

  it("names municipalities by their code and name, those of a district and all of them in one word", () => {
    const asked = (wish: Wish) =>
      fieldsOf(settle({ indicators: ["children_returned"], ...wish }, catalog), given)["areas"];
    expect(asked({ areas: ["BG415", "KNL48"] })).toEqual(["kyustendil", "knl48-dupnitsa"]);
    expect(asked({ areas: ["RSE27"], within: ["BG415"] })).toEqual(["kyustendil-municipalities", "rse27-ruse"]);
  });

  it("replaces an earlier question whole", () => {
    const before = new URL("https://example.org/?by=age&with=coverage_teams&release=2020-01-01");
    const after = writeAsk(before, settle({ areas: ["BG415"] }, catalog), given, "2026-11-29");
    expect(after.searchParams.get("by")).toBeNull();
    expect(after.searchParams.get("with")).toBeNull();
    expect(after.searchParams.get("release")).toBe("2026-11-29");
  });
});
