import type { Topic } from "../../model/codes.ts";
import { element } from "../drawing/draw.ts";
import type { Swatch } from "../drawing/swatch.ts";
import { hue } from "../drawing/theme.ts";

/** How a line and its points look: told from the others by dash and point, without colour. */
export interface LineStyle {
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly strokeDasharray: string;
  readonly symbol: "circle" | "square" | "triangle" | "diamond";
}

/** The line that tells the story, in the topic's hue. */
export const mainLine = (topic: Topic): LineStyle => ({
  stroke: hue(topic),
  strokeWidth: 2.75,
  strokeDasharray: "none",
  symbol: "circle",
});

/** A line as it runs through a legend. */
export const lineSwatch =
  (styleIn: (topic: Topic) => LineStyle): Swatch =>
  (document, topic) => {
    const { stroke, strokeWidth, strokeDasharray } = styleIn(topic);
    const style = { stroke, fill: "none", "stroke-width": strokeWidth, "stroke-dasharray": strokeDasharray };
    return [element(document, "path", { d: "M0,8H28", ...style })];
  };
