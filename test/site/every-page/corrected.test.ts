import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { builtDistricts, builtFile, builtFiles, builtPage, textOf } from "../built.ts";

type Row = Readonly<Record<string, string>>;
const rows = (table: string): readonly Row[] =>
  Papa.parse<Row>(readFileSync(`public/data/${table}.csv`, "utf8"), { header: true, skipEmptyLines: true }).data;

// The corrections of the year before the release, told apart from the site's own code.
const { release } = JSON.parse(readFileSync("data/release.json", "utf8")) as { readonly release: string };
const since = release.replace(/^\d{4}/, (year) => String(Number(year) - 1));
const recent = rows("correction_records").filter(({ date = "" }) => date > since);
const newest = recent.filter(({ kind }) => kind === "corrected");
const notice = (page: string): number => {
  const text = builtPage(page).querySelector(".corrected")?.textContent ?? "0";
  return Number(/\d+/.exec(text)?.[0]);
};

// What changes a number, its time, or whether a home or service is there; told apart from the site's own code too.
const grave =
  /^(value|qualifier|indicator|source_id|capacity|users|state|status|closing|period_.*|extent|reaches|until|dating|as_of_date|closed_date|opened)$/;
const graveOnes = newest.filter(({ column = "" }) => grave.test(column));
const redrawn = recent.filter(({ kind }) => kind === "redrawn");
const ofCountry = graveOnes.filter(({ area }) => area === "BG");
const told = (bg: string, en: string): readonly number[] => [notice(bg), notice(en)];
const both = (count: number): readonly number[] => [count, count];
const homes = new Set(rows("institution_evidence").map(({ statement = "" }) => statement));
const services = new Set(rows("services").map(({ service = "" }) => service));

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
      const inBook = /(\d+)\s+поправк\p{L}+ на казаното тук по-рано/u.exec(text)?.[1] ?? "0";
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
      Number(/(\d+)\s+поправк\p{L}+ на казаното тук по-рано/u.exec(text)?.[1] ?? "0");
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

  it("on the page of a chart that was drawn anew, with what it lists of the country or the district", () => {
    const anew = redrawn.filter(({ subject, area }) => subject === "closures-timeline" && area === "").length;
    expect(anew).toBeGreaterThan(1);
    const listed = graveOnes.filter(({ subject = "" }) => homes.has(subject));
    for (const chart of ["closures-timeline", "institutions-map"])
      expect(told(`grafiki/${chart}/bulgaria/`, `en/charts/${chart}/bulgaria/`)).toEqual(both(listed.length + anew));
    const offered = graveOnes.filter(({ subject = "" }) => services.has(subject));
    expect(offered.length).toBeGreaterThan(0);
    expect(told("grafiki/services-by-district/bulgaria/", "en/charts/services-by-district/bulgaria/")).toEqual(
      both(offered.length),
    );
    for (const slug of builtDistricts) {
      const area = rows("areas").find((one) => one["slug"] === slug && one["level"] === "district")?.["area"];
      const here = listed.filter(({ district }) => district === area).length;
      expect([slug, ...told(`grafiki/closures-timeline/${slug}/`, `en/charts/closures-timeline/${slug}/`)]).toEqual([
        slug,
        ...both(here + anew),
      ]);
    }
  });

  it("on the front page and those of topics and the map, of the country and of charts that stand there", () => {
    const topics = new Map(rows("indicators").map(({ indicator = "", topic = "" }) => [indicator, topic]));
    const of = (topic: string): number =>
      ofCountry.filter(({ indicator = "" }) => topics.get(indicator) === topic).length;
    const everywhere = redrawn.filter(({ area }) => area === "" || area === "BG");
    const anew = (...charts: readonly string[]): number =>
      everywhere.filter(({ subject = "" }) => charts.includes(subject)).length;
    expect(told("", "en/")).toEqual(both(ofCountry.length + everywhere.length));
    expect(told("uchilishte/", "en/school/")).toEqual(both(of("school")));
    expect(told("grizha/", "en/care/")).toEqual(both(of("care") + anew("closures-timeline", "institutions-map")));
    expect(told("karta/", "en/map/")).toEqual(both(anew("institutions-map")));
    expect(anew("institutions-map")).toBeGreaterThan(1);
    expect(told("koordinatsiya/", "en/coordination/")).toEqual(both(of("coordination")));
  });

  it("on the page of a district, whether a home or a service of it is there at all", () => {
    for (const slug of builtDistricts) {
      const area = rows("areas").find((one) => one["slug"] === slug && one["level"] === "district")?.["area"];
      const here = graveOnes.filter(({ district, area: where }) => district === area || where === area).length;
      expect([slug, ...told(`oblasti/${slug}/`, `en/districts/${slug}/`)]).toEqual([slug, ...both(here)]);
    }
  });

  it("on the screens of a presentation, of each chart as on its page", () => {
    const page = builtPage("prezentatsiya/bulgaria/");
    const said = [...page.querySelectorAll(".slide")].map((slide) => [
      slide.id,
      Number(/\d+/.exec(slide.querySelector(".foot [data-claim]")?.textContent ?? "0")?.[0]),
    ]);
    expect(said).toEqual(said.map(([id = ""]) => [id, notice(`grafiki/${id}/bulgaria/`)]));
    expect(new Map(said as [string, number][]).get("closures-timeline")).toBeGreaterThan(1);
  });
});

