import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { builtDistricts, builtMunicipalities, builtPage, dist, parsed } from "../built.ts";

type Row = Readonly<Record<string, string>>;
const rows = (table: string): readonly Row[] =>
  Papa.parse<Row>(readFileSync(`public/data/${table}.csv`, "utf8"), { header: true, skipEmptyLines: true }).data;

/** All who have said each number. */
const saidBy = Map.groupBy(rows("evidence"), ({ observation = "" }) => observation);
const official = new Map(
  rows("observations").flatMap(({ observation = "", dataset, source = "" }) =>
    dataset === "official" ? [[observation, source] as const] : [],
  ),
);
const sourcesOf = (observation: string): readonly string[] => {
  const own = official.get(observation);
  return own === undefined ? (saidBy.get(observation) ?? []).map(({ source = "" }) => source) : [own];
};

const areas = new Map(rows("areas").map(({ area = "", ...row }) => [area, row]));
const areaOf = new Map(rows("observations").map(({ observation = "", area = "" }) => [observation, area]));
/** Whether the tested site has the pages of an area or of the district that it lies in. */
const isBuilt = (area: string): boolean => {
  const { slug = "", level = "", parent = "" } = areas.get(area) ?? {};
  return (
    level === "country" || builtDistricts.includes(level === "district" ? slug : (areas.get(parent)?.["slug"] ?? ""))
  );
};

const links = (page: Document | Element): readonly string[] =>
  [...page.querySelectorAll("a[href]")].map((link) => (link.getAttribute("href") ?? "").replace(/[#?].*$/, ""));
const sourcesIn = (all: readonly string[]): readonly string[] =>
  all.flatMap((path) => /^\/(?:iztochnitsi|en\/sources)\/([^/]+)\/$/.exec(path)?.[1] ?? []);

interface Told {
  readonly kind: string;
  readonly observation?: string;
}
/** The published numbers that a page tells, by their observations. */
const toldOn = (page: Document): readonly string[] => [
  ...new Set(
    [...page.querySelectorAll("[data-claim]")].flatMap((one) =>
      (JSON.parse(one.getAttribute("data-claim") ?? "[]") as readonly Told[]).flatMap(({ kind, observation = "" }) =>
        kind === "value" && !observation.startsWith("register.") ? [observation] : [],
      ),
    ),
  ),
];

const [district = ""] = builtDistricts;
const [municipality = ""] = builtMunicipalities;
const kinds = [
  "",
  `oblasti/${district}/`,
  `obshtini/${municipality}/`,
  "uchilishte/",
  "grizha/",
  "karta/",
  "sravnenie/",
  "grafiki/sweeps-by-year/bulgaria/",
  "grafiki/institutions-by-year/bulgaria/",
  `vgradi/returned-by-year/${district}/`,
  `prezentatsiya/${district}/`,
  "izsledvane/tetradka/",
];

/** Whom the place of a source's page that speaks of a number names: that source, and all others who said it. */
function namedAt(source: string, observation: string, isEnglish: boolean): ReadonlySet<string> {
  const page = builtPage(`${isEnglish ? "en/sources" : "iztochnitsi"}/${source}/`);
  return new Set([source, ...sourcesIn(links(page.getElementById(observation) ?? parsed("")))]);
}

describe("from a number", () => {
  it.each(kinds.flatMap((kind) => [[kind], [`en:${kind}`]]))("on %s two clicks lead to all who said it", (kind) => {
    const isEnglish = kind.startsWith("en:");
    const page = builtPage(isEnglish ? englishOf(kind.slice("en:".length)) : kind);
    const near = links(page);
    const isNext = (path: string): boolean => /^\/(?:grafiki|oblasti|en\/(?:charts|districts))\/./.test(path);
    const next = [...new Set(near.filter(isNext))].filter((path) => existsSync(join(dist, path, "index.html")));
    const reached = new Set(sourcesIn([...near, ...next.flatMap((path) => links(builtPage(path)))]));
    const told = toldOn(page).filter((observation) => isBuilt(areaOf.get(observation) ?? ""));
    expect(told.length, kind).toBeGreaterThan(0);
    const lost = told.filter((observation) => {
      const all = new Set(sourcesOf(observation));
      const found = [...all].filter((source) => reached.has(source));
      return !found.some((source) => all.isSubsetOf(namedAt(source, observation, isEnglish)));
    });
    expect(lost).toEqual([]);
  });
});

/** The English page of a Bulgarian one, as that names it. */
function englishOf(page: string): string {
  const other = builtPage(page).querySelector('link[rel="alternate"][hreflang="en"]')?.getAttribute("href") ?? "";
  return other.replace(/^\//, "");
}
