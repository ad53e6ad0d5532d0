import * as Plot from "@observablehq/plot";
import type { PlotOptions } from "@observablehq/plot";

const warning = "\u26a0";

// What says where a mark stands and how large it is.
const placed = ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "transform"];

/** Rounds the numbers of an attribute to a thousandth of a pixel: what is finer nobody sees, and every reader loads. */
function shorten(element: Element, name: string): void {
  const written = element.getAttribute(name);
  if (written === null || !/\.\d{4}/.test(written)) return;
  element.setAttribute(
    name,
    written.replace(/-?\d+\.\d{4,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 1000) / 1000)),
  );
}

/**
 * Draws with Plot in the given document: jsdom's at build, the window's in the browser.
 *
 * The page's policy allows neither style elements nor style attributes, so Plot's are taken out; chart.css has their
 * part. The picture is hidden from assistive technology: title, sentence and table on the page say all it shows, in
 * words. Nothing drawn has an id, so any number of charts can stand on a page. Refuses a plot that Plot warns of.
 */
export function renderChart(options: PlotOptions, document: Document): SVGSVGElement {
  const svg = Plot.plot({ ...options, document, figure: false });
  if (!isSvg(svg))
    throw new TypeError("chart: Plot made something other than one svg element; give it no legend and no caption");
  if (svg.textContent.includes(warning))
    throw new Error("chart: Plot warns of this plot; draw it in a page and read its console");
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const one of [svg, ...svg.querySelectorAll("*")]) {
    for (const name of ["style", "aria-label", "aria-description", "aria-hidden"]) one.removeAttribute(name);
  }
  for (const one of svg.querySelectorAll("*")) for (const name of placed) shorten(one, name);
  svg.removeAttribute("font-family");
  svg.setAttribute("aria-hidden", "true");
  return svg;
}

// Not instanceof: the class is the document's own, and jsdom's is not the window's.
const isSvg = (node: Element): node is SVGSVGElement => node.localName === "svg";
