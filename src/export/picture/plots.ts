import type { PlotOptions } from "@observablehq/plot";
import { element } from "../../charts/drawing/draw.ts";
import { renderChart } from "../../charts/drawing/render.ts";
import type { Room } from "./panels.ts";
import { families } from "./text.ts";

/** A plot and its name. */
export interface Plotted {
  readonly name: string;
  readonly options: PlotOptions;
}

/** The widths, in pixels of the chart's own, among which the one is chosen that fills its place best. */
const drawnWidths = [354, 420, 480, 560, 620, 680, 760, 860];

/** A chart of a single line would otherwise be blown up until its letters are larger than the title's. */
const largest = 2.2;

/** What stands above a plot that has a name, in pixels of its own. */
const nameHeight = 24;

/** Plots beneath each other, as large as they are at their width. */
function stacked(plots: readonly Plotted[], document: Document): readonly SVGElement[] {
  let top = 0;
  return plots.map(({ name, options }) => {
    const group = element(document, "g", { transform: `translate(0,${top})` });
    if (name !== "") {
      const text = element(document, "text", {
        x: 0,
        y: -8,
        "text-anchor": "start",
        "font-size": 15,
        "font-weight": 650,
      });
      text.textContent = name;
      group.setAttribute("transform", `translate(0,${top + nameHeight})`);
      group.append(text);
    }
    group.append(...renderChart(options, document).childNodes);
    top += heightOf({ name, options });
    return group;
  });
}

const heightOf = ({ name, options }: Plotted): number => (options.height ?? 0) + (name === "" ? 0 : nameHeight);

/** The plots as a group at the place, as large as fits, and how high it came out; `plotsAt` has them for a width. */
export function drawPlots(
  plotsAt: (width: number) => readonly Plotted[],
  { brief, ...room }: Room,
  { x, y }: { readonly x: number; readonly y: number },
  document: Document,
) {
  const fits = drawnWidths
    .filter((width) => !brief || width <= 680)
    .map((width) => {
      const plots = plotsAt(width);
      const height = plots.reduce((sum, plot) => sum + heightOf(plot), 0);
      const scale = Math.min(room.width / width, (room.height ?? Infinity) / height, largest);
      return { plots, width, height, scale, filled: width * height * scale * scale };
    });
  const natural = fits.find(({ width }) => width === 680);
  const best =
    room.height === null ? natural : fits.reduce((one, other) => (other.filled > one.filled * 1.02 ? other : one));
  if (best === undefined) throw new RangeError("svg: no width to draw the chart for");
  const { plots, width, height, scale } = best;
  const left = x + (room.width - width * scale) / 2;
  const group = element(document, "g", {
    transform: `translate(${left.toFixed(2)},${y}) scale(${scale.toFixed(4)})`,
    "font-family": families.condensed,
    "font-size": 10,
    "text-anchor": "middle",
    fill: "var(--ink)",
  });
  const [only] = plots;
  // A chart alone is drawn as it always was: frozen pictures are compared to the byte.
  if (plots.length === 1 && only?.name === "") group.append(...renderChart(only.options, document).childNodes);
  else group.append(...stacked(plots, document));
  return { group, bottom: Math.ceil(y + height * scale) };
}
