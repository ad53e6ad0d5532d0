import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { annotationNotes, annotations, placed } from "../../src/charts/annotations/data.ts";
import { catalogue, inRegister, seriesSpec } from "../../src/charts/catalogue.ts";
import { chartSvg } from "../../src/charts/drawing/svg.ts";
import { chartView } from "../../src/charts/view.ts";
import type { ChartSpec } from "../../src/model/chart.ts";
import { schoolYears } from "../../src/model/period.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import { context } from "../golden/context.ts";
import { heatmapRows } from "../golden/more-rows.ts";
import { kyustendilSweeps, registerReturned, row } from "../golden/rows.ts";

const csv = readFileSync(new URL("../../data/published/sources.csv", import.meta.url), "utf8").replace(/^\uFEFF/, "");
const known = new Set(
  Papa.parse<Readonly<Record<string, string>>>(csv, { header: true }).data.map((line) => line["source_id"]),
);

const events = (spec: ChartSpec, rows: readonly AnswerRow[], area: string) =>
  chartView(spec, rows, context(area, "bg")).notes.filter(({ kind }) => kind === "event");
const drawn = (spec: ChartSpec, rows: readonly AnswerRow[], area: string) =>
  chartSvg(spec, rows, context(area, "bg"), 680);
const pandemic = "март 2020";

describe("the annotations", () => {
  it("have sources, all of them in the list of sources", () => {
    for (const { sources } of annotations) {
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(known).toContain(source);
    }
  });

  it("fall into the school year of their day, as far through it as the day is", () => {
    const all = placed(schoolYears).map(({ id, year, share }) => [id, year, Math.round(share * 100)]);
    expect(all).toEqual([
      ["decree100", "2017/2018", 73],
      ["emergency2020", "2019/2020", 49],
    ]);
  });

  it("are left out where their year is not on the axis, and by calendar years", () => {
    expect(placed(["2021/2022", "2022/2023"])).toEqual([]);
    expect(placed(["2018", "2020"])).toEqual([]);
  });

  it("are told with the day and the keys of their sources, in both languages", () => {
    expect(
      annotationNotes(["2019/2020"], context("BG", "bg")).map(({ text }) => text.replaceAll("\u00a0", " ")),
    ).toEqual([
      "13 март 2020 г.: заради пандемията е обявено извънредно положение и занятията в училищата спират; учебната 2019/2020 г. обхваща и това време.",
    ]);
    const [english] = annotationNotes(["2019/2020"], context("BG", "en"));
    expect(english?.text.replaceAll("\u00a0", " ")).toMatch(
      /^13 March 2020: because of the pandemic a state of emergency is declared/,
    );
    expect(english?.sources).toEqual(["aytos-4204", "zonayambol-2020-03"]);
  });
});

describe("a chart by school year", () => {
  it("draws and tells them: bars and heatmap", () => {
    for (const [spec, rows, area] of [
      [catalogue["sweeps-by-year"], kyustendilSweeps, "BG415"],
      [catalogue["returned-heatmap"], heatmapRows, "BG"],
    ] as const) {
      expect(events(spec, rows, area)).toHaveLength(2);
      expect(drawn(spec, rows, area)).toContain(pandemic);
    }
  });

  it("has none where there is no number to be read", () => {
    expect(events(catalogue["sweeps-by-year"], [], "BG415")).toEqual([]);
    expect(drawn(catalogue["sweeps-by-year"], [], "BG415")).not.toContain(pandemic);
  });

  it("has none over synthetic numbers: they passed through no pandemic", () => {
    const spec = inRegister(catalogue["returned-by-year"]);
    expect(events(spec, registerReturned, "BG415")).toEqual([]);
    expect(drawn(spec, registerReturned, "BG415")).not.toContain(pandemic);
  });

  it("has none of years that the reader left out", () => {
    const spec = seriesSpec({ indicator: "sweeps", topic: "school", from: 2021 });
    expect(events(spec, kyustendilSweeps, "BG415")).toEqual([]);
  });

  it("has none by calendar year", () => {
    const closed = [
      row({ area: "BG", indicator: "institutions_closed", institution_kind: "all", period: "2018", value: 3 }),
    ];
    expect(events(seriesSpec({ indicator: "institutions_closed", topic: "care" }), closed, "BG")).toEqual([]);
  });
});
