import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/catalogue.ts";
import { tableHtml } from "../../src/charts/drawing/svg.ts";
import { chartView } from "../../src/charts/view.ts";
import { csvOf, tabbedOf } from "../../src/export/csv.ts";
import { sheetOf } from "../../src/export/sheet.ts";
import type { SheetCell, SheetColumn } from "../../src/export/sheet.ts";
import { languages } from "../../src/model/text.ts";
import { cases } from "../golden/cases.ts";
import { context } from "../golden/context.ts";

const text: SheetColumn = { key: "text", label: "", kind: "text", role: "remark" };
const one = (cell: SheetCell): string | undefined =>
  Papa.parse<string[]>(csvOf({ columns: [text], rows: [[cell]] })).data[1]?.[0];

/** The numbers that a page's table shows, in its order. */
function shown(html: string, language: string): readonly number[] {
  const cells = [...html.matchAll(/<td(?=[^>]*class="number")[^>]*>([^<]*)</g)].map(([, cell = ""]) =>
    cell.replace(/&nbsp;|[\u00a0\u202f ]/g, ""),
  );
  return cells
    .flatMap((cell) => /\d[\d.,]*/.exec(cell)?.[0] ?? [])
    .map((number) => Number(language === "bg" ? number.replace(",", ".") : number.replaceAll(",", "")));
}

describe("a chart's CSV", () => {
  it.each(cases.flatMap((one) => languages.map((language) => ({ ...one, language }))))(
    "has the numbers of the page's table: $name in $language",
    ({ spec, area, rows, around: scope = context, language }) => {
      const around = scope(area, language);
      const view = chartView(spec, rows, around);
      const sheet = sheetOf(spec, view, { area: around.area, language, release: "2026-11-22", licence: "CC-BY-4.0" });
      const keys = sheet.columns.filter(({ kind }) => kind === "number").map(({ key }) => key);
      const { data, errors, meta } = Papa.parse<Readonly<Record<string, string>>>(csvOf(sheet), {
        header: true,
        skipEmptyLines: true,
      });
      expect(errors).toEqual([]);
      expect([meta.delimiter, meta.linebreak]).toEqual([",", "\r\n"]);
      const numbers = data.flatMap((row) => keys.flatMap((key) => (row[key] === "" ? [] : [Number(row[key])])));
      expect(numbers.every(Number.isFinite)).toBe(true);
      if (view.table.columns.some(({ numeric }) => numeric))
        expect(numbers).toEqual(shown(tableHtml(view, { language }), language));
    },
  );

  it("is tried with every form that the catalogue has", () => {
    expect(new Set(cases.map(({ spec }) => spec.form))).toEqual(new Set(charts.map(({ form }) => form)));
  });

  it("has no mark of the byte order and ends with a line's end", () => {
    expect(csvOf({ columns: [text], rows: [["а"]] })).toBe("text\r\nа\r\n");
  });

  it.each(['a "quoted", word', "two\r\nlines", "Областна администрация, Кюстендил", "–", ""])(
    "brings back %j",
    (said) => {
      expect(one(said)).toBe(said);
    },
  );

  it.each(["=1+1", "+359", "-2", "@cmd", "\t=1", "\r=1"])("lets no spreadsheet run %j", (said) => {
    expect(one(said)).toBe(`'${said}`);
  });

  it("leaves numbers as they are", () => {
    expect([one(-2.5), one(207000), one(null)]).toEqual(["-2.5", "207000", ""]);
  });
});

it("a table for the clipboard has a line a row and a tab between cells, and runs nothing", () => {
  const columns = ["name", "value"].map((key) => ({ key }));
  const rows = [
    ["Русе\tи\r\nСливен", 1.5],
    ["=1+1", null],
  ];
  expect(tabbedOf({ columns, rows })).toBe("name\tvalue\nРусе и Сливен\t1.5\n'=1+1\t");
});
