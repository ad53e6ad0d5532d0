import type { RenderFunction } from "@observablehq/plot";

/** Has a Plot mark that draws one element for each datum write on each its row of the chart's table, from nought. */
export const rowed =
  (rows: readonly number[]): RenderFunction =>
  (index, scales, values, dimensions, context, next) => {
    const group = next?.(index, scales, values, dimensions, context) ?? null;
    for (const [at, drawn] of [...(group?.children ?? [])].entries())
      drawn.setAttribute("data-row", String(rows[index[at] ?? at]));
    return group;
  };
