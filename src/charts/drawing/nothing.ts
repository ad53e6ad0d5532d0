import * as Plot from "@observablehq/plot";
import type { PlotOptions } from "@observablehq/plot";
import { base, pixels, sizes, textStyle } from "./theme.ts";
import { wrapped } from "./wrapped.ts";

/**
 * The picture of a chart that has nothing to draw: it says so in words, so that it cannot be taken for a broken one.
 */
export function nothingOptions(words: string, width: number): PlotOptions {
  const { label } = sizes(width);
  const lines = wrapped(words, width, label);
  return {
    ...base(width, 24 + lines.length * label * 1.2),
    ...pixels,
    marks: [
      Plot.text([lines.join("\n")], {
        x: () => 0,
        y: () => 12,
        text: (line: string) => line,
        textAnchor: "start",
        lineAnchor: "top",
        lineHeight: 1.2,
        ...textStyle(label, "muted"),
      }),
    ],
  };
}
