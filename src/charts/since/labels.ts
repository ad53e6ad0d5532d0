import * as Plot from "@observablehq/plot";
import type { Markish } from "@observablehq/plot";
import { formatValue } from "../../i18n/formats.ts";
import type { ChartContext } from "../figures/context.ts";
import type { Dot } from "../drawing/dots.ts";
import { place } from "../lines/labels.ts";
import type { Area, Place, Wanted } from "../lines/labels.ts";
import { textStyle, textWidth } from "../drawing/theme.ts";
import { wrapped } from "../drawing/wrapped.ts";
import type { Said } from "./data.ts";
import type { Layout } from "./layout.ts";
import { shortSpeaker, sinceWords } from "./speakers.ts";

const leading = 1.15;
const reach = 10;

/** What stands beside a mark: its number and kind, and under them who says so. */
interface Label {
  readonly number: string;
  readonly who: readonly string[];
}

/** Places beside a mark for a text of some height, on the right or on the left of it. */
const beside = ({ x, y }: Dot, height: number, anchor: "start" | "end"): readonly Place[] =>
  [0, -0.25, 0.25, 0.45, -0.6, 0.6].map((by) => ({
    x,
    y,
    dx: anchor === "start" ? reach : -reach,
    dy: by * height,
    anchor,
  }));

/** Places below and above a mark. */
const overAndUnder = ({ x, y }: Dot, height: number): readonly Place[] =>
  [1, -1].flatMap((way) =>
    [0, 0.4, 0.8].flatMap((further) =>
      (["middle", "start", "end"] as const).map((anchor): Place => ({
        x,
        y,
        dx: { start: -6, middle: 0, end: 6 }[anchor],
        dy: way * (height / 2 + reach + further * height),
        anchor,
      })),
    ),
  );

/**
 * Places around a mark, the best first. On a phone marks far to the right leave none beside them, and those in the
 * right half one on their left.
 */
function around(dot: Dot, height: number, { phone, frame }: Layout): readonly Place[] {
  const across = phone ? (dot.x - frame.left) / (frame.right - frame.left) : 0;
  const [right, left, others] = [beside(dot, height, "start"), beside(dot, height, "end"), overAndUnder(dot, height)];
  if (across > 0.8) return [...others, ...left];
  return across > 0.5 ? [...left, ...right, ...others] : [...right, ...left, ...others];
}

function wanted(one: Said, dot: Dot, box: Layout, context: ChartContext): Wanted<Label> {
  const { label, tick, phone } = box;
  const kind = sinceWords(context.language).short[one.counts];
  const number = `${formatValue(one, context.language)}${one.doubt === null ? "" : " ?"} ${kind}`;
  const who = wrapped(shortSpeaker(one.source, context), phone ? 110 : 150, tick);
  const height = label * leading + who.length * tick * leading;
  const width = Math.max(textWidth(number, label) * 1.04, ...who.map((line) => textWidth(line, tick)));
  return { label: { number, who }, width, height, needed: true, places: around(dot, height, box) };
}

/** What labels must not cover: marks, and the stretches in which their dates may lie. */
function dotArea({ x, y, reach: span, upright }: Dot): readonly Area[] {
  const mark = { left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 };
  if (span === undefined) return [mark];
  const [from, to] = span;
  return [
    mark,
    upright === true
      ? { left: x - 1, right: x + 1, top: from, bottom: to }
      : { left: from, right: to, top: y - 1, bottom: y + 1 },
  ];
}

/**
 * Beside every mark its number, what it counts and who says so. Those that stand close, the earliest, find their places
 * first; on a desk one of them.
 */
export function labels(
  all: readonly Said[],
  marks: readonly Dot[],
  box: Layout,
  context: ChartContext,
): readonly Markish[] {
  const { label, tick } = box;
  const texts = all.flatMap((one, i) => {
    const dot = marks[i];
    return dot === undefined ? [] : [wanted(one, dot, box, context)];
  });
  const order = box.phone ? texts : [...texts.slice(0, 1), ...texts.slice(1).reverse()];
  return place(order, marks.flatMap(dotArea), box.frame).flatMap(
    ({ label: { number, who }, place: { x, y, dx, dy, anchor } }) => {
      const height = label * leading + who.length * tick * leading;
      const [left, top] = [x + dx, y + dy - height / 2];
      const look = { textAnchor: anchor, lineAnchor: "top", lineHeight: leading } as const;
      return [
        Plot.text([number], {
          x: () => left,
          y: () => top,
          text: String,
          ...look,
          ...textStyle(label),
          fontWeight: 650,
        }),
        Plot.text([who.join("\n")], {
          x: () => left,
          y: () => top + label * leading,
          text: String,
          ...look,
          ...textStyle(tick, "muted"),
        }),
      ];
    },
  );
}
