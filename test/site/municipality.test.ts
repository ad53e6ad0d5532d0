import { describe, expect, it } from "vitest";
import { builtFiles, builtPage, textOf } from "./built.ts";

describe("a municipality's page", () => {
  it.each([["obshtini/knl48-dupnitsa", "Екипи за обхват: 4 (2021/2022)"], ["en/municipalities/knl48-dupnitsa", "Coverage teams: 4 (2021/2022)"]])(
    "%s begins with its most telling number and the source of it", (path, told) => {
      const lead = builtPage(path).querySelector(".lead");
      expect(textOf(lead)).toContain(told);
      expect(lead?.querySelector("a")?.getAttribute("href")).toMatch(/(iztochnitsi|sources)\/[^/]+\/$/);
    },
  );

  it("says so where nothing was published, and leads to the district", async () => {
    const silent = (await builtFiles("obshtini/*/index.html")).map((path) => builtPage(path)).filter((page) => page.querySelector("#figures") === null);
    expect(silent.length).toBeGreaterThan(100);
    for (const page of silent) {
      expect(textOf(page.querySelector(".lead")), page.title).toContain("няма нито едно публикувано число");
      expect(page.querySelector("#district .actions a")?.getAttribute("href")).toMatch(/^\/oblasti\/[a-z-]+\/$/);
    }
  });

  it("is listed with its district, in both languages, in alphabetical order", () => {
    for (const [path, language] of [["obshtini", "bg"], ["en/municipalities", "en"]] as const) {
      const groups = [...builtPage(path).querySelectorAll(".group")];
      expect(groups).toHaveLength(28);
      expect(groups.flatMap((group) => [...group.querySelectorAll("li")])).toHaveLength(265);
      for (const group of groups) {
        const names = [...group.querySelectorAll("li > a")].map(textOf);
        expect(names).toEqual([...names].sort(new Intl.Collator(language).compare));
      }
    }
  });
});
