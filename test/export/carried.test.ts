import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";
import { JSDOM } from "jsdom";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/charts/catalogue.ts";
import { chartSvg, tableHtml } from "../../src/charts/drawing/svg.ts";
import { chartView } from "../../src/charts/view.ts";
import { csvOf } from "../../src/export/csv.ts";
import { excelCsvOf } from "../../src/export/excel-csv.ts";
import { kept } from "../../src/export/excel-text.ts";
import { jsonStatOf } from "../../src/export/json-stat.ts";
import { parquetOf } from "../../src/export/parquet.ts";
import { pngOf } from "../../src/export/png.ts";
import { pptxOf } from "../../src/export/pptx.ts";
import { sheetOf } from "../../src/export/sheet.ts";
import { coloursOf } from "../../src/export/tokens.ts";
import { xlsxOf } from "../../src/export/xlsx.ts";
import { zipOf } from "../../src/export/zip.ts";
import type { ChartSpec } from "../../src/model/chart.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import { withoutMark } from "../../src/model/spreadsheet-text.ts";
import { accepted } from "../accepted.ts";
import { areas, context } from "../golden/context.ts";
import { home } from "../golden/named-rows.ts";
import { kyustendilSweeps } from "../golden/rows.ts";
import { seen } from "./made.ts";
import { letter, parts, workbook } from "./office.ts";
import { css, parsed, picture } from "./pictures.ts";

const examples: [[string, string, string, string]][] = [
  [["=1+1 <test> & Ко", "-- не ]]> &amp; {{x}}", "+359 _x000D_ _x005F_ $&", '@SUM(A1) "a,b;c" \\n %s </text>']],
  [["'=1", "''", "40\u00a0000 ѝ é ü ё ½", "2018-10"]],
  [["1E5", "00123", "null", "12,5"]],
];

/** A chart in whose rows, places and sources the texts stand. */
function chartWith(
  spec: ChartSpec,
  rows: readonly AnswerRow[],
  [place, publisher, note, sentence]: readonly [string, string, string, string],
) {
  const plain = context("BG415", "bg");
  const area = { ...plain.area, name_bg: place };
  const sources = new Map(
    [...(plain.sources ?? [])].map(([key, source]) => [key, { ...source, publisher_bg: `${publisher} ${key}` }]),
  );
  const around = { ...plain, area, areas: new Map([...areas, ["BG415", area]]), sources };
  const view = chartView(spec, rows, around);
  const whole = sheetOf(spec, view, { area, language: "bg", release: "2026-11-22", licence: "CC-BY-4.0" });
  const sheet = {
    ...whole,
    title: `${place} ${sentence}`,
    sentence,
    notes: [note],
    columns: whole.columns.map((one) => ({ ...one, label: `${note} ${one.label}` })),
  };
  return { name: "", language: "bg" as const, spec, rows, context: around, view, sheet };
}
type Chart = ReturnType<typeof chartWith>;

const named = (texts: readonly [string, string, string, string]): Chart =>
  chartWith(
    catalogue["closures-timeline"],
    texts.map((text, i) =>
      home({
        institution: `home-${i}`,
        name_bg: text,
        closed_date: `201${i}-09-01`,
        settlement_bg: texts[(i + 1) % texts.length] ?? null,
      }),
    ),
    texts,
  );
const counted = (texts: readonly [string, string, string, string]): Chart =>
  chartWith(catalogue["sweeps-by-year"], kyustendilSweeps, texts);

const texts = (chart: Chart): readonly (readonly (string | number)[])[] =>
  chart.sheet.rows.map((row) => row.map((cell) => cell ?? ""));
