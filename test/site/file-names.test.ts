import { describe, expect, it } from "vitest";
import { builtFiles, builtPage } from "./built.ts";

describe("the files of the site", () => {
  it("each have a name of their own: none that is saved takes the place of another", async () => {
    const addresses = new Map<string, Set<string>>();
    for (const page of await builtFiles("{,en/}{grafiki,charts,oblasti,districts,danni,data}/**/index.html")) {
      for (const link of builtPage(page).querySelectorAll<HTMLAnchorElement>("a[download]")) {
        // A link without a name saves the file by the one in its address.
        const href = link.getAttribute("href") ?? "";
        const name = link.getAttribute("download") || (href.split("/").at(-1) ?? "");
        addresses.set(name, (addresses.get(name) ?? new Set()).add(href));
      }
    }
    expect(addresses.size).toBeGreaterThan(1000);
    expect([...addresses].filter(([name, all]) => name === "" || all.size > 1)).toEqual([]);
  });

  it("say indicator and layout where the chart may be of any", async () => {
    for (const page of await builtFiles("grafiki/{district-map,district-ranking}/*/index.html")) {
      for (const link of builtPage(page).querySelectorAll("a[download]")) {
        expect(link.getAttribute("download")).toMatch(
          /^obhvat_(district-map_children-returned_borders|district-ranking_children-returned)_[a-z-]+_\d{4}-\d\d_/,
        );
      }
    }
  });
});
