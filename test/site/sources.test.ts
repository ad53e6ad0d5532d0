import { describe, expect, it } from "vitest";
import { builtFile, builtFiles, builtPage, textOf } from "./built.ts";

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
    const ids = new Map<string, ReadonlySet<string>>();
    const links: { readonly from: string; readonly href: string }[] = [];
    for (const path of await builtFiles("iztochnitsi/*/index.html")) {
      const page = builtPage(path);
      ids.set(`/${path.replace("index.html", "")}`, new Set([...page.querySelectorAll(".accounts tr[id]")].map(({ id }) => id)));
      for (const link of page.querySelectorAll(".accounts li a")) links.push({ from: `/${path.replace("index.html", "")}`, href: link.getAttribute("href") ?? "" });
    }
    expect(links.length).toBeGreaterThan(150);
    for (const { from, href } of links) {
      const [address = "", about = ""] = href.split("#");
      expect(ids.get(from), `${from} → ${href}`).toContain(about);
      expect(ids.get(address), `${from} → ${href}`).toContain(about);
    }
  });

  it("shows no number of a withheld figure, here or in what others say", async () => {
    const hidden = (await builtFiles("iztochnitsi/*/index.html")).filter((path) => builtFile(path).toString().includes('data-state="c"'));
    expect(hidden.length).toBeGreaterThan(3);
    for (const cell of hidden.flatMap((path) => [...builtPage(path).querySelectorAll("#figures [data-state='c']")])) {
      expect(textOf(cell)).toBe("скрито");
      expect(textOf(cell.parentElement?.lastElementChild ?? null)).not.toMatch(/: \d/);
    }
  });

  it("is reached from the list and from a figure of a district, at the figure's own place", () => {
    expect(builtPage("iztochnitsi").querySelectorAll("main li > a[href^='/iztochnitsi/']")).toHaveLength(519);
    const links = [...builtPage("oblasti/kyustendil").querySelectorAll("table a[href^='/iztochnitsi/']")].map((link) => link.getAttribute("href") ?? "");
    expect(links.some((href) => href.includes("#reported."))).toBe(true);
  });

  it("says in which language a title is when it is not the page's", async () => {
    const titles = async (folder: string) => (await builtFiles(`${folder}/*/index.html`))
      .map((path) => /<h1[^>]*?(?: lang="(\w+)")?>([^<]*)<\/h1>/.exec(builtFile(path).toString()) ?? [])
      .map(([, lang, text = ""]) => ({ lang, text }));
    const cyrillic = /[а-я]/i;
    const onBulgarian = (await titles("iztochnitsi")).filter(({ lang }) => lang === "en");
    expect(onBulgarian.length).toBeGreaterThan(20);
    for (const { text } of onBulgarian) expect(text).not.toMatch(cyrillic);
    for (const { lang, text } of await titles("en/sources")) {
      if (!text.startsWith("A publication of")) expect(lang === "bg", text).toBe(cyrillic.test(text));
    }
  });
});