describe("the page of corrections", () => {
  const pages = [
    {
      path: "danni/popravki/",
      charts: "/grafiki",
      pair: "назовани домове, преброени като закрити: 82 от 103 → 71 от 103",
    },
    {
      path: "en/data/corrections/",
      charts: "/en/charts",
      pair: "named homes counted as closed: 82 of 103 → 71 of 103",
    },
  ] as const;

  it.each(pages)("leads to each chart that was drawn anew and says what it was: $path", ({ path, charts, pair }) => {
    const items = [...builtPage(path).querySelectorAll("#charts li")];
    expect(items).toHaveLength(redrawn.length);
    for (const item of items) {
      const chart = item.querySelector("code")?.textContent ?? "";
      const link = item.querySelector("a");
      expect(link?.getAttribute("href")).toBe(`${charts}/${chart}/bulgaria/`);
      expect(textOf(link)).toMatch(/103/);
    }
    expect(items.filter((item) => textOf(item).includes(pair))).toHaveLength(2);
  });

  it.each(pages)("names what every correction is of, and its code only in small print: $path", ({ path }) => {
    const items = [...builtPage(path).querySelectorAll(".correction li")];
    expect(items.length).toBeGreaterThan(newest.length);
    const odd = items.filter(
      (item) => textOf(item.querySelector("a")) === "" || item.querySelector("small > code") === null,
    );
    expect(odd.map(textOf)).toEqual([]);
  });

  it("has no English on the Bulgarian page but codes, and the numbers of one language are those of the other", () => {
    const [bg, en] = pages.map(({ path }) =>
      [...builtPage(path).querySelectorAll(".correction li")].map((item) => {
        for (const part of item.querySelectorAll("code, time")) part.remove();
        return textOf(item);
      }),
    );
    expect(bg?.filter((text) => /under 5|at most|\bage \d|cut in the|no title|all for children/.test(text))).toEqual(
      [],
    );
    const numbersIn = (text: string): string => (text.match(/\d+/g) ?? []).toSorted().join(" ");
    expect(bg?.map(numbersIn)).toEqual(en?.map(numbersIn));
  });

  it("tells each release the corrections that it holds", () => {
    for (const path of ["danni/izdaniya/", "en/data/releases/"])
      expect([path, textOf(builtPage(path).querySelector("#release-2026-12-01 .sentence[data-claim]"))]).toEqual([
        path,
        expect.stringMatching(/\b14\b/),
      ]);
  });
});
