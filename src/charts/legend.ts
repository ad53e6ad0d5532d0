import type { Topic } from "../model/codes.ts";
import type { CellMark, LegendItem, LegendMark } from "./described.ts";
import { dotLooks, drawDot } from "./dots.ts";
import type { DotLook } from "./dots.ts";
import { drawCell, element } from "./draw.ts";
import type { Look } from "./draw.ts";
import { kindStyle } from "./steps/style.ts";
import { hue } from "./theme.ts";

const size = { width: 28, height: 16 };

const isCellMark = (mark: LegendMark): mark is CellMark =>
  ["full", "part", "about", "at_least", "at_most", "c", "x", "z"].includes(mark);

const dotOf = (mark: LegendMark): DotLook | undefined =>
  Object.entries(dotLooks).find(([name]) => mark === `dot-${name}`)?.[1];

function lookOf(mark: CellMark): Look {
  if (mark === "c" || mark === "x" || mark === "z") return { value_state: mark, qualifier: null, part: false };
  if (mark === "full" || mark === "part") return { value_state: null, qualifier: "exact", part: mark === "part" };
  return { value_state: null, qualifier: mark, part: false };
}

function swatch(mark: LegendMark, topic: Topic, document: Document): SVGElement {
  const svg = element(document, "svg", { class: "chart", "aria-hidden": "true", ...size, viewBox: `0 0 ${size.width} ${size.height}` });
  const dot = dotOf(mark);
  if (isCellMark(mark)) {
    // An open or soft end needs room beyond the bar.
    const width = mark === "at_least" ? 15 : mark === "about" ? 19 : 26;
    svg.append(drawCell(document, { x: 1, y: 1, width, height: 14, grows: "right" }, lookOf(mark), hue(topic)));
  } else if (mark.startsWith("line-")) {
    const { stroke, strokeWidth, strokeDasharray } = kindStyle(mark.slice("line-".length));
    svg.append(element(document, "path", {
      d: "M0,8H28", stroke, fill: "none", "stroke-width": strokeWidth, "stroke-dasharray": strokeDasharray,
    }));
  } else if (dot !== undefined) {
    svg.append(drawDot(document, { x: 14, y: 8 }, dot, 5.5, hue(topic)));
  } else if (mark === "chosen" || mark === "other") {
    svg.append(element(document, "rect", { x: 1, y: 2, width: 26, height: 12, fill: mark === "chosen" ? hue(topic) : "var(--line)" }));
  }
  return svg;
}

/** A chart's legend as a list; the swatches are drawn by what draws the chart. Signs (○, ?) stand in the words. */
export function renderLegend(legend: readonly LegendItem[], topic: Topic, document: Document): HTMLUListElement {
  const list = document.createElement("ul");
  list.className = "chart-legend";
  for (const { mark, text } of legend) {
    const item = document.createElement("li");
    if (!["z", "point-about", "doubt", "words"].includes(mark)) item.append(swatch(mark, topic, document));
    item.append(text);
    list.append(item);
  }
  return list;
}
