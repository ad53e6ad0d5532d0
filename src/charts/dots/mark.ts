import type { Topic } from "../../model/codes.ts";
import { element } from "../drawing/draw.ts";
import { hue } from "../drawing/theme.ts";
import type { Fate } from "./data.ts";

const rounded = (value: number): number => Math.round(value * 10) / 10;

/**
 * The sign of a home, of about `radius` pixels: a ring for closed, a full square for open, a triangle where neither is
 * certain.
 */
export function drawHome(
  document: Document,
  fate: Fate,
  [x, y]: readonly [number, number],
  radius: number,
  topic: Topic,
): SVGElement {
  const stroke = hue(topic);
  if (fate === "closed") {
    return element(document, "circle", {
      cx: rounded(x),
      cy: rounded(y),
      r: rounded(radius - 0.75),
      fill: "var(--paper)",
      stroke,
      "stroke-width": 1.5,
    });
  }
  const reach = radius * 1.05;
  const d =
    fate === "open"
      ? `M${rounded(x - reach)},${rounded(y - reach)}h${rounded(2 * reach)}v${rounded(2 * reach)}h${rounded(-2 * reach)}Z`
      : `M${rounded(x)},${rounded(y - reach)}l${rounded(reach)},${rounded(1.85 * reach)}h${rounded(-2 * reach)}Z`;
  return element(document, "path", {
    d,
    fill: stroke,
    stroke: "var(--paper)",
    "stroke-width": 1,
    "paint-order": "stroke",
  });
}
