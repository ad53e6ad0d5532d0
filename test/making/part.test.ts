import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deadLinks } from "../../scripts/check-site/faults.ts";
import { outlineOf } from "../../scripts/check-site/outline.ts";
import { outputOf } from "../../scripts/site/output.ts";
import { isAbout, noteLeftOut, readLeftOut, slugsOutside } from "../../scripts/site/part.ts";

const areas = [
  { area: "BG", level: "country", parent: null, slug: "bulgaria" },
  { area: "BG323", level: "district", parent: "BG", slug: "ruse" },
  { area: "RSE27", level: "municipality", parent: "BG323", slug: "rse27-ruse" },
  { area: "BG331", level: "district", parent: "BG", slug: "varna" },
  { area: "VAR06", level: "municipality", parent: "BG331", slug: "var06-varna" },
] as const;
const place = (file: string) => ({ path: `/${file}`, file, route: 0 });

describe("a part of the site", () => {
  it("leaves out other districts and their municipalities, under every kind of address, and nothing else", () => {
    const outside = slugsOutside(areas, new Set(["BG323"]));
    expect([...outside]).toEqual(["varna", "var06-varna"]);
    const left = [
      "oblasti/varna/index.html",
      "oblasti/varna.pptx",
      "en/districts/varna/key-figures.json",
      "obshtini/var06-varna/registar/index.html",
      "grafiki/sweeps-by-year/varna.excel.csv",
      "vgradi/district-map/varna/2018-2019/index.html",
    ];
    const kept = [
      "index.html",
      "oblasti/ruse/index.html",
      "grafiki/district-map/bulgaria.svg",
      "iztochnitsi/varna-2020/x",
    ];
    expect([...left, ...kept].filter((file) => isAbout({ file }, outside))).toEqual(left);
  });

  it("is refused for what is no district", () => {
    expect(() => slugsOutside(areas, new Set(["RSE27"]))).toThrow('OBHVAT_DISTRICTS names "RSE27"');
  });

  it("never lies in dist/", () => {
    expect(outputOf({})).toEqual({ folder: "dist" });
    expect(outputOf({ OBHVAT_DISTRICTS: "" })).toEqual({ folder: "dist" });
    const part = outputOf({ OBHVAT_DISTRICTS: "BG323,BG331" }, "kept");
    expect(part).toEqual({ folder: join("kept", "part"), districts: new Set(["BG323", "BG331"]) });
  });

  it("may link to what it leaves out, and to nothing that isn't in the whole", async () => {
    const folder = await mkdtemp(join(tmpdir(), "obhvat-part-"));
    try {
      expect(await readLeftOut(join(folder, "part"))).toEqual([]);
      await noteLeftOut(join(folder, "part"), [place("oblasti/varna/index.html"), place("oblasti/varna.pptx")]);
      const files = new Set(await readLeftOut(join(folder, "part")));
      const links = ["/oblasti/varna/", "/oblasti/varna/#homes", "/oblasti/varna.pptx", "/oblasti/vidin/"];
      const page = outlineOf(`<html lang="bg">${links.map((link) => `<a href="${link}">x</a>`).join("")}</html>`);
      expect(deadLinks("/", page, new Map(), files)).toEqual(["/: leads to /oblasti/vidin/, which is not there"]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
