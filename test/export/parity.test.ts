import { unzipSync } from "fflate";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { JSDOM } from "jsdom";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { knownWords } from "../../src/charts/words/instead.ts";
import { tableHtml } from "../../src/charts/drawing/svg.ts";
import { csvOf } from "../../src/export/csv.ts";
import { excelCsvOf } from "../../src/export/excel-csv.ts";
import { isCube, jsonStatOf } from "../../src/export/json-stat.ts";
import { parquetOf } from "../../src/export/parquet.ts";
import { drawnRows, nativeForms } from "../../src/export/slides/native.ts";
import { pptxOf } from "../../src/export/pptx.ts";
import { dictionary } from "../../src/i18n/dictionary.ts";
import { qrPng } from "../../src/export/qr.ts";
import { coloursOf } from "../../src/export/tokens.ts";
import { xlsxOf } from "../../src/export/xlsx.ts";
import { made, seen } from "./made.ts";
import type { Made } from "./made.ts";
import { all, letter, part, workbook } from "./office.ts";
import { css, parsed, picture } from "./pictures.ts";

/**
 * What a channel tells of a chart: each number, or the code of why there is none, as a text; in the order of their
 * values.
 */
interface Told {
  readonly cells: readonly string[];
  readonly title?: string | null | undefined;
  readonly source?: string;
}
const told = (cells: readonly (string | number | null | undefined)[], more: Omit<Told, "cells"> = {}): Told => ({
  cells: cells.map(String).sort(),
  ...more,
});

const places = ({ sheet }: Made) => {
  const value = sheet.columns.findIndex(({ role }) => role === "value");
  return {
    value,
    status: sheet.columns.findIndex(({ role, of }) => role === "status" && of === sheet.columns[value]?.key),
  };
};

/** What the words of the screen's table mean: its numbers as numbers, its words for gaps as their codes. */
function fromHtml(one: Made): Told {
  const { language, view } = one;
  const { document } = new JSDOM(tableHtml(view, { language })).window;
  const states = { bg: ["скрито", "няма данни", "неприложимо"], en: ["withheld", "not available", "not applicable"] }[
    language
  ];
  const values = view.table.columns.map(({ numeric, key }) => numeric && key !== "rank");
  const rows = [...document.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].filter((_, place) => values[place] === true),
  );
  const cells = rows.flat().map(({ textContent }) => {
    // Of the year itself there is no number then either.
    const lacks = [knownWords(language).other.cell, dictionary(language).codes.notDelivered].includes(textContent);
    const state = states.indexOf(lacks ? (states[1] ?? "") : textContent);
    if (state !== -1) return ["c", "x", "z"][state];
    if (textContent === "?") return "u";
    const digits = textContent.replace(/[^\d.,]/g, "");
    return digits === ""
      ? undefined
      : Number(language === "bg" ? digits.replace(",", ".") : digits.replaceAll(",", ""));
  });
  return told(cells);
}

function fromCsv(one: Made): Told {
  const { value, status } = places(one);
  const { data } = Papa.parse<string[]>(csvOf(one.sheet), { skipEmptyLines: true });
  return told(data.slice(1).map((row) => row[value] || row[status]));
}

function fromExcelCsv(one: Made): Told {
  const { value, status } = places(one);
  const {
    data: [head = [], ...rows],
  } = Papa.parse<string[]>(excelCsvOf(one.sheet).slice(1), { skipEmptyLines: true, delimitersToGuess: [";", ","] });
  const fact = (name: string): string | undefined => rows[0]?.[head.lastIndexOf(name)];
  const number = (text: string | undefined) =>
    text === "" || text === undefined ? undefined : Number(one.language === "bg" ? text.replace(",", ".") : text);
  return told(
    rows.map((row) => number(row[value]) ?? row[status]),
    rows.length === 0
      ? {}
      : {
          title: fact(one.language === "bg" ? "Заглавие" : "Title"),
          source: fact(one.language === "bg" ? "Източник" : "Source") ?? "",
        },
  );
}

async function fromXlsx(one: Made): Promise<Told> {
  const { value } = places(one);
  const [title, line, , ...rows] = [...workbook(await xlsxOf([one.sheet], seen)).values()][3] ?? [];
  return told(
    rows.map((row) => String(row[letter(value)]).replace(/^\[(\w)\]$/, "$1")),
    { title: String(title?.["A"]), source: String(line?.["A"]) },
  );
}

function fromJsonStat(one: Made): Told {
  const set = jsonStatOf(one.sheet, seen);
  return told(
    set.value.map((number, at) => number ?? set.status[at]).filter((cell) => cell !== "n"),
    { title: set.label, source: set.source },
  );
}

async function fromParquet(one: Made): Promise<Told> {
  const [value = "", status = ""] = [places(one).value, places(one).status].map(
    (place) => one.sheet.columns[place]?.key,
  );
  const file = new Uint8Array(parquetOf(one.sheet, seen)).buffer;
  const facts = Object.fromEntries(
    (parquetMetadata(file).key_value_metadata ?? []).map(({ key, value: said }) => [key, said]),
  );
  const rows = await parquetReadObjects({ file });
  return told(
    rows.map((row) => (row[value] ?? row[status]) as string | number),
    { title: facts["title"], source: facts["source"] ?? "" },
  );
}

