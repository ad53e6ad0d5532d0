import { describe, expect, it } from "vitest";
import { builtFiles, builtMunicipalities, builtPage, textOf } from "../built.ts";

describe("a municipality's page", () => {
  it.each([
    ["obshtini/knl48-dupnitsa", "Екипи за обхват: 4 (2021/2022 г.)"],
    ["en/municipalities/knl48-dupnitsa", "Coverage teams: 4 (2021/2022)"],
  ])("%s begins with its most telling number and the source of it", (path, told) => {
    const lead = builtPage(path).querySelector(".lead");
    expect(textOf(lead)).toContain(told);
    expect(lead?.querySelector("a:not(.term *)")?.getAttribute("href")).toMatch(/(iztochnitsi|sources)\/[^/]+\/$/);
  });

  it("says so where we found nothing, and leads to the district", async () => {
    const silent = (await builtFiles("obshtini/*/index.html"))
      .map((path) => builtPage(path))
      .filter((page) => page.querySelector("#figures") === null);
    expect(silent.length).toBeGreaterThan(builtMunicipalities.length / 3);
    for (const page of silent) {
      expect(textOf(page.querySelector(".lead")), page.title).toContain("не намерихме нито едно публикувано число");
      expect(page.querySelector("#district .actions a")?.getAttribute("href")).toMatch(/^\/oblasti\/[a-z-]+\/$/);
    }
  });

  it.each([
    ["obshtini/paz39-sarnitsa", "1 януари 2015 г.", "Велинград"],
    ["obshtini/paz08-velingrad", "1 януари 2015 г.", "Сърница"],
    ["en/municipalities/paz39-sarnitsa", "1 January 2015", "Velingrad"],
    ["en/municipalities/paz08-velingrad", "1 January 2015", "Sarnitsa"],
    ["en/municipalities/pdv43-sopot", "5 September 2003", "Karlovo"],
    ["obshtini/pdv26-rodopi", "2001 г.", "Куклен"],
  ])("%s says when its land became another, and what it is parted from", (path, when, other) => {
    const told = textOf(builtPage(path).querySelector("header .standfirst")).replaceAll("\u00a0", " ");
    expect(told).toContain(when);
    expect(told).toContain(other);
  });

  it("marks the figures that are of another land", () => {
    const rows = [...builtPage("obshtini/paz08-velingrad").querySelectorAll("#figures tbody tr")].map((row) =>
      textOf(row).replaceAll("\u00a0", " "),
    );
    const [before, after] = [
      rows.filter((row) => /20(?:08|09|11) г\./.test(row)),
      rows.filter((row) => /201[68] г\./.test(row)),
    ];
    expect(before.length).toBeGreaterThan(2);
    expect(before.filter((row) => !row.includes("за друга територия"))).toEqual([]);
    expect(after.filter((row) => row.includes("за друга територия"))).toEqual([]);
  });

  it("is listed with its district, in both languages, in alphabetical order", () => {
    for (const [path, language] of [
      ["obshtini", "bg"],
      ["en/municipalities", "en"],
    ] as const) {
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
