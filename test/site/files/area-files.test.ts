import { strFromU8, unzipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { all, part, workbook } from "../../export/office.ts";
import { builtDistricts, builtFile, builtFiles, builtPage, textOf } from "../built.ts";

const bytes = (path: string): Uint8Array => new Uint8Array(builtFile(path));
const slidesOf = (path: string) => {
  const file = bytes(path);
  const count = Object.keys(unzipSync(file)).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  return Array.from({ length: count }, (_, at) => part(file, `ppt/slides/slide${at + 1}.xml`));
};
const said = (slide: Document): string =>
  all(slide, "t")
    .map(({ textContent }) => textContent)
    .join("\n");

describe.each([
  ["bg", "oblasti/", "Обхват: област Кюстендил"],
  ["en", "en/districts/", "Obhvat: Kyustendil district"],
] as const)("the files of a district in %s", (language, folder, title) => {
  const page = builtPage(`/${folder}kyustendil/`);

  it("are all there, and the page leads to each", async () => {
    const files = await builtFiles(`${folder}*.{pptx,xlsx,csv,parquet,json,zip}`);
    for (const extension of ["xlsx", "parquet"])
      expect(files.filter((file) => file.endsWith(`.${extension}`))).toHaveLength(builtDistricts.length);
    expect(files.filter((file) => file.endsWith(".pptx")).length).toBeGreaterThan(builtDistricts.length * 0.7);
    const links = [...page.querySelectorAll("#files .actions a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(
      ["pptx", "xlsx", "csv", "excel.csv", "parquet", "json", "zip"].map(
        (extension) => `/${folder}kyustendil.${extension}`,
      ),
    );
    for (const link of page.querySelectorAll("#files .actions a")) {
      expect(link.getAttribute("download")).toMatch(
        new RegExp(`^obhvat_district_kyustendil_\\d{4}-\\d{4}_\\d{4}-\\d\\d-\\d\\d_${language}\\.`),
      );
    }
  });

  it("hold slides: a cover, the page's key figures as a table, its charts, sources and method", () => {
    const slides = slidesOf(`${folder}kyustendil.pptx`);
    expect(said(slides[0] ?? page)).toContain(title);
    const figures = [...page.querySelectorAll("#key-figures tbody tr")].map((row) => [
      textOf(row.querySelector("th")),
      textOf(row.querySelector("td.number")),
    ]);
    const told = all(slides[1] ?? page, "tr")
      .slice(1)
      .map((row) => all(row, "t").map(({ textContent }) => textContent));
    expect(told).toHaveLength(figures.length);
    for (const [at, [name = "", value]] of figures.entries()) {
      expect(name.startsWith(told[at]?.[0] ?? "?"), name).toBe(true);
      expect(told[at]?.[1]).toBe(value?.replaceAll("\u00a0", " "));
    }
    const isSingle = (slide: Document): boolean =>
      all(slide, "r").some((run) => all(run, "rPr")[0]?.getAttribute("sz") === "6600");
    const charts = slides.filter(
      (slide) => all(slide, "chart").length > 0 || all(slide, "pic").length > 0 || isSingle(slide),
    );
    expect(charts.length).toBeGreaterThanOrEqual(5);
    // Eight slides to show, and the rest behind them.
    expect(said(slides[7] ?? page)).toContain(language === "bg" ? "Източници и метод" : "Sources and method");
    expect(said(slides[8] ?? page)).toContain(language === "bg" ? "Приложение" : "Appendix");
  });

  it("hold every published figure of the district and its towns, the same in CSV, Excel's CSV, Parquet and the workbook", async () => {
    const { data } = Papa.parse<Record<string, string>>(builtFile(`${folder}kyustendil.csv`).toString(), {
      header: true,
      skipEmptyLines: true,
    });
    const { data: whole } = Papa.parse<Record<string, string>>(builtFile("data/observations.csv").toString(), {
      header: true,
      skipEmptyLines: true,
    });
    const values = (rows: readonly Record<string, string>[]) =>
      rows
        .map((row) => `${row["area"] ?? ""} ${row["indicator"] ?? ""} ${row["period"] ?? ""} ${row["value"] ?? ""}`)
        .sort();
    const towns = new Set(data.map(({ area = "" }) => area));
    expect(towns.size).toBeGreaterThan(1);
    expect(values(data)).toEqual(values(whole.filter(({ area = "" }) => towns.has(area))));
    const columns = await parquetReadObjects({ file: new Uint8Array(bytes(`${folder}kyustendil.parquet`)).buffer });
    expect(
      values(
        columns.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, String(cell ?? "")]))),
      ),
    ).toEqual(values(data));
    const sheets = workbook(bytes(`${folder}kyustendil.xlsx`));
    const last = [...sheets.values()].at(-1) ?? [];
    const numbers = (cells: readonly unknown[]) => cells.filter((cell) => typeof cell === "number").length;
    expect(last.length - 3).toBe(data.length);
    expect(numbers(last.flatMap((row) => Object.values(row)))).toBeGreaterThanOrEqual(
      data.filter(({ value }) => value !== "").length,
    );
    const excel = builtFile(`${folder}kyustendil.excel.csv`).toString();
    expect(excel.startsWith("\ufeff")).toBe(true);
    expect(Papa.parse(excel.slice(1), { skipEmptyLines: true }).data).toHaveLength(data.length + 1);
  });

  it("tell each whole count by people, in the same columns for every district", () => {
    const read = (path: string) =>
      Papa.parse<Record<string, string>>(builtFile(path).toString(), { header: true, skipEmptyLines: true });
    const {
      data,
      meta: { fields = [] },
    } = read(`${folder}kyustendil.csv`);
    expect(read(`${folder}ruse.csv`).meta.fields).toEqual(fields);
    const people = new Map(
      read("data/denominators.csv").data.map((row) => [
        `${row["area"] ?? ""} ${row["year"] ?? ""} ${row["population"] ?? ""}`,
        row,
      ]),
    );
    const divided = read("data/indicator_measures.csv").data;
    for (const [measure, per] of [
      ["per_1000_children", 1000],
      ["per_10000_inhabitants", 10_000],
    ] as const) {
      const told = data.filter((row) => row[measure] !== "");
      expect(told.length).toBeGreaterThan(2);
      for (const row of told) {
        const { population = "" } =
          divided.find((one) => one["indicator"] === row["indicator"] && one["measure"] === measure) ?? {};
        const by = people.get(`${row["area"] ?? ""} ${(row["period"] ?? "").slice(0, 4)} ${population}`);
        const [value, own] = [Number(row["value"]), Number(row[measure])];
        expect(row[`${measure}_people`]).toBe(by?.["value"]);
        expect(row[`${measure}_people_status`]).toBe(by?.["obs_status"]);
        expect(own).toBe(Number(((per * value) / Number(by?.["value"])).toPrecision(5)));
        const [low, high] = [row[`${measure}_low`], row[`${measure}_high`]];
        if (by?.["obs_status"] === "E") expect(low).not.toBe("");
        if (low !== "") expect(Number(low) <= own && own <= Number(high), JSON.stringify(row)).toBe(true);
        expect([row["qualifier"], row["extent"], row["area_level"] === "settlement"]).toEqual(["exact", "full", false]);
      }
      for (const row of data.filter((one) => one[measure] === ""))
        expect(fields.filter((key) => key.startsWith(measure)).map((key) => row[key])).toEqual(["", "", "", "", ""]);
    }
  });

  it("stand together in an archive with a readme", () => {
    const inside = unzipSync(bytes(`${folder}kyustendil.zip`));
    expect(
      Object.keys(inside)
        .map((name) => name.replace(/^.*?\./, ""))
        .sort(),
    ).toEqual(["csv", "excel.csv", "json", "parquet", "pptx", "txt", "xlsx"]);
    const readme = strFromU8(inside[`readme_${language}.txt`] ?? new Uint8Array());
    expect(readme).toContain("SHA-256");
    for (const name of Object.keys(inside)) if (!name.startsWith("readme")) expect(readme).toContain(name);
  });
});
