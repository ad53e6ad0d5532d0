import { describe, expect, it } from "vitest";

import { catalogue, seriesSpec } from "../../src/charts/catalogue.ts";
import type { ChartContext } from "../../src/charts/figures/context.ts";
import { chartSvg } from "../../src/charts/drawing/svg.ts";
import { chartView } from "../../src/charts/view.ts";
import type { AreaRow, ObservationRow } from "../../src/model/rows.ts";
import type { Language } from "../../src/model/text.ts";
import { context } from "../golden/context.ts";
import { row } from "../golden/rows.ts";

const place = (area: string, name_bg: string, name_en: string): AreaRow => ({
  area,
  level: "municipality",
  parent: "BG423",
  name_bg,
  name_en,
  slug: area.toLowerCase(),
  rank_bg: 1,
  rank_en: 1,
  seat_lat: null,
  seat_lon: null,
});
const [velingrad, sarnitsa] = [place("PAZ08", "Велинград", "Velingrad"), place("PAZ39", "Сърница", "Sarnitsa")];

const at = (area: AreaRow, language: Language): ChartContext => {
  const common = context("BG", language);
  return { ...common, area, areas: new Map([...common.areas, ["PAZ08", velingrad], ["PAZ39", sarnitsa]]) };
};
const sweeps = (area: AreaRow, values: Readonly<Record<string, number>>, said: Partial<ObservationRow> = {}) =>
  Object.entries(values).map(([period, value]) =>
    row({ area: area.area, area_level: "municipality", period, value, ...said }),
  );
const before = { "2013/2014": 12, "2014/2015": 15, "2015/2016": 20 };
const spec = catalogue["sweeps-by-year"];
const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const events = (area: AreaRow, language: Language, values: Readonly<Record<string, number>> = before) =>
  chartView(spec, sweeps(area, values), at(area, language))
    .notes.filter(({ kind }) => kind === "event")
    .map(({ text }) => plain(text));

describe("a chart by year of a municipality out of which another was made", () => {
  it("marks the day and tells it, in both languages", () => {
    expect(events(velingrad, "bg")).toContain(
      "1 януари 2015 г.: Сърница става отделна община; числата отпреди и отпосле са за различна територия и не се сравняват.",
    );
    expect(events(velingrad, "en")).toContain(
      "1 January 2015: Sarnitsa becomes a municipality of its own; figures from before and after are of different areas and are not compared.",
    );
    expect(chartSvg(spec, sweeps(velingrad, before), at(velingrad, "bg"), 680)).toContain("2015: нова граница");
    expect(chartSvg(spec, sweeps(velingrad, before), at(velingrad, "en"), 320)).toContain("new boundary");
  });

  it("compares no year before with one after, nor with the year in between", () => {
    const { title, sentence } = chartView(spec, sweeps(velingrad, before), at(velingrad, "en"));
    expect(`${title} ${sentence}`).not.toMatch(/rose|more than|from 15/);
    const later = chartView(
      spec,
      sweeps(velingrad, { "2014/2015": 15, "2015/2016": 20, "2016/2017": 25 }),
      at(velingrad, "en"),
    );
    expect(later.title).toMatch(/rose|from 20 to 25/);
  });

  it("marks it among calendar years too, and nothing where the years are all of one land", () => {
    const closed = sweeps(
      velingrad,
      { 2013: 1, 2014: 2, 2015: 3 },
      { indicator: "institutions_closed", institution_kind: "all" },
    );
    const years = chartView(
      seriesSpec({ indicator: "institutions_closed", topic: "care" }),
      closed,
      at(velingrad, "bg"),
    );
    expect(years.notes.filter(({ kind }) => kind === "event").map(({ text }) => plain(text))).toEqual([
      expect.stringMatching(/^1 януари 2015 г\.: Сърница/),
    ]);
    expect(events(velingrad, "bg", { "2017/2018": 12, "2018/2019": 20 }).some((text) => text.includes("Сърница"))).toBe(
      false,
    );
  });
});

describe("a chart by year of a municipality that was made", () => {
  it("tells since when it exists, and of which it was a part", () => {
    expect(events(sarnitsa, "bg", { "2014/2015": 5, "2015/2016": 6 })).toContain(
      "1 януари 2015 г.: общината е отделена от община Велинград; дотогава числата за община Велинград обхващат и нея.",
    );
    expect(chartSvg(spec, sweeps(sarnitsa, { "2014/2015": 5, "2015/2016": 6 }), at(sarnitsa, "bg"), 680)).toContain(
      "2015: нова община",
    );
  });
});
