import { describe, expect, it } from "vitest";
import { builtFile, builtFiles } from "../built.ts";
import { elementsIn } from "../markup.ts";

/** The links of a page that save a file: the name it is saved by and where it comes from. */
const saved = (page: string) =>
  elementsIn(builtFile(page).toString(), "a")
    .filter((link) => link.has("download"))
    .map((link) => ({ name: link.get("download") ?? "", href: link.get("href") ?? "" }));

describe("the files of the site", () => {
  it("each have a name of their own: none that is saved takes the place of another", async () => {
    const addresses = new Map<string, Set<string>>();
    for (const page of await builtFiles("{,en/}{grafiki,charts,oblasti,districts,danni,data}/**/index.html")) {
      for (const { name: given, href } of saved(page)) {
        // A link without a name saves the file by the one in its address.
        const name = given || (href.split("/").at(-1) ?? "");
        addresses.set(name, (addresses.get(name) ?? new Set()).add(href));
      }
    }
    expect(addresses.size).toBeGreaterThan(1000);
    expect([...addresses].filter(([name, all]) => name === "" || all.size > 1)).toEqual([]);
  });

  it("say indicator and layout where the chart may be of any", async () => {
    for (const page of await builtFiles("grafiki/{district-map,district-ranking}/*/index.html")) {
      for (const { name } of saved(page)) {
        expect(name).toMatch(
          /^obhvat_(district-map_children-returned_borders|district-ranking_children-returned)_[a-z-]+_\d{4}-\d\d_/,
        );
      }
    }
  });
});
