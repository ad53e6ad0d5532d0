import type { RenderFunction } from "@observablehq/plot";
import type { ChartContext } from "../figures/context.ts";
import { element } from "../drawing/draw.ts";
import { textRoom } from "../drawing/theme.ts";
import { placed, wordsOf } from "./data.ts";
import type { Placed } from "./data.ts";

/** What the lanes of labels depend on, in pixels; `step` is the room of one year. */
interface Axis {
  readonly width: number;
  readonly phone: boolean;
  readonly left: number;
  readonly step: number;
}

type Pointer = Placed & {
  readonly text: string;
  readonly lane: number;
  /** The label stands left of its line where the picture ends. */
  readonly before: boolean;
};

const [size, lane, gap] = [12, 16, 4];

/** Labels beside their lines, each in the first lane in which it covers neither another label nor another line. */
function inLanes(
  years: readonly string[],
  { width, phone, left, step }: Axis,
  context: ChartContext,
): readonly Pointer[] {
  const at = ({ year, share }: Placed) => left + (years.indexOf(year) + share) * step;
  return placed(years, context.area.area).reduce<readonly Pointer[]>((all, one) => {
    const text = wordsOf(one, context)[phone ? "short" : "label"];
    const room = textRoom(text, size, { phone }) + 2 * gap;
    const before = at(one) + room > width;
    const from = before ? at(one) - room : at(one);
    const clashes = (there: number) =>
      all.some(
        (other) =>
          other.lane === there && from < at(other) + textRoom(other.text, size, { phone }) + (phone ? 3 : 1) * gap,
      );
    const free = all.map((_, i) => i).find((i) => !clashes(i)) ?? all.length;
    return [...all, { ...one, text, before, lane: free }];
  }, []);
}

/**
 * The annotations of an axis, given all its years or none: the height their labels need at the top of the picture, and
 * the mark that draws them, a line from the label down to `to` pixels from the top. The mark stands behind what it must
 * not cover.
 */
export function pointers(years: readonly string[], axis: Axis, context: ChartContext) {
  const all = inLanes(years, axis, context);
  const lanes = Math.max(0, ...all.map((one) => one.lane + 1));
  const mark =
    ({ to }: { readonly to: number }): RenderFunction =>
    (_index, { x, scales }, _values, _dimensions, { document }) => {
      const group = element(document, "g", { "font-size": size, fill: "var(--muted)" });
      const { step = 0, bandwidth = 0 } = scales.x ?? {};
      for (const { year, share, text, lane: row, before } of all) {
        const at = Math.round(Number(x?.(year)) - (step - bandwidth) / 2 + share * step) + 0.5;
        group.append(
          element(document, "path", {
            d: `M${at},${row * lane + 1}V${to}`,
            stroke: "var(--muted)",
            "stroke-dasharray": "2 2",
          }),
        );
        const label = element(document, "text", {
          x: before ? at - gap : at + gap,
          y: row * lane + size - 1,
          "text-anchor": before ? "end" : "start",
        });
        label.textContent = text;
        group.append(label);
      }
      return group;
    };
  return { height: lanes * lane + (lanes === 0 ? 0 : 4), mark };
}
