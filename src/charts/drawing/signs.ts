import * as Plot from "@observablehq/plot";
import type { Markish } from "@observablehq/plot";
import type { ChartContext } from "../figures/context.ts";
import { otherSign } from "../words/other-number.ts";

/**
 * The sign in empty cells of a grid. It is small in its letters and hangs from their top: it is drawn larger, and
 * lower.
 */
export const signs = <C>(
  some: readonly C[],
  { x, y }: { readonly x: keyof C & string; readonly y: keyof C & string },
  size: number,
  context: ChartContext,
): Markish =>
  Plot.text(some, {
    x,
    y,
    text: () => otherSign(context),
    fontSize: Math.round(size * 1.5),
    dy: Math.round(size * 0.3),
    fontWeight: 600,
    fill: "var(--muted)",
  });
