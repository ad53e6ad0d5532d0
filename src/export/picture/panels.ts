import { areaName } from "../../charts/figures/context.ts";
import type { ChartContext } from "../../charts/figures/context.ts";
import { element } from "../../charts/drawing/draw.ts";
import type { Panel } from "../../charts/multiples/panels.ts";
import { plotOptions } from "../../charts/options.ts";
import { renderChart } from "../../charts/drawing/render.ts";
import { drawLines, families } from "./text.ts";
import type { Face } from "./text.ts";

/** The place in a picture that a chart may take, in pixels; without a height it takes what it needs. */
export interface Room {
  readonly width: number;
  readonly height: number | null;
  readonly brief: boolean;
}

interface Paneled {
  readonly panels?: readonly Panel[];
  readonly context: ChartContext;
}

const gap = 28;
/** A panel is drawn as on a phone: its letters are then as large as its neighbours', whatever their number. */
const drawnWidths = [300, 354, 420, 480, 560];
const nameHeight = 26;

/**
 * How many stand in a row, and how wide each is drawn, so that they fill the room best; without a height three, or two
 * where there are few.
 */
function arranged(all: readonly Panel[], context: ChartContext, room: Room) {
  const counts = room.height === null ? [all.length > 4 ? 3 : 2] : all.map((_, at) => at + 1);
  const fits = counts.flatMap((across) =>
    (room.height === null ? [354] : drawnWidths).map((width) => {
      const each = all.map((panel) => ({
        panel,
        options: plotOptions(panel.spec, panel.answer, { ...context, area: panel.area }, width),
      }));
      const height = Math.max(...each.map(({ options }) => options.height ?? 0)) + nameHeight;
      const down = Math.ceil(all.length / across);
      const scale = Math.min(
        (room.width - gap * (across - 1)) / across / width,
        ((room.height ?? Infinity) - gap * (down - 1)) / down / height,
      );
      return { each, across, width, height, scale, filled: width * height * scale * scale };
    }),
  );
  return fits.reduce((one, other) => (other.filled > one.filled * 1.02 ? other : one));
}

/**
 * The places of a comparison side by side under their names, as large as fits, all on one scale; and where they end.
 */
export function drawPanels({ panels = [], context }: Paneled, room: Room, x: number, y: number, document: Document) {
  const { each, across, width, height, scale } = arranged(panels, context, room);
  const face: Face = { family: "sans", size: 15, weight: 650, colour: "ink" };
  const [stepX, stepY] = [
    (room.width - width * scale * across) / Math.max(1, across - 1) + width * scale,
    height * scale + gap,
  ];
  const group = element(document, "g", {});
  for (const [at, { panel, options }] of each.entries()) {
    const [left, top] = [
      x + (across === 1 ? (room.width - width * scale) / 2 : (at % across) * stepX),
      y + Math.floor(at / across) * stepY,
    ];
    const own = element(document, "g", {
      transform: `translate(${left.toFixed(2)},${top.toFixed(2)}) scale(${scale.toFixed(4)})`,
    });
    const chart = element(document, "g", {
      transform: `translate(0,${nameHeight})`,
      "font-family": families.condensed,
      "font-size": 10,
      "text-anchor": "middle",
      fill: "var(--ink)",
    });
    chart.append(...renderChart(options, document).childNodes);
    own.append(...drawLines(document, [areaName(panel.area, context.language)], face, 0, 0).texts, chart);
    group.append(own);
  }
  return { group, bottom: Math.ceil(y + Math.ceil(each.length / across) * stepY - gap) };
}