async function fromPptx(one: Made): Promise<Told> {
  const image = { png: qrPng(seen.address), width: 1, height: 1 };
  const file = await pptxOf([{ sheet: one.sheet, spec: one.spec, seen, picture: image }], coloursOf(css, "light"));
  const slide = all(part(file, "ppt/slides/slide1.xml"), "t").map(({ textContent }) => textContent);
  const words = {
    title: slide.find((text) => text === one.sheet.title),
    source: slide.find((text) => /^(Източни|Source)/.test(text)) ?? "",
  };
  const charts = Object.keys(unzipSync(file))
    .filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
    .map((name) => part(file, name));
  const numbers = charts
    .flatMap((chart) => all(chart, "val"))
    .flatMap((values) => all(values, "pt").map(({ textContent }) => Number(textContent)));
  // A number that is alone stands large in its sentence.
  const large = all(part(file, "ppt/slides/slide1.xml"), "r")
    .filter((run) => all(run, "rPr")[0]?.getAttribute("sz") === "6600")
    .map((run) => Number((all(run, "t")[0]?.textContent ?? "").replace(/[\s,]/g, "")));
  const states = {
    bg: { скрито: "c", "няма данни": "x", "не е предоставено": "x", неприложимо: "z", "под съмнение": "u" },
    en: { withheld: "c", "not available": "x", "not delivered": "x", "not applicable": "z", "in doubt": "u" },
  }[one.language];
  const categories = charts.flatMap((chart) =>
    all(all(chart, "cat")[0] ?? chart, "v").map(({ textContent }) => textContent),
  );
  const named = categories.flatMap((name) =>
    Object.entries(states).flatMap(([word, code]) => (name.endsWith(`(${word})`) ? [code] : [])),
  );
  const said = slide.find((text) => /^(?:Без число|No figure): /.test(text)) ?? "";
  return told([...numbers, ...large, ...(named.length > 0 ? named : gapsIn(said, one))], words);
}

/** The codes of the rows without a bar: the line below the bars names them. */
function gapsIn(said: string, one: Made): readonly string[] {
  const { value, status } = places(one);
  const names = said
    .replace(/^[^:]+: /, "")
    .split("; ")
    .flatMap((each) => each.replace(/ – .*$/, "").split(", "));
  return drawnRows(one.sheet)
    .rows.filter((row) => row[value] === null && row.some((cell) => names.includes(String(cell))))
    .map((row) => String(row[status]));
}

function fromSvg(one: Made): Pick<Told, "title" | "source"> {
  const svg = parsed(picture(one));
  return { title: svg.querySelector("title")?.textContent, source: svg.querySelector("desc")?.textContent ?? "" };
}

describe("one meaning in every channel", () => {
  it.each(made)("$name in $language", async (one) => {
    const { sheet, spec, view } = one;
    const { value, status } = places(one);
    const cellsIn = ({ rows }: Pick<typeof sheet, "rows">) => told(rows.map((row) => row[value] ?? row[status])).cells;
    const wanted = cellsIn(sheet);
    const channels = {
      csv: fromCsv(one),
      excel: fromExcelCsv(one),
      xlsx: await fromXlsx(one),
      parquet: await fromParquet(one),
      pptx: await fromPptx(one),
    };
    const cube = isCube(sheet) ? [fromJsonStat(one)] : [];
    const native = nativeForms.some((form) => form === spec.form) && !view.empty;
    if (isCube(sheet)) {
      for (const [name, { cells }] of Object.entries({ ...channels, json: cube[0] ?? told([]) })) {
        // What PowerPoint has no chart for is a picture there; its title and source are compared all the same.
        if (name !== "pptx" || native)
          expect({ name, cells }).toEqual({ name, cells: name === "pptx" ? cellsIn(drawnRows(sheet)) : wanted });
      }
      // A matrix of one district says "yes" and "no" on the screen, not numbers.
      if (view.table.columns.some(({ numeric }) => numeric)) expect(fromHtml(one).cells).toEqual(wanted);
    }
    for (const { title, source } of [
      channels.xlsx,
      channels.parquet,
      ...cube,
      channels.pptx,
      fromSvg(one),
      ...(sheet.rows.length === 0 ? [] : [channels.excel]),
    ]) {
      expect(title).toBe(sheet.title);
      for (const { publisher } of sheet.sources.slice(0, 2)) expect(source).toContain(publisher);
    }
  });

  it("has the same numbers and codes in both languages", () => {
    for (const bg of made.filter(({ language }) => language === "bg")) {
      const en = made.find(({ name, language }) => name === bg.name && language === "en");
      expect(en && fromCsv(en).cells).toEqual(fromCsv(bg).cells);
    }
  });
});
