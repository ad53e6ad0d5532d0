import { dotLooks, drawDot } from "./dots.ts";
import type { DotName } from "./dots.ts";
import type { CellMark, SharedMark } from "../described.ts";
import { drawCell, element } from "./draw.ts";
import type { Look } from "./draw.ts";
import { fillSwatch } from "../map/draw.ts";
import type { Swatch } from "./swatch.ts";
import { hue } from "./theme.ts";

function lookOf(mark: Exclude<CellMark, "z">): Look {
  if (mark === "c" || mark === "x") return { value_state: mark, qualifier: null, part: false };
  if (mark === "full" || mark === "part") return { value_state: null, qualifier: "exact", part: mark === "part" };
  return { value_state: null, qualifier: mark, part: false };
}

/** A cell as bars and grids draw it; an open or soft end needs room beyond its width. */
export const cellSwatch =
  (mark: Exclude<CellMark, "z">, width = 26, colour?: string): Swatch =>
  (document, topic) => [
    drawCell(document, { x: 1, y: 1, width, height: 14, grows: "right" }, lookOf(mark), colour ?? hue(topic)),
  ];

/** A bar, as it stands beside others. */
const barSwatch =
  (colour?: string): Swatch =>
  (document, topic) => [element(document, "rect", { x: 1, y: 2, width: 26, height: 12, fill: colour ?? hue(topic) })];

/** A thin line, as it stands for the bounds of a number. */
const boundsSwatch: Swatch = (document) => [
  element(document, "path", { d: "M2,8H26", fill: "none", stroke: "var(--ink)", "stroke-width": 1.5 }),
];

const dotSwatch =
  (name: DotName): Swatch =>
  (document, topic) => [drawDot(document, { x: 14, y: 8 }, dotLooks[name], 5.5, hue(topic))];

const dotNames = Object.keys(dotLooks) as readonly DotName[];
// Object.fromEntries forgets which keys it was given.
const dotSwatches = Object.fromEntries(dotNames.map((name) => [`dot-${name}`, dotSwatch(name)])) as Readonly<
  Record<`dot-${DotName}`, Swatch>
>;

/** How the marks that several forms share are drawn in a legend; null where the sign stands in the words. */
export const sharedSwatches: Readonly<Record<SharedMark, Swatch | null>> = {
  full: cellSwatch("full"),
  part: cellSwatch("part"),
  about: cellSwatch("about", 19),
  at_least: cellSwatch("at_least", 15),
  at_most: cellSwatch("at_most"),
  c: cellSwatch("c"),
  x: cellSwatch("x"),
  z: null,
  chosen: barSwatch(),
  other: barSwatch("var(--line)"),
  "class-1": fillSwatch(1),
  "class-2": fillSwatch(2),
  "class-3": fillSwatch(3),
  "class-4": fillSwatch(4),
  "class-5": fillSwatch(5),
  ...dotSwatches,
  "point-about": null,
  bounds: boundsSwatch,
  doubt: null,
  sign: null,
  words: null,
};
