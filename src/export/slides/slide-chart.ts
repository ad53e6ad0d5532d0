import type { ChartTable } from "../../charts/described.ts";
import type { ChartSpec } from "../../model/chart.ts";
import type { Origin } from "../citation.ts";
import type { Sheet } from "../sheet.ts";
import type { Picture } from "./draw.ts";

/** A chart to be put on a slide. */
export interface SlideChart {
  readonly sheet: Sheet;
  readonly spec: Pick<ChartSpec, "form" | "topic">;
  readonly seen: Origin;
  /**
   * Stands where PowerPoint has no such chart, for instance for a map. Of `pictureSizes.slide`, since the slide has the
   * title; none where it would be too small to read.
   */
  readonly picture?: Picture;
  /**
   * Goes on slides of its own behind a chart that is a picture, or needs more than one: there its numbers can be
   * edited.
   */
  readonly table?: Pick<ChartTable, "columns" | "rows" | "marks">;
}
