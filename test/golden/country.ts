import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { ChartContext } from "../../src/charts/figures/context.ts";
import type { AreaRow } from "../../src/model/rows.ts";
import type { Language } from "../../src/model/text.ts";
import { context } from "./context.ts";

type Line = Readonly<Record<string, string>>;
const lines = (name: string): readonly Line[] =>
  Papa.parse<Line>(
    readFileSync(new URL(`../../data/reference/${name}`, import.meta.url), "utf8").replace(/^\uFEFF/, ""),
    { header: true, skipEmptyLines: true },
  ).data;

const row =
  (code: string, level: AreaRow["level"], parent: string) =>
  (line: Readonly<Record<string, string>>): AreaRow => ({
    area: line[code] ?? "",
    level,
    parent: line[parent] ?? null,
    name_bg: line["name_bg"] ?? "",
    name_en: line["name_en"] ?? "",
    slug: (line["name_en"] ?? "").toLowerCase().replaceAll(" ", "-"),
    rank_bg: 0,
    rank_en: 0,
    seat_lat: Number(line["seat_lat"]),
    seat_lon: Number(line["seat_lon"]),
  });

function ranked(rows: readonly AreaRow[]): readonly AreaRow[] {
  const rank = (name: "name_bg" | "name_en", language: Language) =>
    new Map(rows.toSorted((a, b) => a[name].localeCompare(b[name], language)).map(({ area }, i) => [area, i + 1]));
  const [bg, en] = [rank("name_bg", "bg"), rank("name_en", "en")];
  return rows.map((one) => ({ ...one, rank_bg: bg.get(one.area) ?? 0, rank_en: en.get(one.area) ?? 0 }));
}

/** All districts and municipalities as they are published, with their seats: a map needs the whole country. */
export function wholeCountry(area: string, language: Language): ChartContext {
  const known = [
    ...ranked(lines("districts.csv").map(row("nuts3", "district", "nuts2"))),
    ...ranked(lines("municipalities.csv").map(row("code", "municipality", "nuts3"))),
  ];
  const { area: country, ...around } = context("BG", language);
  const areas = new Map([country, ...known].map((one) => [one.area, one]));
  const found = areas.get(area);
  if (found === undefined) throw new RangeError(`test context: no area "${area}" in the country`);
  return { ...around, area: found, areas };
}
