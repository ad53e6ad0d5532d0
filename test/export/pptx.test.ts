import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { seriesSpec } from "../../src/charts/catalogue.ts";
import { chartView } from "../../src/charts/view.ts";
import { chartWords } from "../../src/charts/words/words.ts";
import { pptxOf } from "../../src/export/pptx.ts";
import type { SlideChart } from "../../src/export/pptx.ts";
import { qrPng, qrSquares } from "../../src/export/qr.ts";
import { sheetOf } from "../../src/export/sheet.ts";
import { drawnRows, nativeForms } from "../../src/export/slides/native.ts";
import { coloursOf } from "../../src/export/tokens.ts";
import { schoolYears } from "../../src/model/period.ts";
import { context } from "../golden/context.ts";
import { row } from "../golden/rows.ts";
import { cellsOf, made, oneOf, seen } from "./made.ts";
import type { Made } from "./made.ts";
import { all, part, parts, workbook } from "./office.ts";

const colours = coloursOf(readFileSync(new URL("../../src/styles/tokens.css", import.meta.url), "utf8"), "light");
const picture = { png: qrPng("https://obhvat.example/"), width: 100, height: 100 };
const chart = ({ sheet, spec, view }: Made): SlideChart => ({
  sheet,
  spec,
  seen,
  ...(nativeForms.includes(spec.form) ? {} : { picture, table: view.table }),
});
const slide = (one: Made) => pptxOf([chart(one)], colours);

/** The series of a chart: their names, and their numbers by place; a gap has none. */
function seriesOf(file: Uint8Array, name = "ppt/charts/chart1.xml") {
  return all(part(file, name), "ser").map((series) => {
    const [values] = all(series, "val");
    const points =
      values === undefined
        ? []
        : all(values, "pt").map((point) => [Number(point.getAttribute("idx")), Number(point.textContent)] as const);
    return {
      name: all(all(series, "tx")[0] ?? series, "v")[0]?.textContent,
      points: new Map(points),
      categories: all(all(series, "cat")[0] ?? series, "v").map(({ textContent }) => textContent),
    };
  });
}
const chartsIn = (file: Uint8Array): readonly string[] =>
  [...parts(file).keys()].filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
const numbersOf = (file: Uint8Array) =>
  chartsIn(file)
    .flatMap((name) => seriesOf(file, name))
    .flatMap(({ points }) => [...points.values()])
    .sort((a, b) => a - b);
/** The number in large figures on the first slide. */
const largeIn = (file: Uint8Array): number | undefined =>
  all(part(file, "ppt/slides/slide1.xml"), "r")
    .filter((run) => all(run, "rPr")[0]?.getAttribute("sz") === "6600")
    .map((run) => Number((all(run, "t")[0]?.textContent ?? "").replace(/[\s,]/g, "")))[0];
const text = (node: Document) =>
  all(node, "t")
    .map(({ textContent }) => textContent)
    .join("\n");

