import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { FileJudge } from "../../../scripts/check-site/files.ts";
import { pngOf } from "../../../src/export/png.ts";
import { all, part, workbook } from "../../export/office.ts";
import { builtFile, builtPage } from "../built.ts";
import { openSite } from "../visits.ts";

const site = openSite();

interface Visit {
  readonly page: Page;
  readonly requests: readonly string[];
  /** Presses a button of the panel and takes the file that comes of it, which must be whole. */
  readonly take: (name: string) => Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
}

const visit = (path: string, look: (visit: Visit) => Promise<void>): Promise<void> =>
  site.visit(
    path,
    {
      acceptDownloads: true,
      permissions: ["clipboard-read", "clipboard-write"],
      viewport: { width: 1280, height: 900 },
      // Files are made of any engine's answers, which are the same; starting the big one takes longer than making them.
      prepare: async (page) => {
        await page.route("**/duckdb/**", () => undefined);
      },
      until: path.includes("?") ? "load" : "networkidle",
    },
    async ({ page, requests, complaints }) => {
      await page.locator("take-away summary").click();
      const take = async (name: string) => {
        const [file] = await Promise.all([
          page.waitForEvent("download"),
          page.locator("take-away").getByRole("button", { name, exact: true }).click(),
        ]);
        const [saved, bytes] = [file.suggestedFilename(), new Uint8Array(await readFile(await file.path()))];
        expect(new FileJudge().judge(saved, bytes)).toEqual([]);
        return { name: saved, bytes };
      };
      await look({ page, requests, take });
      expect(complaints).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(site.address()) && !/^(?:blob|data):/.test(url))).toEqual([]);
    },
  );

const sizeOf = (png: Uint8Array): readonly number[] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

/** The share of a picture's pixels that are lighter than grey, and a fingerprint of how its title is drawn. */
const seen = (page: Page, png: Uint8Array) =>
  page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("no canvas");
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let light = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 0) > 127) light += 1;
      return light / (data.length / 4);
    },
    [...png],
  );

const chart = "/grafiki/sweeps-by-year/kyustendil/";

