import { describe, expect, it } from "vitest";
import { xlsxOf } from "../../src/export/xlsx.ts";
import { made, oneOf, seen } from "./made.ts";
import { all, letter, part, workbook } from "./office.ts";

const texts = (rows: readonly Readonly<Record<string, string | number>>[]) => rows.map((row) => Object.values(row).join(" | ")).join("\n");

describe("a workbook", () => {
  it.each(made)("holds the sheet's numbers, and a mark wherever there is none: $name in $language", async ({ sheet, language }) => {
    const pages = workbook(await xlsxOf([sheet], seen));
    const rows = pages.get(language === "bg" ? "Таблица 1" : "Table 1")?.slice(3) ?? [];
    expect(rows).toHaveLength(sheet.rows.length);
    const back = rows.map((row) => sheet.columns.map((_, place) => row[letter(place)]));
    const wanted = sheet.rows.map((row) => sheet.columns.map(({ role, key }, place) => {
      const status = sheet.columns.findIndex((one) => one.role === "status" && one.of === key);
      return row[place] ?? (role === "value" && status !== -1 ? `[${String(row[status])}]` : "–");
    }));
    expect(back).toEqual(wanted);
  });

  it("has cover, contents, notes and one table a page", async () => {
    const { sheet } = oneOf("sweeps-by-year-every-state", "en");
    const pages = workbook(await xlsxOf([sheet, oneOf("teams-by-year-BG323", "en").sheet], seen, "Perník & <Ruse>"));
    expect([...pages.keys()]).toEqual(["Cover", "Contents", "Notes", "Table 1", "Table 2"]);
    const cover = texts(pages.get("Cover") ?? []);
    for (const said of ["Perník & <Ruse>", "22 November 2026", seen.hash, "CC BY 4.0", seen.address, "Sources: "]) expect(cover).toContain(said);
    const notes = texts(pages.get("Notes") ?? []);
    for (const code of ["c", "x", "z", "u"]) expect(notes).toContain(`[${code}] | `);
    for (const note of sheet.notes) expect(notes).toContain(note);
    expect(texts(pages.get("Contents") ?? [])).toContain(`Table 1 | ${sheet.title} | 9`);
  });

  it("says title, source and release above each table, and freezes the heads", async () => {
    const { sheet } = oneOf("sweeps-by-year-BG415");
    const file = await xlsxOf([sheet], seen);
    const [first, second] = workbook(file).get("Таблица 1") ?? [];
    expect(first?.["A"]).toBe(sheet.title);
    expect(second?.["A"]).toContain("Източници: Областна администрация Кюстендил; Кюстендил Инфо · Обхват, издание от 22 ноември 2026 г.");
    const page = part(file, "xl/worksheets/sheet4.xml");
    expect(all(page, "pane").map((pane) => [pane.getAttribute("ySplit"), pane.getAttribute("state")])).toEqual([["3", "frozen"]]);
    expect(all(page, "col")).toHaveLength(sheet.columns.length);
    expect(all(page, "mergeCell")).toEqual([]);
  });

  it("carries title, language and release in its properties", async () => {
    const { sheet } = oneOf("sweeps-by-year-BG415");
    const core = part(await xlsxOf([sheet], seen), "docProps/core.xml");
    expect(["title", "language", "version", "created"].map((name) => all(core, name)[0]?.textContent)).toEqual([sheet.title, "bg", "2026-11-22", "2026-11-22T00:00:00Z"]);
  });

  it("marks synthetic records on the cover and above the table", async () => {
    const pages = workbook(await xlsxOf([oneOf("register-returned-by-year-BG415").sheet], seen));
    for (const page of ["Корица", "Таблица 1"]) expect(texts(pages.get(page) ?? [])).toContain("СИНТЕТИЧНИ ДАННИ");
    expect(texts(workbook(await xlsxOf([oneOf("sweeps-by-year-BG415").sheet], seen)).get("Корица") ?? [])).not.toContain("СИНТЕТИЧНИ");
  });

  it("has the same bytes each time", async () => {
    const { sheet } = oneOf("reporting-matrix-BG");
    const once = await xlsxOf([sheet], seen);
    await new Promise((resolve) => { setTimeout(resolve, 2100); });
    expect(Buffer.from(await xlsxOf([sheet], seen)).equals(once)).toBe(true);
  });

  it("refuses to hold nothing", async () => {
    await expect(xlsxOf([], seen)).rejects.toThrow("at least one sheet");
  });
});
