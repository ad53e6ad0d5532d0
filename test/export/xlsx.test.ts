import { describe, expect, it } from "vitest";
import { packageFaults } from "../../scripts/check-site/office/faults.ts";
import { xlsxOf } from "../../src/export/xlsx.ts";
import { made, oneOf, seen } from "./made.ts";
import { all, letter, part, workbook } from "./office.ts";

const texts = (rows: readonly Readonly<Record<string, string | number>>[]) =>
  rows.map((row) => Object.values(row).join(" | ")).join("\n");

describe("a workbook", () => {
  it.each(made)(
    "holds the sheet's numbers, and a mark wherever there is none: $name in $language",
    async ({ sheet, language }) => {
      const pages = workbook(await xlsxOf([sheet], seen));
      const rows = pages.get(language === "bg" ? "Таблица 1" : "Table 1")?.slice(3) ?? [];
      expect(rows).toHaveLength(sheet.rows.length);
      const back = rows.map((row) => sheet.columns.map((_, place) => row[letter(place)]));
      const wanted = sheet.rows.map((row) =>
        sheet.columns.map(({ role, key }, place) => {
          const status = sheet.columns.findIndex((one) => one.role === "status" && one.of === key);
          return row[place] ?? (role === "value" && status !== -1 ? `[${String(row[status])}]` : "–");
        }),
      );
      expect(back).toEqual(wanted);
    },
  );

  it("has cover, contents, notes and one table a page", async () => {
    const { sheet } = oneOf("sweeps-by-year-every-state", "en");
    const pages = workbook(await xlsxOf([sheet, oneOf("teams-by-year-BG323", "en").sheet], seen, "Perník & <Ruse>"));
    expect([...pages.keys()]).toEqual(["Cover", "Contents", "Notes", "Table 1", "Table 2"]);
    const cover = texts(pages.get("Cover") ?? []);
    for (const said of ["Perník & <Ruse>", "22 November 2026", seen.hash, "CC BY 4.0", seen.address, "Sources: "])
      expect(cover).toContain(said);
    const notes = texts(pages.get("Notes") ?? []);
    for (const code of ["c", "x", "z", "u"]) expect(notes).toContain(`[${code}] | `);
    for (const note of sheet.notes) expect(notes).toContain(note);
    expect(texts(pages.get("Contents") ?? [])).toContain(`Table 1 | ${sheet.title} | 10`);
  });

  it("says title, source and release above each table, and freezes the heads", async () => {
    const { sheet } = oneOf("sweeps-by-year-BG415");
    const file = await xlsxOf([sheet], seen);
    const [first, second] = workbook(file).get("Таблица 1") ?? [];
    expect(first?.["A"]).toBe(sheet.title);
    expect(second?.["A"]).toContain(
      "Източници: Областна администрация Кюстендил; Кюстендил Инфо · Обхват, издание от 22 ноември 2026 г.",
    );
    const page = part(file, "xl/worksheets/sheet4.xml");
    expect(all(page, "pane").map((pane) => [pane.getAttribute("ySplit"), pane.getAttribute("state")])).toEqual([
      ["3", "frozen"],
    ]);
    expect(all(page, "col")).toHaveLength(sheet.columns.length);
    expect(all(page, "mergeCell")).toEqual([]);
  });

  it("carries title, language and release in its properties", async () => {
    const { sheet } = oneOf("sweeps-by-year-BG415");
    const core = part(await xlsxOf([sheet], seen), "docProps/core.xml");
    expect(["title", "language", "version", "created"].map((name) => all(core, name)[0]?.textContent)).toEqual([
      sheet.title,
      "bg",
      "2026-11-22",
      "2026-11-22T00:00:00Z",
    ]);
  });

  it("marks synthetic records on the cover and above the table", async () => {
    const pages = workbook(await xlsxOf([oneOf("register-returned-by-year-BG415").sheet], seen));
    for (const page of ["Корица", "Таблица 1"]) expect(texts(pages.get(page) ?? [])).toContain("СИНТЕТИЧНИ ДАННИ");
    expect(
      texts(workbook(await xlsxOf([oneOf("sweeps-by-year-BG415").sheet], seen)).get("Корица") ?? []),
    ).not.toContain("СИНТЕТИЧНИ");
  });

  it("has the same bytes each time", async () => {
    const { sheet } = oneOf("reporting-matrix-BG");
    const once = await xlsxOf([sheet], seen);
    await new Promise((resolve) => {
      setTimeout(resolve, 2100);
    });
    expect(Buffer.from(await xlsxOf([sheet], seen)).equals(once)).toBe(true);
  });

  it("refuses to hold nothing", async () => {
    await expect(xlsxOf([], seen)).rejects.toThrow("at least one sheet");
  });
});

