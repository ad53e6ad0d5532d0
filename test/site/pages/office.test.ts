import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { JSDOM } from "jsdom";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { excelCsvOf } from "../../../src/export/excel-csv.ts";
import type { Sheet } from "../../../src/export/sheet.ts";
import { xlsxOf } from "../../../src/export/xlsx.ts";
import { findOffice } from "../find-office.ts";
import { oneOf, seen } from "../../export/made.ts";
import { all } from "../../export/office.ts";
import { builtFile, builtPage, dist, textOf } from "../built.ts";

const office = findOffice();
if (office === undefined)
  console.warn(
    "LibreOffice was not found: the tests that open slides and workbooks in it are skipped. Name one in SOFFICE_PATH to run them.",
  );

/** Our files as another program reads them: slides as one XML document, the sheets of workbooks as CSV. */
describe.skipIf(office === undefined)("files opened in LibreOffice", () => {
  let folder: string;
  const from = (name: string): string => join(folder, "in", name);
  const open = (filter: string, ...files: readonly string[]): void => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    execFileSync(
      office ?? "",
      [profile, "--headless", "--convert-to", filter, "--outdir", join(folder, "out"), ...files.map(from)],
      { stdio: "pipe", timeout: 120_000 },
    );
  };
  const out = (name: string): string => readFileSync(join(folder, "out", name), "utf8");
  const rows = (name: string): readonly (readonly string[])[] =>
    Papa.parse<string[]>(out(name), { delimiter: ",", skipEmptyLines: true }).data;
  const written = (name: string): readonly string[] =>
    readdirSync(join(folder, "out")).filter((one) => one.startsWith(`${name}-`));
  const slides = (name: string): readonly Element[] =>
    all(new new JSDOM().window.DOMParser().parseFromString(out(name), "application/xml"), "page");
  const hostile = ["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1+1", '=HYPERLINK("http://x")'];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "office-"));
    mkdirSync(join(folder, "in"));
    const take = (path: string, as: string): void => {
      copyFileSync(dist + path, from(as));
    };
    take("oblasti/kyustendil.pptx", "bg.pptx");
    take("en/districts/kyustendil.pptx", "en.pptx");
    take("grafiki/sweeps-by-year/kyustendil.xlsx", "bg.xlsx");
    take("en/charts/age-focus/bulgaria/register.xlsx", "en.xlsx");
    take("grafiki/sweeps-by-year/kyustendil.excel.csv", "excel.csv");
    const { sheet } = oneOf("sweeps-by-year-BG415");
    const texts: Sheet = {
      ...sheet,
      columns: [...sheet.columns, { key: "text", label: "Текст", kind: "text", role: "remark" }],
      rows: hostile.map((text, at) =>
        [...(sheet.rows[0] ?? []), text].map((cell, place) =>
          sheet.columns[place]?.role === "value" ? -at - 1 : cell,
        ),
      ),
    };
    writeFileSync(from("hostile.xlsx"), await xlsxOf([texts], seen));
    writeFileSync(from("hostile.csv"), excelCsvOf(texts));
    open("fodp", "bg.pptx", "en.pptx");
    // Every sheet a file of its own, in UTF-8, with the contents of cells and not their looks.
    open(
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
      "bg.xlsx",
      "en.xlsx",
      "hostile.xlsx",
    );
    // As Excel opens it where the comma stands in numbers: columns by semicolons, the mark of UTF-8 believed.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    execFileSync(
      office ?? "",
      [
        profile,
        "--headless",
        "--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1026,false,true",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true",
        "--outdir",
        join(folder, "out"),
        from("excel.csv"),
        from("hostile.csv"),
      ],
      { stdio: "pipe", timeout: 120_000 },
    );
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ["bg", "oblasti"],
    ["en", "en/districts"],
  ] as const)("finds every slide of a district with its title and its numbers (%s)", (language, place) => {
    const page = builtPage(`/${place}/kyustendil/`);
    const texts = slides(`${language}.fodp`).map((slide) => slide.textContent.replaceAll("\u00a0", " "));
    expect(texts.length).toBeGreaterThan(8);
    const told = texts.join("\n");
    const shown = builtPage(`/${language === "bg" ? "grafiki" : "en/charts"}/sweeps-by-year/kyustendil/`);
    expect(told).toContain(textOf(shown.querySelector("h1")).replaceAll("\u00a0", " "));
    for (const value of page.querySelectorAll("#key-figures tbody td.number"))
      expect(told).toContain(textOf(value).replaceAll("\u00a0", " "));
  });

  it("finds gaps as gaps in a chart that can be edited: a number for each year that has one, and no nought", () => {
    const { data } = Papa.parse<Record<string, string>>(builtFile("grafiki/sweeps-by-year/kyustendil.csv").toString(), {
      header: true,
      skipEmptyLines: true,
    });
    const known = data.flatMap(({ value = "" }) => (value === "" ? [] : [Number(value)])).sort((a, b) => a - b);
    const years = data.map(({ period_label: label = "" }) => label.replaceAll("\u00a0", " "));
    const tables = slides("bg.fodp")
      .flatMap((slide) => all(slide, "table"))
      .map((table) => ({
        text: table.textContent.replaceAll("\u00a0", " "),
        numbers: all(table, "table-cell")
          .flatMap((cell) => {
            const value = cell.getAttribute("office:value");
            return value === null || Number.isNaN(Number(value)) ? [] : [Number(value)];
          })
          .sort((a, b) => a - b),
      }));
    const own = tables.find(({ numbers }) => JSON.stringify(numbers) === JSON.stringify(known));
    expect(own, "a data sheet with the numbers of the chart and no others").toBeDefined();
    for (const year of years) expect(own?.text).toContain(year);
  });

  it.each([
    ["bg", "grafiki/sweeps-by-year/kyustendil.csv"],
    ["en", "en/charts/age-focus/bulgaria/register.csv"],
  ])("finds every number of a workbook as a number, and why there is none (%s)", (language, csv) => {
    const { data } = Papa.parse<Record<string, string>>(builtFile(csv).toString(), {
      header: true,
      skipEmptyLines: true,
    });
    const expected = data.map(({ value = "", status = "" }) => (value === "" ? `[${status}]` : value));
    const told = written(language)
      .map(rows)
      .filter((sheet) => expected.every((cell, at) => sheet.slice(-expected.length)[at]?.includes(cell) === true));
    expect(expected.length).toBeGreaterThan(2);
    expect(told, "one sheet with all of them, row for row").toHaveLength(1);
  });

  it("splits Excel's CSV into columns, with numbers and Cyrillic whole", () => {
    const { data } = Papa.parse<Record<string, string>>(builtFile("grafiki/sweeps-by-year/kyustendil.csv").toString(), {
      header: true,
      skipEmptyLines: true,
    });
    const [head = [], ...body] = rows("excel.csv");
    expect(head.length).toBeGreaterThan(5);
    expect(body).toHaveLength(data.length);
    for (const [at, { value = "" }] of data.entries()) if (value !== "") expect(body[at]).toContain(value);
    expect(body[0]?.join()).toContain("Кюстендил");
  });

  it("runs no text as a formula, in a workbook or in Excel's CSV, and keeps negative numbers", () => {
    const name = written("hostile").find((one) => rows(one).some((row) => row.includes("-6"))) ?? "";
    for (const sheet of [rows(name), rows("hostile.csv")]) {
      const read = sheet.slice(-hostile.length);
      for (const [at, text] of hostile.entries()) {
        expect(read[at]).toContain(String(-at - 1));
        expect(
          read[at]?.some((cell) => cell.replace(/^'/, "").trim() === text.trim()),
          text,
        ).toBe(true);
      }
    }
  });
});
