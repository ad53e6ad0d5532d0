import { describe, expect, it } from "vitest";
import { builtFile, builtFiles, builtPage, textOf } from "./built.ts";

const rowOf = (page: Document, id: string): readonly string[] =>
  [...(page.getElementById(id)?.children ?? [])].map(textOf);

describe("a source's page", () => {
  it.each([
    ["iztochnitsi", "водещо"],
    ["en/sources", "headline"],
  ])("tells every figure taken from it, where, when and in which role (%s)", (folder, role) => {
    const page = builtPage(`${folder}/kyustendil-okc-2020`);
    const sweeps = rowOf(page, "reported.sweeps.BG415.2018-2019");
    expect(sweeps[2]).toBe("2018/2019");
    expect(sweeps[3]).toBe("371");
    expect(sweeps[4]).toBe(role);
    expect(page.querySelector("#figures tbody td a")?.getAttribute("href")).toMatch(
      /\/(oblasti|districts)\/kyustendil\/$/,
    );
    expect(page.querySelector("#events")).not.toBeNull();
  });

  it("names everybody else who spoke of the same figure, each leading to the same place on the other's page", async () => {
    const ids = new Map<string, ReadonlySet<string>>();
    const links: { readonly from: string; readonly href: string }[] = [];
    for (const path of await builtFiles("iztochnitsi/*/index.html")) {
      const page = builtPage(path);
      ids.set(
        `/${path.replace("index.html", "")}`,
        new Set([...page.querySelectorAll(".accounts tr[id]")].map(({ id }) => id)),
      );
      for (const link of page.querySelectorAll(".accounts li a"))
        links.push({ from: `/${path.replace("index.html", "")}`, href: link.getAttribute("href") ?? "" });
    }
    expect(links.length).toBeGreaterThan(150);
    for (const { from, href } of links) {
      const [address = "", about = ""] = href.split("#");
      expect(ids.get(from), `${from} → ${href}`).toContain(about);
      expect(ids.get(address), `${from} → ${href}`).toContain(about);
    }
  });

  it.each([
    ["iztochnitsi", "не намерихме друг източник за същото", "датата не е посочена"],
    ["en/sources", "we found no other source for the same", "the date is not given"],
  ])(
    "says whom we did not find, names what else was found of the same time, and that its date is not known (/%s)",
    (folder, alone, undated) => {
      const page = builtPage(`${folder}/plovdivnews-172143`);
      const main = textOf(page.querySelector("main"));
      for (const said of [alone, undated, "83"]) expect(main).toContain(said);
      expect(textOf(page.querySelector(".related"))).toMatch(/83.458/);
      expect(textOf(builtPage(`${folder}/bta-en-923192`).querySelector(".related"))).toMatch(/116.000/);
    },
  );

  it.each([
    ["iztochnitsi", /^0 твърдения/, "в бележките към графиките"],
    ["en/sources", /^0 statements/, "in the notes to charts"],
  ])("is listed for what it serves, never with no statements (/%s)", (folder, none, notes) => {
    const page = builtPage(folder);
    const said = [...page.querySelectorAll(".sources li > .quiet")].map(
      (one) => textOf(one).split("·")[1]?.trim() ?? "",
    );
    expect(said.length).toBeGreaterThan(600);
    expect(said.filter((text) => none.test(text))).toEqual([]);
    expect(textOf(page.querySelector("#aytos-4204"))).toContain(notes);
  });

  it("is reached from the list and from a figure of a district, at the figure's own place", async () => {
    expect(builtPage("iztochnitsi").querySelectorAll("main li > a[href^='/iztochnitsi/']")).toHaveLength(
      (await builtFiles("iztochnitsi/*/index.html")).length,
    );
    const links = [...builtPage("oblasti/kyustendil").querySelectorAll("table a[href^='/iztochnitsi/']")].map(
      (link) => link.getAttribute("href") ?? "",
    );
    expect(links.some((href) => href.includes("#reported."))).toBe(true);
  });

  it("says in which language a title is when it is not the page's", async () => {
    const titles = async (folder: string) =>
      (await builtFiles(`${folder}/*/index.html`))
        .map((path) => /<h1[^>]*?(?: lang="(\w+)")?>([^<]*)<\/h1>/.exec(builtFile(path).toString()) ?? [])
        .map(([, lang, text = ""]) => ({ lang, text }));
    const cyrillic = /[а-я]/i;
    const onBulgarian = (await titles("iztochnitsi")).filter(({ lang }) => lang === "en");
    expect(onBulgarian.length).toBeGreaterThan(20);
    for (const { text } of onBulgarian) expect(text).not.toMatch(cyrillic);
    for (const { lang, text } of await titles("en/sources")) {
      if (!text.startsWith("A publication of")) expect(lang === "bg" || lang === "sr", text).toBe(cyrillic.test(text));
    }
  });
});
