import { existsSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { charts } from "../../../src/charts/catalogue.ts";
import { builtDistricts, builtFile, builtFiles, builtPage, dist, isLeftOut, textOf } from "../built.ts";

const pages = await builtFiles("{grafiki,en/charts}/*/*/**/index.html");

/** A figure as a page prints it, as a number; nothing where it prints none. */
function printed(cell: Element, language: string): number | undefined {
  const text = cell.textContent.replace(/[\u00a0\u202f ]/g, "");
  const found = /\d[\d.,]*/.exec(text)?.[0];
  return found === undefined
    ? undefined
    : Number(language === "bg" ? found.replace(",", ".") : found.replaceAll(",", ""));
}

describe("the charts' pages", () => {
  it("are there for every chart, place and language, each with its file", () => {
    const places = (levels: readonly string[]) =>
      (levels.includes("country") ? 1 : 0) + (levels.includes("district") ? builtDistricts.length : 0);
    for (const { id, levels } of charts) {
      for (const folder of ["grafiki", "en/charts"]) {
        const own = pages.filter(
          (path) => path.startsWith(`${folder}/${id}/`) && path.split("/").length === folder.split("/").length + 3,
        );
        expect(own, `${folder}/${id}`).toHaveLength(places(levels));
        for (const path of own) expect(existsSync(dist + path.replace("/index.html", ".csv")), path).toBe(true);
      }
    }
  });

  it.each(pages)("%s shows picture, sentence and open table, and offers the same numbers as CSV", (path) => {
    const page = builtPage(path);
    const language = page.documentElement.lang;
    expect(page.querySelectorAll(".chart-figure .chart-desk > svg, .chart-figure .chart-phone > svg")).toHaveLength(2);
    expect(textOf(page.querySelector(".sentence"))).not.toBe("");
    expect(page.querySelector("details .chart-table")).toBeNull();
    expect(textOf(page.querySelector(".cite"))).toContain(
      page.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "no canonical link",
    );
    const link = page.querySelector("a[download$='.csv']");
    const csv = builtFile(link?.getAttribute("href") ?? "").toString();
    expect(csv.startsWith("\uFEFF")).toBe(false);
    const { data, errors } = Papa.parse<Readonly<Record<string, string>>>(csv, { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    const shown = [...page.querySelectorAll(".chart-table tbody td.number")].flatMap(
      (cell) => printed(cell, language) ?? [],
    );
    const rates = ["per_1000_children", "per_10000_inhabitants"];
    // A file has all rates; a table those that its own heads name.
    const heads = textOf(page.querySelector(".chart-table thead")).replace(/[\s,]/g, "");
    const told = rates.filter((_, at) => [/1000(?!0)/, /10000/][at]?.test(heads) === true);
    const columns = (data[0] === undefined ? [] : Object.keys(data[0])).filter((key) =>
      ["value", "rank", "participants", ...told].includes(key),
    );
    // A rate has more digits in the file than anybody reads.
    const rounded = (rate: number): number => Number(rate < 0.05 ? rate.toPrecision(1) : rate.toFixed(1));
    const filed = data.flatMap((row) =>
      columns.flatMap((key) => {
        if (row[key] === "") return [];
        return [rates.includes(key) ? rounded(Number(row[key])) : Number(row[key])];
      }),
    );
    if (page.querySelector(".chart-table th.number") !== null && data[0]?.["value"] !== undefined)
      expect(filed).toEqual(shown);
  });

  it("keep those without a number at their address, but out of the search engines", () => {
    const bare = builtPage("grafiki/sweeps-by-year/stara-zagora");
    expect(bare.querySelector("meta[name=robots]")?.getAttribute("content")).toBe("noindex");
    expect(textOf(bare.querySelector(".aside"))).toContain("не намерихме");
    const full = builtPage("grafiki/sweeps-by-year/kyustendil");
    expect(full.querySelector("meta[name=robots]")).toBeNull();
    expect(full.querySelector(".aside")).toBeNull();
    const other = [...full.querySelectorAll("#areas li")].find((item) => textOf(item).startsWith("Стара Загора"));
    expect(textOf(other ?? null)).toContain("не намерихме");
  });

  it.each(["grafiki", "en/charts"])(
    "are reached from a page of the chart without a place (/%s/<chart>/)",
    async (folder) => {
      const ofPlaces = Map.groupBy(
        await builtFiles(`${folder}/*/*/index.html`),
        (path) => path.split("/").at(-3) ?? "",
      );
      const without = await builtFiles(`${folder}/*/index.html`);
      expect(new Set(without.map((path) => path.split("/").at(-2)))).toEqual(new Set(ofPlaces.keys()));
      for (const path of without) {
        const page = builtPage(path);
        const id = path.split("/").at(-2) ?? "";
        expect(page.querySelector("link[rel=canonical]")?.getAttribute("href"), path).toMatch(
          new RegExp(`/${folder}/${id}/$`),
        );
        expect(page.querySelectorAll(".chart-figure .chart-phone > svg"), path).toHaveLength(1);
        const links = [...page.querySelectorAll("#areas a")]
          .map((link) => `${link.getAttribute("href") ?? ""}index.html`)
          .filter((link) => !isLeftOut(link));
        expect(new Set(links), path).toEqual(new Set((ofPlaces.get(id) ?? []).map((one) => `/${one}`)));
      }
    },
  );

  it("of synthetic records say so in banner, words, file and its name", async () => {
    const synthetic = await builtFiles("en/charts/*/*/register/index.html");
    expect(synthetic.length).toBeGreaterThan(builtDistricts.length);
    for (const path of synthetic) {
      const page = builtPage(path);
      expect(page.querySelector(".synthetic-banner"), path).not.toBeNull();
      expect(textOf(page.querySelector("h1"))).toContain("synthetic");
      const link = page.querySelector("a[download$='.csv']");
      expect(link?.getAttribute("download")).toMatch(
        /^obhvat_[a-z-]+(_[a-z-]+){1,3}(_[\d-]+)?_register_\d{4}-\d\d-\d\d_en_SYNTHETIC\.csv$/,
      );
      const { data } = Papa.parse<Readonly<Record<string, string>>>(
        builtFile(link?.getAttribute("href") ?? "").toString(),
        { header: true, skipEmptyLines: true },
      );
      expect(new Set(data.map((row) => row["synthetic"])), path).toEqual(new Set(["true"]));
    }
  });
});

describe("the archive of a chart", () => {
  it.each([
    ["grafiki/sweeps-by-year/kyustendil", "bg", true],
    ["en/charts/age-focus/bulgaria/register", "en", true],
    ["en/charts/closures-timeline/bulgaria", "en", false],
  ] as const)("/%s.zip holds its data files as they stand beside it, and a readme", (path, language, isCube) => {
    const inside = unzipSync(new Uint8Array(builtFile(`${path}.zip`)));
    const kinds = ["csv", "excel.csv", "parquet", "xlsx", ...(isCube ? ["json"] : [])];
    const names = Object.keys(inside).filter((name) => name !== `readme_${language}.txt`);
    expect(names.map((name) => name.slice(name.indexOf(".") + 1)).sort()).toEqual([...kinds].sort());
    for (const name of names)
      expect(Buffer.from(inside[name] ?? []).equals(builtFile(`${path}${name.slice(name.indexOf("."))}`)), name).toBe(
        true,
      );
    const readme = strFromU8(inside[`readme_${language}.txt`] ?? new Uint8Array());
    for (const said of [...names, "SHA-256", textOf(builtPage(`/${path}/`).querySelector("h1"))])
      expect(readme.replaceAll("\u00a0", " ")).toContain(said);
  });
});

describe("a chart within another page", () => {
  it.each(["", "oblasti/kyustendil", "en/districts/ruse", "oblasti/kyustendil/registar", "en/register"])(
    "/%s leads to its page and its numbers",
    (path) => {
      const page = builtPage(
        path === "oblasti/kyustendil/registar" || path === "en/register" ? `${path}/index.html` : path,
      );
      const blocks = [...page.querySelectorAll("section.block:has(.chart-figure):not(.live)")];
      expect(blocks.length).toBeGreaterThan(1);
      for (const block of blocks) {
        const links = [...block.querySelectorAll(".actions a")].map((link) => link.getAttribute("href") ?? "");
        // Official statistics have no page of a chart: a question in the builder, and their table.
        if (block.id === "births") {
          expect(links[0]).toMatch(/dataset=official&indicator=live_births&areas=/);
          expect(links[1]).toMatch(/\/observations\/$/);
          continue;
        }
        expect(links[0], block.id).toContain(`/${block.id}/`);
        expect(links[1], block.id).toMatch(/\.csv$/);
        if (path.includes("regist"))
          expect(
            links.every((link) => /regist(ar|er)/.test(link)),
            block.id,
          ).toBe(true);
      }
    },
  );
});

describe("the list of charts", () => {
  it.each(["grafiki", "en/charts"])("/%s/ has every chart with a picture, once", (path) => {
    const items = [...builtPage(path).querySelectorAll(".chart-list > li")];
    expect(items.map(({ id }) => id).sort()).toEqual(charts.map(({ id }) => id).sort());
    for (const item of items) expect(item.querySelectorAll("svg"), item.id).toHaveLength(1);
  });
});
