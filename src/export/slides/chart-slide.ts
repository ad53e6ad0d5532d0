import type { ChartTable } from "../../charts/described.ts";
import type { Picture } from "./draw.ts";
import { nativeChart } from "./native.ts";
import type { SlideChart } from "./slide-chart.ts";

/** A chart with its place on a slide: with a picture, and its table, where PowerPoint has no such chart. */
export async function chartSlide(
  {
    sheet,
    spec,
    seen,
    view,
  }: Omit<SlideChart, "picture" | "table"> & { readonly view: { readonly table: ChartTable } },
  draw: () => Promise<Picture>,
): Promise<SlideChart> {
  return nativeChart(sheet, spec) === undefined
    ? { sheet, spec, seen, picture: await draw(), table: view.table }
    : { sheet, spec, seen };
}
