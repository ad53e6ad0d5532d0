import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { inMeasure, mapSpec } from "../../../src/charts/catalogue.ts";
import { chartSvg } from "../../../src/charts/drawing/svg.ts";
import { widths } from "../../../src/charts/drawing/theme.ts";
import { borderShape } from "../../../src/charts/map/borders.ts";
import { chartView } from "../../../src/charts/view.ts";
import { codes, contextOf, returned } from "../rated-rows.ts";

const { document } = new JSDOM().window;
const many = codes.map((area, at) => returned(area, "2022/2023", 100 + ((at * 11) % codes.length) * 50));

describe("a mark on a map of rates", () => {
  it("names the line of its own district in the table, which has them by size", () => {
    const spec = inMeasure(mapSpec({ indicator: "children_returned", topic: "school" }), "per_1000_children");
    const around = contextOf("BG", "en");
    const lines = chartView(spec, many, around).table.rows.map(([first]) => first?.area ?? "");
    expect(lines).not.toEqual(lines.toSorted());
    const page = document.createElement("div");
    page.innerHTML = chartSvg(spec, many, around, widths.desk);
    const marks = [...page.querySelectorAll<SVGElement>("path[data-row]")];
    expect(marks).toHaveLength(28);
    for (const mark of marks) {
      const [x = 0, y = 0] = borderShape(lines[Number(mark.dataset["row"])] ?? "", widths.desk - 4).ring[0] ?? [];
      const [, left = NaN, top = NaN] = (/^M([\d.]+) ?([\d.]+)/.exec(mark.getAttribute("d") ?? "") ?? []).map(Number);
      expect([left - x, top - y].every((away) => Math.abs(away) < 0.1)).toBe(true);
    }
  });
});
