import { describe, expect, it } from "vitest";
import { legendHtml } from "../../src/charts/drawing/svg.ts";
import { chartView } from "../../src/charts/view.ts";
import { cases } from "../golden/cases.ts";
import { context } from "../golden/context.ts";

function viewOf(name: string) {
  const found = cases.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no case ${name}`);
  const { spec, rows, area, around = context } = found;
  const view = chartView(spec, rows, around(area, "en"));
  return { view, marks: view.legend.map(({ mark }) => mark), html: legendHtml(spec, view) };
}

describe("a legend", () => {
  it("shows in the colour of the others what only other districts than the chosen one have", () => {
    const { marks, html } = viewOf("district-ranking-BG415");
    expect(marks).toContain("chosen");
    expect(marks.filter((mark) => ["part", "about", "at_least", "at_most"].includes(mark))).toEqual([]);
    expect(marks.some((mark) => /^other-/.test(mark))).toBe(true);
    expect(html).toContain("var(--line)");
    expect(viewOf("district-ranking-BG").marks.some((mark) => /^other-/.test(mark))).toBe(false);
  });

  it("explains the signs before and after numbers", () => {
    const { view, marks } = viewOf("returned-since-2017-BG");
    expect(marks.includes("doubt")).toBe(view.notes.some(({ kind }) => kind === "doubt"));
    const heat = viewOf("returned-heatmap-BG").view;
    const cells = heat.table.rows.flat().map(({ text }) => text);
    for (const sign of ["≈", "≥", "≤"])
      expect(
        heat.legend.some(({ text }) => text.startsWith(sign)),
        sign,
      ).toBe(cells.some((text) => text.startsWith(sign)));
  });

  it("says nothing of bounds where all numbers have one shade", () => {
    const { view, marks } = viewOf("returned-heatmap-BG");
    const said = view.notes.map(({ text }) => text).join(" ");
    expect(said.includes("bounds")).toBe(marks.includes("class-5"));
    expect(said.includes("one shade")).toBe(!marks.includes("class-5"));
  });
});
