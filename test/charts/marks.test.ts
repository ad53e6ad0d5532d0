import { JSDOM } from "jsdom";
import { afterAll, describe, expect, it, vi } from "vitest";
import { step } from "../../src/browser/tips/marks.ts";
import { tipText } from "../../src/browser/tips/text.ts";
import { charts } from "../../src/charts/catalogue.ts";
import { chartSvg, tableHtml } from "../../src/charts/drawing/svg.ts";
import { widths } from "../../src/charts/drawing/theme.ts";
import { chartView } from "../../src/charts/view.ts";
import { cases, type Case } from "../golden/cases.ts";
import { context } from "../golden/context.ts";

const { document } = new JSDOM().window;
// The words of a tip are read in a browser, which knows how to write a number in a selector.
vi.stubGlobal("CSS", { escape: String });
afterAll(() => {
  vi.unstubAllGlobals();
});

function marked({ spec, rows, area, around = context }: Case, width: number) {
  const scope = around(area, "en");
  const view = chartView(spec, rows, scope);
  const page = document.createElement("div");
  page.innerHTML = chartSvg(spec, rows, scope, width) + tableHtml(view, { language: "en" });
  const table = page.querySelector("table");
  if (table === null) throw new Error("the chart has no table");
  return { view, table, marks: [...page.querySelectorAll<SVGElement>("svg [data-row]")] };
}
const place = ({ dataset }: SVGElement): string => `${dataset["row"] ?? ""}/${dataset["column"] ?? ""}`;
const filled = cases.filter((one) => !marked(one, widths.desk).view.empty);

describe("the marks of a chart, along which the arrow keys walk", () => {
  it("are looked at here for every form of chart", () => {
    expect([...new Set(filled.map(({ spec }) => spec.form))].sort()).toEqual(
      [...new Set(charts.map(({ form }) => form))].sort(),
    );
  });

  it.each(filled)("are there in $name, and the same on the desk and on the phone", (one) => {
    const [desk, phone] = [marked(one, widths.desk).marks, marked(one, widths.phone).marks];
    expect(desk.length).toBeGreaterThan(0);
    expect(phone.map(place).sort()).toEqual(desk.map(place).sort());
    expect(new Set(desk.map(place)).size).toBe(desk.length);
  });

  it.each(filled)("each tell what stands in the table of $name, in its order, and are all reached", (one) => {
    const { marks, table } = marked(one, widths.desk);
    for (const { dataset } of marks) expect(tipText(table, dataset["row"] ?? "", dataset["column"])?.head).toBeTruthy();
    const walked: SVGElement[] = [];
    for (
      let at = step(marks, undefined, "Home");
      at !== undefined && at !== walked.at(-1);
      at = step(marks, at, "ArrowRight")
    )
      walked.push(at);
    expect(walked).toHaveLength(marks.length);
    const rows = walked.map(({ dataset }) => Number(dataset["row"]));
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  });

  it.each(["foster-care-BG", "institutions-by-year-BG"])(
    "stand in %s on the number of their row: higher for more",
    (name) => {
      const one = filled.find((other) => other.name === name);
      if (one === undefined) throw new Error(`there is no case ${name}`);
      const { marks, view } = marked(one, widths.desk);
      const column = view.table.columns.findIndex(({ key }) => key === "value");
      const told = marks.map((mark) => ({
        value: view.table.rows[Number(mark.dataset["row"])]?.[column]?.value ?? NaN,
        y: Number(
          mark.getAttribute("cy") ?? /translate\([\d.]+,([\d.]+)\)/.exec(mark.getAttribute("transform") ?? "")?.[1],
        ),
      }));
      expect(told.length).toBeGreaterThan(10);
      for (const a of told)
        for (const b of told) expect(Math.sign(a.value - b.value), JSON.stringify([a, b])).toBe(Math.sign(b.y - a.y));
    },
  );
});