describe("a slide", () => {
  it.each(made.filter(({ spec, view }) => nativeForms.includes(spec.form) && !view.empty))(
    "draws the sheet's numbers and no others: $name in $language",
    async (one) => {
      const file = await slide(one);
      const numbers = cellsOf(drawnRows(one.sheet), "value")
        .filter((value) => typeof value === "number")
        .sort((a, b) => a - b);
      const single = largeIn(file);
      expect(single === undefined ? numbersOf(file) : [single]).toEqual(numbers);
      const said = text(part(file, "ppt/slides/slide1.xml"));
      for (const wanted of [one.sheet.title, one.sheet.subtitle, one.sheet.sentence, seen.address, "2026"])
        expect(said).toContain(wanted);
      const notes = text(part(file, "ppt/notesSlides/notesSlide1.xml"));
      // The steps of the page are straight lines here.
      const steps = chartWords(one.language).steps.between;
      expect(notes).not.toContain(steps);
      for (const wanted of [
        one.sheet.sentence,
        ...one.sheet.notes.filter((note) => note !== steps),
        seen.hash.slice(0, 12),
        seen.address,
      ])
        expect(notes).toContain(wanted);
    },
  );

  it("ends no sentence twice, in what is read of its picture, on it or in its notes", async () => {
    const { sheet, spec } = oneOf("sweeps-by-year-every-state");
    const named = { ...sheet, title: "Последното заседание е от 11 април 2019 г." };
    const file = await pptxOf([{ sheet: named, spec, seen }], colours);
    const said = ["ppt/slides/slide1.xml", "ppt/notesSlides/notesSlide1.xml"].map((name) =>
      strFromU8(unzipSync(file)[name] ?? new Uint8Array()),
    );
    expect(said.join()).toContain(`descr="${named.title} ${sheet.sentence.slice(0, 20)}`);
    for (const one of said) expect(one).not.toMatch(/\.\.(?!\.)/);
  });

  it("rounds its labels as the page does", async () => {
    const labels = async (values: readonly number[]) => {
      const spec = seriesSpec({ indicator: "coverage_rate", topic: "school" });
      const rows = values.map((value, i) => row({ indicator: "coverage_rate", period: schoolYears[i] ?? "", value }));
      const around = context("BG415", "bg");
      const sheet = sheetOf(spec, chartView(spec, rows, around), {
        area: around.area,
        language: "bg",
        release: "2026-11-22",
        licence: "CC-BY-4.0",
      });
      const [node] = all(part(await pptxOf([{ sheet, spec, seen }], colours), "ppt/charts/chart1.xml"), "dLbls");
      return node === undefined ? undefined : all(node, "numFmt")[0]?.getAttribute("formatCode");
    };
    expect([await labels([94, 20]), await labels([93.96, 97.48]), await labels([0.04, 97.48])]).toEqual([
      "#,##0",
      "#,##0.0",
      "[=0]0;[<=0.05]0.0#;#,##0.0",
    ]);
  });

  it("leaves gaps empty, says why, and keeps a true zero, in the chart and in its data sheet", async () => {
    const file = await slide(oneOf("sweeps-by-year-every-state", "en"));
    const [whole, partly] = seriesOf(file);
    expect(whole?.name).toBe("the whole year");
    expect([...(whole?.points ?? [])]).toEqual([
      [0, 120],
      [1, 95],
      [2, 110],
      [3, 60],
      [8, 0],
    ]);
    expect([partly?.name, [...(partly?.points ?? [])]]).toEqual(["part of the year", [[4, 48]]]);
    expect(whole?.categories).toEqual([
      "2017/2018",
      "2018/2019 (≈)",
      "2019/2020 (≥)",
      "2020/2021 (≤)",
      "2021/2022 (≈)",
      "2022/2023 (withheld)",
      "2023/2024 (not available)",
      "2024/2025 (not applicable)",
      "2025/2026",
      "2026/2027 (not available)",
    ]);
    expect(all(part(file, "ppt/charts/chart1.xml"), "dispBlanksAs")[0]?.getAttribute("val")).toBe("gap");
    const [data] = workbook(
      unzipSync(file)["ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx"] ?? new Uint8Array(),
    ).values();
    expect(data?.slice(1).map((row) => [row["B"], row["C"]])).toEqual([
      [120, undefined],
      [95, undefined],
      [110, undefined],
      [60, undefined],
      [undefined, 48],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
      [0, undefined],
      [undefined, undefined],
    ]);
    expect(text(part(file, "ppt/slides/slide1.xml"))).toContain(
      "No figure: 2022/2023 – withheld, so that no child can be recognised; 2023/2024, 2026/2027 – we found no such figure; 2024/2025 – not applicable: there can be no figure here.",
    );
  });

  it("never writes an empty number, and says of chart and code what they show", async () => {
    for (const one of [oneOf("sweeps-by-year-every-state"), oneOf("institutions-by-year-BG")]) {
      const file = await slide(one);
      const xml = strFromU8(unzipSync(file)["ppt/charts/chart1.xml"] ?? new Uint8Array());
      expect(xml).not.toContain("<c:v></c:v>");
      const described = all(part(file, "ppt/slides/slide1.xml"), "cNvPr").map((node) => node.getAttribute("descr"));
      expect(described).toContain(`${one.sheet.title.replace(/\.?$/, ".")} ${one.sheet.sentence}`);
      expect(described).toContain("QR код с адреса на графиката");
    }
  });

  it("tells lines apart without colour", async () => {
    const file = await slide(oneOf("institutions-by-year-BG"));
    const symbols = all(part(file, "ppt/charts/chart1.xml"), "symbol").map((node) => node.getAttribute("val"));
    expect(new Set(symbols).size).toBe(symbols.length);
    expect(symbols.length).toBeGreaterThan(1);
  });

  it("puts days as far apart as they are, in the chart and in its data sheet", async () => {
    const { sheet } = oneOf("institutions-by-year-BG");
    const file = await slide(oneOf("institutions-by-year-BG"));
    const place = sheet.columns.findIndex(({ key }) => key === "date");
    const days = [...new Set(sheet.rows.map((row) => String(row[place])))].sort();
    const read = (serial: number): string =>
      new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
    expect(seriesOf(file)[0]?.categories.map(Number).map(read)).toEqual(days);
    const [data] = workbook(
      unzipSync(file)["ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx"] ?? new Uint8Array(),
    ).values();
    expect(data?.slice(1).map((row) => read(Number(row["A"])))).toEqual(days);
    const [axis] = all(part(file, "ppt/charts/chart1.xml"), "dateAx");
    expect([...(axis?.children ?? [])].map(({ localName }) => localName).slice(-6)).toEqual([
      "crosses",
      "auto",
      "lblOffset",
      "baseTimeUnit",
      "majorUnit",
      "majorTimeUnit",
    ]);
    expect(text(part(file, "ppt/slides/slide1.xml"))).toMatch(
      /Приблизителни: всички специализирани институции, 2015\u00a0г\.$/m,
    );
  });

  it("names the chosen district among the others", async () => {
    const names = seriesOf(await slide(oneOf("district-ranking-BG415"))).map(({ name }) => name);
    expect(names).toContain("другите области");
    const file = await slide(oneOf("district-ranking-BG"));
    expect(
      all(
        all(part(file, "ppt/charts/chart1.xml"), "catAx")[0] ?? part(file, "ppt/charts/chart1.xml"),
        "orientation",
      )[0]?.getAttribute("val"),
    ).toBe("maxMin");
  });

  it("speaks one language and has the site's colours", async () => {
    for (const [language, code] of [
      ["bg", "bg-BG"],
      ["en", "en-GB"],
    ] as const) {
      const file = await slide(oneOf("sweeps-by-year-BG415", language));
      const languages = new Set(
        [...parts(file).values()].flatMap((node) => all(node, "*")).flatMap((node) => node.getAttribute("lang") ?? []),
      );
      expect(languages).toEqual(new Set([code]));
      expect(all(part(file, "ppt/theme/theme1.xml"), "accent1")[0]?.innerHTML).toContain("0A6A66");
    }
  });

  it("shows a matrix as its picture, and refuses one without", async () => {
    const one = oneOf("reporting-matrix-BG");
    // The picture, and the code of the address on its slide and on that of its table.
    expect([...Object.keys(unzipSync(await slide(one)))].filter((name) => name.endsWith(".png"))).toHaveLength(3);
    await expect(pptxOf([{ sheet: one.sheet, spec: one.spec, seen }], colours)).rejects.toThrow("give its picture");
  });

  it("draws no chart where there is no number, but says so", async () => {
    const one = oneOf("sweeps-by-year-nothing");
    const file = await slide(one);
    expect([...parts(file).keys()].filter((name) => name.includes("charts/"))).toEqual([]);
    expect(text(part(file, "ppt/slides/slide1.xml"))).toContain(one.sheet.sentence);
  });

  it("says on slide and in notes that records are synthetic", async () => {
    const file = await slide(oneOf("register-returned-by-year-BG415"));
    expect(text(part(file, "ppt/slides/slide1.xml")).split("СИНТЕТИЧНИ ДАННИ").length).toBe(3);
    expect(text(part(file, "ppt/notesSlides/notesSlide1.xml"))).toContain("СИНТЕТИЧНИ ДАННИ");
  });
});

