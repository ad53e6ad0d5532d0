import { describe, expect, it } from "vitest";
import { builtFiles, builtPage, textOf } from "./built.ts";

const rowOf = (page: Document, id: string): readonly string[] => [...page.getElementById(id)?.children ?? []].map(textOf);

describe("a source's page", () => {
  it.each([["iztochnitsi", "водещо"], ["en/sources", "headline"]])("tells every figure taken from it, where, when and in which role (%s)", (folder, role) => {
    const page = builtPage(`${folder}/kyustendil-okc-2020`);
    const sweeps = rowOf(page, "reported.sweeps.BG415.2018-2019");
    expect(sweeps[2]).toBe("2018/2019");
    expect(sweeps[3]).toBe("371");
    expect(sweeps[4]).toBe(role);
    expect(page.querySelector("#figures tbody td a")?.getAttribute("href")).toMatch(/\/(oblasti|districts)\/kyustendil\/$/);
    expect(page.querySelector("#events")).not.toBeNull();
  });

  it("names everybody else who spoke of the same figure, each leading to the same place on the other's page", async () => {
    const pages = (await builtFiles("iztochnitsi/*/index.html")).map((path) => builtPage(path));
    const links = pages.flatMap((page) => [...page.querySelectorAll<HTMLAnchorElement>(".accounts li a")].map((link) => ({ page, href: link.getAttribute("href") ?? "" })));
    expect(links.length).toBeGreaterThan(150);
    for (const { page, href } of links) {
      const [, source = "", about = ""] = /^\/iztochnitsi\/([^/]+)\/#(.+)$/.exec(href) ?? [];
      expect(page.getElementById(about), `${page.title} → ${href}`).not.toBeNull();
      expect(rowOf(builtPage(`iztochnitsi/${source}`), about), href).not.toEqual([]);
    }
  });

  it("shows no number of a withheld figure, here or in what others say", async () => {
    const page = (await builtFiles("iztochnitsi/*/index.html")).map((path) => builtPage(path)).find((one) => one.querySelector("[data-state='c']") !== null);
    const cell = page?.querySelector("[data-state='c']") ?? null;
    expect(textOf(cell)).toBe("скрито");
    expect(textOf(cell?.parentElement?.lastElementChild ?? null)).not.toMatch(/: \d/);
  });

  it("is reached from the list and from a figure of a district, at the figure's own place", () => {
    expect(builtPage("iztochnitsi").querySelectorAll("main li > a[href^='/iztochnitsi/']")).toHaveLength(517);
    const links = [...builtPage("oblasti/kyustendil").querySelectorAll("table a[href^='/iztochnitsi/']")].map((link) => link.getAttribute("href") ?? "");
    expect(links.some((href) => href.includes("#reported."))).toBe(true);
  });

  it("says in which language a title is when it is not the page's", async () => {
    const titles = async (folder: string) => (await builtFiles(`${folder}/*/index.html`)).map((path) => builtPage(path).querySelector("h1"));
    const cyrillic = /[а-я]/i;
    const onBulgarian = (await titles("iztochnitsi")).filter((title) => title?.lang === "en");
    expect(onBulgarian.length).toBeGreaterThan(20);
    for (const title of onBulgarian) expect(textOf(title)).not.toMatch(cyrillic);
    for (const title of await titles("en/sources")) expect(title?.lang === "bg", textOf(title)).toBe(cyrillic.test(textOf(title)) && !textOf(title).startsWith("A publication of"));
  });
});
