import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { charts, inRegister, isCounted } from "../../src/charts/catalogue.ts";
import { formOf, forms, type Form } from "../../src/charts/forms.ts";
import { plotOptions } from "../../src/charts/options.ts";
import { sharedSwatches } from "../../src/charts/drawing/swatches.ts";
import { marksHtml } from "../../src/charts/drawing/svg.ts";
import { chartView } from "../../src/charts/view.ts";
import { chartPages as bg } from "../../src/i18n/bg/chart-pages.ts";
import { chartPages as en } from "../../src/i18n/en/chart-pages.ts";
import type { ChartSpec, CountedSpec } from "../../src/model/chart.ts";
import { tables } from "../../src/model/tables.ts";
import { cases } from "../golden/cases.ts";
import { context } from "../golden/context.ts";

const names = Object.keys(forms) as readonly Form[];
const src = new URL("../../src/charts/", import.meta.url);
const [first] = charts;
if (first === undefined) throw new Error("the catalogue is empty");
/** As a page may hold it: read from its text, where no type looks. */
const pie = { ...first, form: "pie" } as unknown as ChartSpec;

describe("a form of chart", () => {
  it("is a folder with an entry, and every entry is listed", () => {
    const folders = readdirSync(src).filter((name) => existsSync(new URL(`${name}/form.ts`, src)));
    expect(folders.sort()).toEqual(names.toSorted());
  });

  it("has at least one chart in the catalogue and one among the golden cases, and words for its pages", () => {
    const used = (specs: readonly ChartSpec[]) => [...new Set(specs.map(({ form }) => form))].sort();
    expect(used(charts)).toEqual(names.toSorted());
    expect(used(cases.map(({ spec }) => spec))).toEqual(names.toSorted());
    for (const words of [bg, en]) expect(Object.keys(words.shownAs).sort()).toEqual(names.toSorted());
  });

  it("that has no entry is refused wherever it comes from, with the way out", () => {
    const way = 'chart: no form is called "pie"; src/charts/forms.ts lists those that there are';
    expect(() => chartView(pie, [], context("BG", "bg"))).toThrow(way);
    expect(() => plotOptions(pie, [], context("BG", "bg"), 680)).toThrow(way);
    // What every object has is no form either.
    expect(() => formOf({ form: "toString" as Form })).toThrow('no form is called "toString"');
  });

  it("reads what its charts ask for", () => {
    for (const { form, question } of charts) {
      const { table, columns } = forms[form].reads;
      expect([question.table, question.columns]).toEqual([table, columns]);
      expect(Object.keys(tables[table].columns)).toEqual(expect.arrayContaining([...columns]));
    }
  });

  it("of a chart of one school year says which, and no other does", () => {
    const dated = charts.filter((spec) => "period" in spec).map(({ form }) => form);
    const told = cases
      .filter(({ spec, rows, area, around = context }) => formOf(spec).period(spec, rows, around(area, "bg")) !== null)
      .map(({ spec }) => spec.form);
    expect([...new Set(told)].sort()).toEqual([...new Set(dated)].sort());
  });

  it("is drawn from a register where the model says that one counts it, and refused elsewhere", () => {
    const counted: readonly CountedSpec["form"][] = ["ages", "bars", "funnel", "heatmap", "map", "ranking"];
    expect([...new Set(charts.filter(isCounted).map(({ form }) => form))].sort()).toEqual(counted);
    for (const spec of charts.filter((one) => !isCounted(one)))
      expect(() => inRegister(spec as unknown as CountedSpec)).toThrow(`no register counts what "${spec.id}" shows`);
  });
});

describe("the marks of legends", () => {
  const owners = [Object.keys(sharedSwatches), ...names.map((name) => Object.keys(forms[name].swatches))];

  it("have one owner each", () => {
    const all = owners.flat();
    expect(all.filter((mark, at) => all.indexOf(mark) !== at)).toEqual([]);
  });

  it("of every golden case are drawn, or are signs in their words", () => {
    const items = cases.flatMap(({ spec, rows, area, around = context }) => {
      const { legend } = chartView(spec, rows, around(area, "bg"));
      return legend.map((item) => ({ item, topic: spec.topic }));
    });
    expect(items.length).toBeGreaterThan(100);
    for (const { item, topic } of items) {
      const signed = Object.entries(sharedSwatches).some(([mark, draw]) => mark === item.mark && draw === null);
      expect(marksHtml([item], topic).includes("<svg"), item.mark).toBe(!signed);
    }
  });

  it("that no form has are refused", () => {
    expect(() => marksHtml([{ mark: "slice" as "full", text: "" }], "school")).toThrow(
      'legend: no form has the mark "slice"',
    );
  });
});
