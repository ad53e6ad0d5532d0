import type { Topic } from "../model/codes.ts";
import type { CellMark, LegendItem, LegendMark } from "./described.ts";
import { drawHome } from "./dots/mark.ts";
import { drawCell, element } from "./draw.ts";
import type { Look } from "./draw.ts";
import { drawShapes } from "./map/draw.ts";
import type { Fill } from "./map/draw.ts";
import { kindStyle } from "./steps/style.ts";
import { stockStyle } from "./stocks/style.ts";
import { apart, hue } from "./theme.ts";

const size = { width: 28, height: 16 };

const isCellMark = (mark: LegendMark): mark is CellMark =>
  ["full", "part", "about", "at_least", "at_most", "c", "x", "z"].includes(mark);

function lookOf(mark: CellMark): Look {
  if (mark === "c" || mark === "x" || mark === "z") return { value_state: mark, qualifier: null, part: false };
  if (mark === "full" || mark === "part") return { value_state: null, qualifier: "exact", part: mark === "part" };
  return { value_state: null, qualifier: mark, part: false };
}

const fates = { "home-closed": "closed", "home-open": "open", "home-unsure": "unsure" } as const;
const fills: Readonly<Partial<Record<LegendMark, Fill>>> = {
  "class-1": 1, "class-2": 2, "class-3": 3, "class-4": 4, "class-5": 5, "map-part": "part", "map-c": "c", "map-x": "x", "map-z": "z",
};

/** The swatch of a map's mark, or nothing where the mark is not one of a map. */
function mapSwatch(mark: LegendMark, topic: Topic, document: Document): readonly SVGElement[] {
  const fill = fills[mark];
  if (fill !== undefined) {
    const shape = { area: "", ring: [[1, 1], [27, 1], [27, 15], [1, 15]], label: [14, 8] } as const;
    return drawShapes(document, [{ shape, fill }], topic);
  }
  if (mark === "dot" || mark === "dot-hollow") {
    return [element(document, "circle", { cx: 14, cy: 8, r: 3, stroke: "var(--ink)", fill: mark === "dot" ? "var(--ink)" : "var(--paper)" })];
  }
  if (mark === "home-closed" || mark === "home-open" || mark === "home-unsure") return [drawHome(document, fates[mark], [14, 8], 5.2, topic)];
  return [];
}

function swatch(mark: LegendMark, topic: Topic, document: Document): SVGElement {
  const svg = element(document, "svg", { class: "chart", "aria-hidden": "true", ...size, viewBox: `0 0 ${size.width} ${size.height}` });
  if (isCellMark(mark)) {
    // An open or soft end needs room beyond the bar.
    const width = mark === "at_least" ? 15 : mark === "about" ? 19 : 26;
    svg.append(drawCell(document, { x: 1, y: 1, width, height: 14, grows: "right" }, lookOf(mark), hue(topic)));
  } else if (mark === "line-strong" || mark === "line-quiet") {
    svg.append(element(document, "path", { d: "M0,8H28", fill: "none", ...stockStyle(mark === "line-strong", topic) }));
  } else if (mark === "part-apart") {
    svg.append(drawCell(document, { x: 1, y: 1, width: 26, height: 14, grows: "right" }, lookOf("part"), apart));
  } else if (mark.startsWith("line-")) {
    const { stroke, strokeWidth, strokeDasharray } = kindStyle(mark.slice("line-".length));
    svg.append(element(document, "path", {
      d: "M0,8H28", stroke, fill: "none", "stroke-width": strokeWidth, "stroke-dasharray": strokeDasharray,
    }));
  } else if (mark === "chosen" || mark === "other") {
    svg.append(element(document, "rect", { x: 1, y: 2, width: 26, height: 12, fill: mark === "chosen" ? hue(topic) : "var(--line)" }));
  } else svg.append(...mapSwatch(mark, topic, document));
  return svg;
}

/** A chart's legend as a list; the swatches are drawn by what draws the chart. Signs (○, ?) stand in the words. */
export function renderLegend(legend: readonly LegendItem[], topic: Topic, document: Document): HTMLUListElement {
  const list = document.createElement("ul");
  list.className = "chart-legend";
  for (const { mark, text } of legend) {
    const item = document.createElement("li");
    if (!["z", "point-about", "doubt", "sign"].includes(mark)) item.append(swatch(mark, topic, document));
    item.append(text);
    list.append(item);
  }
  return list;
}