describe("a presentation", () => {
  const deck = () =>
    pptxOf(
      ["sweeps-by-year-BG415", "reporting-matrix-BG415", "district-ranking-BG415"].map((name) => chart(oneOf(name))),
      colours,
      {
        title: "Обхват: област Кюстендил",
        seen: { ...seen, address: "https://obhvat.example/oblasti/kyustendil/" },
        method: "https://obhvat.example/metod/",
      },
    );

  it("begins with the place and has a slide a chart, with the table of a picture behind it", async () => {
    const file = await deck();
    const slides = [...parts(file).keys()].filter((name) => /slides\/slide\d+\.xml$/.test(name));
    const ofTable = slides.filter((name) => all(part(file, name), "tr").length > 0);
    // A cover, three charts, sources and method; then the appendix with the table of the matrix.
    expect(slides).toHaveLength(6 + ofTable.length);
    const ending = text(part(file, "ppt/slides/slide5.xml"));
    for (const said of ["https://obhvat.example/metod/", "Областна администрация Кюстендил", "CC BY 4.0"])
      expect(ending).toContain(said);
    expect(text(part(file, "ppt/slides/slide6.xml"))).toContain("Приложение");
    expect(ofTable[0]).toBe("ppt/slides/slide7.xml");
    expect(all(part(file, "ppt/slides/slide7.xml"), "tr").length).toBeGreaterThan(5);
    expect(all(part(file, "ppt/slides/slide7.xml"), "tblPr")[0]?.getAttribute("firstRow")).toBe("1");
    expect(text(part(file, "ppt/slides/slide1.xml"))).toContain("Обхват: област Кюстендил");
    expect(all(part(file, "docProps/core.xml"), "title")[0]?.textContent).toBe("Обхват: област Кюстендил");
    expect(all(part(file, "docProps/core.xml"), "created")[0]?.textContent).toBe("2026-11-22T00:00:00Z");
  });

  it("shows at most eight slides, and has the rest behind them", async () => {
    const names = [
      "sweeps-by-year-BG415",
      "reporting-matrix-BG415",
      "district-ranking-BG415",
      "sweeps-by-year-every-state",
      "institutions-by-year-BG",
      "district-ranking-BG",
      "sweeps-by-year-BG",
      "returned-by-year-BG",
    ];
    const known = names.filter((name) => made.some((one) => one.name === name));
    const file = await pptxOf(
      known.map((name) => chart(oneOf(name))),
      colours,
      { title: "Обхват", seen, method: "https://obhvat.example/metod/" },
    );
    expect(known.length).toBeGreaterThan(6);
    const titles = [...parts(file).keys()]
      .filter((name) => /slides\/slide\d+\.xml$/.test(name))
      .sort((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
      .map((name) => all(part(file, name), "t").map(({ textContent }) => textContent));
    expect(titles[7]).toContain("Източници и метод");
    expect(titles[8]).toContain("Приложение");
    for (const name of known) expect(titles.flat()).toContain(oneOf(name).sheet.title);
  });

  it("writes nothing smaller than 12 points", async () => {
    const xml = Object.entries(unzipSync(await deck())).filter(([name]) =>
      /^ppt\/(?:slides\/slide|charts\/chart)\d+\.xml$/.test(name),
    );
    const sizes = xml.flatMap(([, bytes]) =>
      [...strFromU8(bytes).matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size)),
    );
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1200);
  });

  it("has the same bytes each time", async () => {
    const once = await deck();
    await new Promise((resolve) => {
      setTimeout(resolve, 2100);
    });
    expect(Buffer.from(await deck()).equals(once)).toBe(true);
  });
});

describe("a QR code", () => {
  it("has in its picture the squares of the code, with a quiet edge", () => {
    const png = Buffer.from(qrPng(seen.address));
    const size = png.readUInt32BE(16);
    const data = png.indexOf("IDAT");
    const lines = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
    const width = Math.ceil(size / 8) + 1;
    const squares = qrSquares(seen.address);
    const read = squares.map((row, y) => row.map((_, x) => ((lines[(y * 8 + 4) * width + 1 + x] ?? 0) & 0x08) === 0));
    expect(read).toEqual(squares);
    expect(squares.slice(0, 4).flat().some(Boolean)).toBe(false);
  });
});