const fields = (csv: string, delimiter: string): readonly (readonly string[])[] => {
  const { data, errors } = Papa.parse<string[]>(csv, { delimiter, skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data.flat().filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
  return data.map((row) => row.map(withoutMark));
};
/** What Excel makes of a text of a workbook (ECMA-376, ST_Xstring). */
const asExcelReads = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
/** The words without what wraps them into lines, and without signs that are drawn with others. */
const letters = (text: string): string => text.replace(/[≈≥≤○→_~<>–o\s]/g, "");
const wordsOf = (node: Document | Element, name: string): string =>
  Array.from(node.getElementsByTagNameNS("*", name), ({ textContent }) => textContent).join("\n");

/** The text that stood behind the apostrophe of `kept`; any other as it is. */
const unkept = (text: string): string => (text.startsWith("'") && kept(text.slice(1)) === text ? text.slice(1) : text);

function tables(chart: Chart): void {
  const said = texts(chart).map((row) => row.map(String));
  expect(fields(csvOf(chart.sheet), ",").slice(1)).toEqual(said);
  const [heads = [], ...rows] = fields(excelCsvOf(chart.sheet).slice(1), ";");
  expect(heads.slice(0, chart.sheet.columns.length).map(unkept)).toEqual(chart.sheet.columns.map(({ label }) => label));
  expect(rows.map((row) => row.slice(0, chart.sheet.columns.length).map(unkept))).toEqual(said);
}

async function office(chart: Chart, png: Uint8Array): Promise<void> {
  const { sheet, spec, view } = chart;
  const pages = workbook(await xlsxOf([sheet], seen));
  const rows = pages.get("Таблица 1") ?? [];
  const back = rows.slice(2).map((row) =>
    sheet.columns.map((_, place) => {
      const cell = row[letter(place)] ?? "";
      return typeof cell === "string" ? asExcelReads(cell) : cell;
    }),
  );
  expect(back[0]).toEqual(sheet.columns.map(({ label }) => label));
  const wanted = sheet.rows.map((row) => row.map((cell) => cell ?? "–"));
  expect(
    back
      .slice(1)
      .map((row, i) =>
        row.map((cell, place) =>
          typeof cell === "string" && cell.startsWith("[") && wanted[i]?.[place] === "–" ? "–" : cell,
        ),
      ),
  ).toEqual(wanted);
  const deck = parts(
    await pptxOf(
      [{ sheet, spec, seen, picture: { png, width: 1480, height: 450 }, table: view.table }],
      coloursOf(css, "light"),
    ),
  );
  const slide = deck.get("ppt/slides/slide1.xml");
  const notes = deck.get("ppt/notesSlides/notesSlide1.xml");
  if (slide === undefined || notes === undefined) throw new RangeError("a deck without a slide or its notes");
  for (const text of [sheet.title, sheet.sentence]) expect(wordsOf(slide, "t")).toContain(text);
  for (const text of [sheet.sentence, ...sheet.notes]) expect(wordsOf(notes, "t")).toContain(text);
}

async function pictures(chart: Chart): Promise<Uint8Array> {
  const svg = parsed(picture(chart, "og"));
  expect(svg.querySelector("title")?.textContent).toBe(chart.sheet.title);
  expect(svg.querySelector("desc")?.textContent).toContain(chart.sheet.sentence);
  return pngOf(picture(chart, "slide"), 1);
}

async function data(chart: Chart): Promise<void> {
  const { sheet } = chart;
  const file = parquetOf(sheet, seen).slice().buffer;
  const rows: readonly Readonly<Record<string, unknown>>[] = await parquetReadObjects({ file });
  expect(rows.map((row) => sheet.columns.map(({ key }) => row[key] ?? ""))).toEqual(texts(chart));
  const archive = unzipSync(await zipOf(sheet, { "a.csv": csvOf(sheet) }, seen));
  const [readme = new Uint8Array()] = Object.entries(archive)
    .filter(([name]) => /readme/i.test(name))
    .map(([, bytes]) => bytes);
  for (const text of [sheet.title, sheet.sentence, ...sheet.notes]) expect(strFromU8(readme)).toContain(text);
}

function page(chart: Chart): void {
  const { view, spec, rows, context: around } = chart;
  const { document } = new JSDOM(`${tableHtml(view, { language: "bg" })}${chartSvg(spec, rows, around, 680)}`).window;
  const cells = Array.from(document.querySelectorAll("table tbody tr"), (row) =>
    Array.from(row.children, ({ textContent }) => letters(textContent)),
  );
  for (const [i, row] of view.table.rows.entries())
    for (const { text } of row) expect(cells[i]?.join("|")).toContain(letters(text));
  expect(document.querySelectorAll("script, test").length).toBe(0);
}

describe("a text that intake takes", () => {
  it("stands in every kind of file, picture and page as it came in", async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(accepted, accepted, accepted, accepted), async (four) => {
        for (const chart of [named(four), counted(four)]) {
          tables(chart);
          page(chart);
          await data(chart);
          await office(chart, await pictures(chart));
        }
        const { dimension, note } = JSON.parse(JSON.stringify(jsonStatOf(counted(four).sheet, seen))) as {
          readonly dimension: Readonly<Record<string, unknown>>;
          readonly note: readonly string[];
        };
        expect(note).toEqual([four[3], four[2]]);
        expect(Object.keys(dimension).length).toBeGreaterThan(0);
      }),
      { numRuns: 7, examples },
    );
  }, 60_000);
});