describe("a table of very many rows", () => {
  it("has every row, number, text and mark, as a short one has them", async () => {
    const { sheet } = oneOf("sweeps-by-year-every-state");
    const long = { ...sheet, rows: Array.from({ length: 700 }, () => sheet.rows).flat() };
    expect(long.rows.length).toBeGreaterThan(5000);
    const [short, all] = [workbook(await xlsxOf([sheet], seen)), workbook(await xlsxOf([long], seen))];
    const rows = all.get("Таблица 1") ?? [];
    expect(rows.slice(0, 3 + sheet.rows.length)).toEqual(short.get("Таблица 1"));
    expect(rows.slice(-sheet.rows.length)).toEqual(short.get("Таблица 1")?.slice(3));
    expect(rows).toHaveLength(3 + long.rows.length);
  });

  it("stands beside a short one, keeps fractions and escapes its texts", async () => {
    const { sheet } = oneOf("sweeps-by-year-BG415");
    const numeric = sheet.columns.findIndex(({ role }) => role === "value");
    const text = sheet.columns.findIndex(({ kind }) => kind === "text");
    const row = (at: number) =>
      (sheet.rows[0] ?? []).map((cell, place) => {
        if (place === numeric) return at + 0.25;
        return place === text ? `<a> & "b" _x000D_ ${at}` : cell;
      });
    const long = { ...sheet, rows: Array.from({ length: 5000 }, (_, at) => row(at)) };
    const book = workbook(await xlsxOf([long, sheet], seen, "Две"));
    const last = book.get("Таблица 1")?.at(-1);
    expect(last?.[letter(numeric)]).toBe(4999.25);
    expect(last?.[letter(text)]).toBe('<a> & "b" _x005F_x000D_ 4999');
    expect(book.get("Таблица 2")?.slice(3)).toHaveLength(sheet.rows.length);
  });

  it("leaves out where its cells stand, as a shorter one does not", async () => {
    const { sheet } = oneOf("sweeps-by-year-BG415");
    const wide = {
      ...sheet,
      columns: Array.from({ length: 30 }, () => sheet.columns[0] as (typeof sheet.columns)[number]),
      rows: [Array.from({ length: 30 }, (_, at) => at)],
    };
    const long = { ...sheet, rows: Array.from({ length: 5001 }, () => sheet.rows[0] ?? []) };
    const references = async (one: typeof sheet) =>
      all(part(await xlsxOf([one], seen), "xl/worksheets/sheet4.xml"), "row")
        .at(-1)
        ?.querySelectorAll("c[r]");
    expect([...((await references(wide)) ?? [])].map((cell) => cell.getAttribute("r"))).toEqual(
      [...Array.from({ length: 26 }, (_, at) => letter(at)), "AA", "AB", "AC", "AD"].map((name) => `${name}4`),
    );
    expect(await references(long)).toHaveLength(0);
  });

  it("passes the check of packages", async () => {
    const { sheet } = oneOf("sweeps-by-year-every-state");
    const long = { ...sheet, rows: Array.from({ length: 700 }, () => sheet.rows).flat() };
    expect(packageFaults(await xlsxOf([long, sheet], seen, "Две"))).toEqual([]);
  });
});
