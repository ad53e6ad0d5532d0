import type { Topic } from "../../model/codes.ts";
import type { LegendItem, LegendMark } from "../described.ts";
import { element } from "./draw.ts";
import { forms } from "../forms.ts";
import type { Swatch } from "./swatch.ts";
import { swatchSize } from "./swatch.ts";
import { sharedSwatches } from "./swatches.ts";

const swatches: ReadonlyMap<string, Swatch | null> = new Map<string, Swatch | null>(
  [sharedSwatches, ...Object.values(forms).map((form) => form.swatches)].flatMap((some) => Object.entries(some)),
);

function swatch(mark: LegendMark, topic: Topic, document: Document): readonly SVGElement[] {
  const draw = swatches.get(mark);
  if (draw === undefined)
    throw new RangeError(`legend: no form has the mark "${mark}"; give its form in src/charts/ a swatch for it`);
  if (draw === null) return [];
  const { width, height } = swatchSize;
  const svg = element(document, "svg", {
    class: "chart",
    "aria-hidden": "true",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
  });
  svg.append(...draw(document, topic));
  return [svg];
}

/** A chart's legend as a list; the swatches are drawn by what draws the chart. Signs (○, ?) stand in the words. */
export function renderLegend(legend: readonly LegendItem[], topic: Topic, document: Document): HTMLUListElement {
  const list = document.createElement("ul");
  list.className = "chart-legend";
  for (const { mark, text } of legend) {
    const item = document.createElement("li");
    item.append(...swatch(mark, topic, document));
    // One piece beside the swatch, also where a term in it becomes a link.
    const words = document.createElement("span");
    words.textContent = text;
    item.append(words);
    list.append(item);
  }
  return list;
}
