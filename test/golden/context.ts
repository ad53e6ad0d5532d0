import type { ChartContext } from "../../src/charts/figures/context.ts";
import { publishedIndicators } from "./indicators.ts";
import type { AreaRow, SourceRow } from "../../src/model/rows.ts";
import type { Language } from "../../src/model/text.ts";

const names: readonly (readonly [area: string, bg: string, en: string])[] = [
  ["BG413", "Благоевград", "Blagoevgrad"],
  ["BG341", "Бургас", "Burgas"],
  ["BG311", "Видин", "Vidin"],
  ["BG415", "Кюстендил", "Kyustendil"],
  ["BG414", "Перник", "Pernik"],
  ["BG323", "Русе", "Ruse"],
  ["BG342", "Сливен", "Sliven"],
  ["BG343", "Ямбол", "Yambol"],
];

const place = (area: string, level: AreaRow["level"], bg: string, en: string): AreaRow => ({
  area,
  level,
  parent: level === "country" ? null : "BG",
  name_bg: bg,
  name_en: en,
  slug: en.toLowerCase(),
  rank_bg: 1 + names.findIndex(([one]) => one === area),
  rank_en: 1 + [...names].sort((a, b) => a[2].localeCompare(b[2])).findIndex(([one]) => one === area),
  seat_lat: null,
  seat_lon: null,
});

/** Eight districts are enough to see how a chart puts them in order. */
export const areas: ReadonlyMap<string, AreaRow> = new Map([
  ["BG", place("BG", "country", "България", "Bulgaria")],
  ...names.map(([area, bg, en]) => [area, place(area, "district", bg, en)] as const),
]);

const source = (key: string, publisher_bg: string, publisher_en: string): readonly [string, SourceRow] => [
  key,
  {
    source: key,
    url: null,
    publisher_bg,
    publisher_en,
    title: null,
    published_date: null,
    kind: "official",
    language: "bg",
    reading: null,
    statements: 1,
  },
];

const sources = new Map([
  source("kyustendil-okc-2020", "Областна администрация Кюстендил", "Kyustendil District Administration"),
  source("kustendil-info-16446", "Кюстендил Инфо", "Kyustendil Info"),
  source("raabe-mehanizmat-10000", "РААБЕ България", "RAABE Bulgaria"),
  source("novinite-201479", "Novinite", "Novinite"),
  source("mlsp-di-en", "МТСП", "Ministry of Labour and Social Policy"),
]);

/** The context of a test's chart. */
export function context(area: string, language: Language): ChartContext {
  const found = areas.get(area);
  if (found === undefined) throw new RangeError(`test context: no area "${area}"`);
  return { language, area: found, areas, indicators: publishedIndicators, sources };
}