describe("a picture of the reader's choice", () => {
  it("comes in three sizes, three shapes and two looks, with the name of what it shows", async () => {
    await visit(chart, async ({ page, take }) => {
      const plain = await take("PNG");
      expect(plain.name).toMatch(/^obhvat_sweeps-by-year_kyustendil_.*_bg\.png$/);
      const [width = 0, height = 0] = sizeOf(plain.bytes);
      expect(width).toBe(1200);
      const large = await take("PNG, 4 пъти по-голям");
      expect(large.name).toMatch(/_bg\.4x\.png$/);
      for (const [at, pixels] of sizeOf(large.bytes).entries())
        expect(Math.abs(pixels - 4 * (at === 0 ? width : height))).toBeLessThanOrEqual(2);
      expect(await seen(page, plain.bytes)).toBeGreaterThan(0.6);
      await page.getByLabel("квадратна").check();
      await page.getByLabel("тъмни").check();
      const square = await take("PNG, два пъти по-голям");
      expect(square.name).toMatch(/_bg\.square\.dark\.2x\.png$/);
      expect(sizeOf(square.bytes)).toEqual([2160, 2160]);
      expect(await seen(page, square.bytes)).toBeLessThan(0.4);
      await page.getByLabel("16 : 9").check();
      expect(sizeOf((await take("PNG")).bytes)).toEqual([1280, 720]);
    });
  });

  it("has its letters, and they are its own", async () => {
    await visit(chart, async ({ page, take }) => {
      const svg = strFromU8((await take("SVG")).bytes);
      for (const said of ["@font-face", "Областна администрация Кюстендил", "<desc", "371"])
        expect(svg).toContain(said);
      expect(svg).not.toMatch(/var\(--|href="http(?!:\/\/www\.w3\.org)/);
      const { bytes } = await take("PNG");
      // The title stands at the top of the picture: how many of its pixels are ink, and how wide it is.
      const ink = (png: Uint8Array) =>
        page.evaluate(
          async (given) => {
            const image = await createImageBitmap(new Blob([new Uint8Array(given)], { type: "image/png" }));
            const canvas = new OffscreenCanvas(image.width, 100);
            const context = canvas.getContext("2d");
            context?.drawImage(image, 0, 0);
            const { data } = context?.getImageData(0, 0, image.width, 100) ?? { data: [] };
            const dark = Array.from({ length: data.length / 4 }, (_, at) => at).filter(
              (at) => (data[4 * at] ?? 255) < 100,
            );
            return { pixels: dark.length, right: Math.max(0, ...dark.map((at) => at % image.width)) };
          },
          [...png],
        );
      const built = await ink(new Uint8Array(await pngOf(svg, 1)));
      const own = await ink(bytes);
      expect(own.pixels).toBeGreaterThan(1000);
      // The build draws the same letters with another program: the lines must be as long.
      expect(Math.abs(own.right - built.right)).toBeLessThanOrEqual(4);
    });
  });

  it("can be copied", async () => {
    await visit(chart, async ({ page }) => {
      await page.getByRole("button", { name: "Копиране на картината" }).click();
      await expect.poll(() => page.locator("take-away [role=status]").textContent()).toBe("Готово.");
      const kinds = await page.evaluate(async () =>
        (await navigator.clipboard.read()).flatMap(({ types }) => [...types]),
      );
      expect(kinds).toContain("image/png");
    });
  });

  it("stands beside its words, which can be copied with their source", async () => {
    await visit(chart, async ({ page }) => {
      await page.getByRole("button", { name: "Копиране на текста с източника" }).click();
      await expect.poll(() => page.locator("take-away [role=status]").textContent()).toBe("Готово.");
      const text = (await page.evaluate(() => navigator.clipboard.readText())).replaceAll("\u00a0", " ");
      const built = builtPage(chart);
      for (const said of ["h1", ".sentence"])
        expect(text).toContain((built.querySelector(said)?.textContent ?? "?").replace(/\s+/g, " ").trim());
      expect(text).toMatch(/Източни(?:к|ци): .*Областна администрация Кюстендил/);
      expect(text).toContain(`${site.address()}${chart} · CC BY 4.0`);
    });
  });

  it("is made of what a register's page shows, with the mark of synthetic data", async () => {
    await visit("/en/charts/district-map/bulgaria/register/", async ({ take }) => {
      const { name, bytes } = await take("SVG");
      expect(name).toContain("SYNTHETIC");
      expect(strFromU8(bytes)).toContain("SYNTHETIC");
      expect(strFromU8(bytes)).toMatch(/Synthetic data/i);
    });
  });

  it("needs nothing before a button is pressed", async () => {
    await visit(chart, async ({ requests, take }) => {
      const before = requests.length;
      expect(requests.filter((url) => /made-files|pptx|parquet/.test(url))).toEqual([]);
      await take("PNG");
      expect(requests.length).toBeGreaterThan(before);
      expect(requests.filter((url) => /pptx|xlsx/.test(url))).toEqual([]);
    });
  });
});

describe("files of what a reader has chosen", () => {
  const csv = (bytes: Uint8Array) =>
    Papa.parse<Record<string, string>>(strFromU8(bytes), { header: true, skipEmptyLines: true }).data;

  it("hold what is shown and no more: a chart of other years", async () => {
    await visit("/oblasti/kyustendil/?indicator=sweeps&from=2018&to=2020#series", async ({ page, take }) => {
      await expect.poll(() => page.locator("live-series .engine").textContent()).not.toBe("");
      const shown = await page
        .locator("live-series .table-slot tbody tr td.number, live-series .table-slot tbody td:nth-child(2)")
        .allTextContents();
      const { name, bytes } = await take("CSV");
      expect(name).toMatch(/^obhvat_series_sweeps_kyustendil_2018-2020_.*_bg\.csv$/);
      const rows = csv(bytes);
      expect(rows).toHaveLength(shown.length);
      expect(rows.map(({ value = "" }) => value).filter((value) => value !== "")).toEqual(
        shown.map((text) => text.replace(/\D/g, "")).filter((text) => text !== ""),
      );
      const book = workbook((await take("Excel")).bytes);
      const data = [...book.values()][3] ?? [];
      expect(data.slice(3)).toHaveLength(rows.length);
      const slide = await take("Слайд (PowerPoint)");
      const numbers = all(part(slide.bytes, "ppt/charts/chart1.xml"), "val").flatMap((values) =>
        all(values, "v").map(({ textContent }) => Number(textContent)),
      );
      expect(numbers.sort((a, b) => a - b)).toEqual(
        rows.flatMap(({ value = "" }) => (value === "" ? [] : [Number(value)])).sort((a, b) => a - b),
      );
      expect(part(slide.bytes, "ppt/slides/slide1.xml").documentElement.textContent).toContain("indicator=sweeps");
    });
  });

  it("hold every place of a comparison, with a slide for each", async () => {
    await visit("/en/compare/?districts=ruse,kyustendil,sliven&indicator=children_returned", async ({ page, take }) => {
      await expect.poll(() => page.locator("compare-districts .engine").first().textContent()).not.toBe("");
      const places = new Set(csv((await take("CSV")).bytes).map(({ area = "" }) => area));
      expect(places.size).toBe(3);
      const svg = strFromU8((await take("SVG")).bytes);
      for (const place of ["Ruse", "Kyustendil", "Sliven"]) expect(svg).toContain(`>${place}<`);
      const cube = JSON.parse(strFromU8((await take("JSON-stat")).bytes)) as {
        readonly dimension: { readonly area: { readonly category: { readonly index: readonly string[] } } };
      };
      expect(new Set(cube.dimension.area.category.index)).toEqual(places);
      const { name, bytes } = await take("Slide (PowerPoint)");
      expect(name).toMatch(/^obhvat_comparison_children-returned_kyustendil_ruse_sliven_\d{4}-\d{4}_.*_en\.pptx$/);
      expect(Object.keys(unzipSync(bytes)).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(3);
    });
  });

  it("are called after the view, so that none takes the place of another", async () => {
    const views = [
      "/karta/?indicator=sweeps&period=2017-2018",
      "/karta/?indicator=coverage_teams&period=2017-2018",
      "/karta/?indicator=sweeps&period=2018-2019",
      "/karta/?indicator=sweeps&period=2017-2018&layout=tiles",
      "/oblasti/kyustendil/?indicator=sweeps",
      "/oblasti/kyustendil/?indicator=children_returned",
      "/sravnenie/?districts=kyustendil,ruse&indicator=coverage_teams",
      "/sravnenie/?districts=vratsa,silistra&indicator=coverage_teams",
    ];
    const called: string[] = [];
    for (const view of views) {
      await visit(view, async ({ page, take }) => {
        await expect.poll(() => page.locator("main .engine").first().textContent()).not.toBe("");
        called.push((await take("CSV")).name, (await take("SVG")).name);
      });
    }
    expect(new Set(called).size, called.join("\n")).toBe(2 * views.length);
  });

  it("come as Parquet, and with all others in one archive with a readme", async () => {
    await visit("/en/districts/kyustendil/?indicator=sweeps&from=2018&to=2020#series", async ({ page, take }) => {
      await expect.poll(() => page.locator("live-series .engine").textContent()).not.toBe("");
      const rows = csv((await take("CSV")).bytes);
      const parquet = await take("Parquet");
      expect(parquet.name).toMatch(/^obhvat_series_[a-z-]+_kyustendil_2018-2020_.*_en\.parquet$/);
      const read = await parquetReadObjects({ file: new Uint8Array(parquet.bytes).buffer });
      expect(read.map(({ period, value }): unknown[] => [period, value])).toEqual(
        rows.map(({ period, value }) => [period, value === "" ? null : Number(value)]),
      );
      const inside = unzipSync((await take("ZIP of all data")).bytes);
      expect(
        Object.keys(inside)
          .map((name) => name.slice(name.indexOf(".") + 1))
          .sort(),
      ).toEqual(["csv", "excel.csv", "json", "parquet", "txt", "xlsx"]);
      expect(csv(inside[parquet.name.replace(/parquet$/, "csv")] ?? new Uint8Array())).toEqual(rows);
    });
  });

  it("are slides of a whole district: those that the build made, and the chart that the reader has chosen", async () => {
    const pages = (bytes: Uint8Array) => {
      const count = Object.keys(unzipSync(bytes)).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length;
      return Array.from({ length: count }, (_, at) =>
        all(part(bytes, `ppt/slides/slide${at + 1}.xml`), "t").map(({ textContent }) => textContent),
      );
    };
    const titles = (slides: readonly (readonly string[])[]) => slides.map(([first = ""]) => first);
    const built = new Uint8Array(builtFile("oblasti/kyustendil.pptx"));
    await visit("/oblasti/kyustendil/#series", async ({ take }) => {
      const { name, bytes } = await take("Слайдове за цялата област и избраното");
      expect(name).toMatch(/^obhvat_district_kyustendil_\d{4}-\d{4}_[\d-]+_bg\.pptx$/);
      expect(titles(pages(bytes))).toEqual(titles(pages(built)));
      const numbers = (file: Uint8Array) =>
        Object.keys(unzipSync(file))
          .filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))
          .sort()
          .map((path) =>
            all(part(file, path), "val").flatMap((values) => all(values, "v").map(({ textContent }) => textContent)),
          );
      expect(numbers(bytes)).toEqual(numbers(built));
    });
    await visit("/oblasti/kyustendil/?indicator=sweeps&from=2018&to=2020#series", async ({ page, take }) => {
      await expect.poll(() => page.locator("live-series .engine").textContent()).not.toBe("");
      const slides = pages((await take("Слайдове за цялата област и избраното")).bytes);
      expect(slides).toHaveLength(pages(built).length + 1);
      expect(slides[2]?.join("\n")).toContain("indicator=sweeps&from=2018&to=2020");
    });
  });

  it("are made of the built chart where nothing was chosen yet", async () => {
    await visit("/karta/", async ({ take }) => {
      const shown = builtPage("/karta/").querySelectorAll("#district-map .table-slot tbody tr").length;
      expect(shown).toBeGreaterThanOrEqual(28);
      expect(csv((await take("CSV")).bytes)).toHaveLength(shown);
      expect(strFromU8((await take("SVG")).bytes)).toContain("<svg");
    });
  });

  it("are refused with a word of what to do when the data cannot be had, and made at the next press", async () => {
    const context = await site.browser().newContext();
    const page = await context.newPage();
    await page.route("**/*.parquet", (route) => route.abort());
    await page.goto(site.address() + chart);
    await page.locator("take-away summary").click();
    await page.getByRole("button", { name: "SVG", exact: true }).click();
    await expect.poll(() => page.locator("take-away [role=status]").textContent()).toContain("опитайте пак");
    await page.unroute("**/*.parquet");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "SVG", exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.svg$/);
    await context.close();
  });
});
