import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { builtDistricts, builtFile, builtFiles, builtPage } from "../built.ts";

type Row = Readonly<Record<string, string>>;
const rows = (table: string): readonly Row[] =>
  Papa.parse<Row>(readFileSync(`public/data/${table}.csv`, "utf8"), { header: true, skipEmptyLines: true }).data;

// The corrections of the year before the release, told apart from the site's own code.
const { release } = JSON.parse(readFileSync("data/release.json", "utf8")) as { readonly release: string };
const since = release.replace(/^\d{4}/, (year) => String(Number(year) - 1));
const newest = rows("correction_records").filter(
  ({ date = "", kind }) => kind === "corrected" && date > since && date <= release,
);
const notice = (page: string): number => {
  const text = builtPage(page).querySelector(".corrected")?.textContent ?? "0";
  return Number(/\d+/.exec(text)?.[0]);
};

describe("what was corrected is said where it was said", () => {
  it("on the page of each source, so many as are of its statements", async () => {
    const statements = Map.groupBy([...rows("evidence"), ...rows("institution_evidence")], ({ source = "" }) => source);
    const services = Map.groupBy(rows("services"), ({ source = "" }) => source);
    const pages = (await builtFiles("iztochnitsi/*/index.html")).map((path) => path.split("/")[1] ?? "");
    const told = pages.map((source) => {
      const own = new Set([
        source,
        ...(statements.get(source) ?? []).map(({ statement = "" }) => statement),
        ...(services.get(source) ?? []).map(({ service = "" }) => service),
      ]);
      const wanted = newest.filter(({ subject = "" }) => own.has(subject)).length;
      expect([source, notice(`iztochnitsi/${source}/`), notice(`en/sources/${source}/`)]).toEqual([
        source,
        wanted,
        wanted,
      ]);
      return wanted;
    });
    expect(told.filter((count) => count > 0).length).toBeGreaterThan(50);
  });

  it("in the frames of charts, as on their pages, and in the files of districts, as on theirs", async () => {
    let found = 0;
    for (const slug of builtDistricts) {
      const onPage = notice(`oblasti/${slug}/`);
      const book = unzipSync(builtFile(`oblasti/${slug}.xlsx`));
      const text = Object.values(book)
        .map((part) => new TextDecoder().decode(part))
        .join("");
      const inBook = /(\d+)\s+поправк\p{L}+ на числа и дати, казани тук по-рано/u.exec(text)?.[1] ?? "0";
      expect([slug, Number(inBook)]).toEqual([slug, onPage]);
      found += onPage;
    }
    expect(found).toBeGreaterThan(0);
    const frames = (await builtFiles("vgradi/*/*/index.html")).filter((path) => !/^vgradi\/\d{4}-/.test(path));
    let framed = 0;
    for (const path of frames) {
      const [, chart = "", area = ""] = path.split("/");
      const said = builtPage(path.replace("index.html", "")).querySelector(".foot [data-claim]")?.textContent ?? "0";
      const count = Number(/\d+/.exec(said)?.[0]);
      expect([path, count]).toEqual([path, notice(`grafiki/${chart}/${area}/`)]);
      framed += count;
    }
    expect(framed).toBeGreaterThan(0);
  });

  it("in the files of a chart, as on its page", async () => {
    const said = (text: string): number =>
      Number(/(\d+)\s+поправк\p{L}+ на числа и дати, казани тук по-рано/u.exec(text)?.[1] ?? "0");
    let found = 0;
    for (const archive of await builtFiles("grafiki/*/*.zip")) {
      const [, chart = "", area = ""] = archive.replace(".zip", "").split("/");
      const count = notice(`grafiki/${chart}/${area}/`);
      const [about = ""] = Object.entries(unzipSync(builtFile(archive)))
        .filter(([name]) => name.endsWith(".txt") || name.endsWith(".md"))
        .map(([, bytes]) => new TextDecoder().decode(bytes));
      expect([archive, said(about)]).toEqual([archive, count]);
      found += count;
    }
    expect(found).toBeGreaterThan(0);
  });
});
