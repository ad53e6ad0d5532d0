import type { PlotOptions } from "@observablehq/plot";
import type { ChartSpec } from "../../model/chart.ts";
import type { ChartContext } from "../figures/context.ts";
import { dots } from "../drawing/dots.ts";
import type { HomeRow } from "../rows/institutions.ts";
import { nothingOptions } from "../drawing/nothing.ts";
import { base, hue, pixels } from "../drawing/theme.ts";
import { inPlace, isCountry, timelineWords } from "../words/timeline-words.ts";
import { yearLines, yearNames } from "../drawing/years-axis.ts";
import type { YearsPlace } from "../drawing/years-axis.ts";
import { closingYears, closures, dated } from "./data.ts";
import { divide, edge, radius, sideHeads } from "./layout.ts";
import { homeLines } from "./lines.ts";
import { kindStacks } from "./stacks.ts";

const feet = { phone: 36, desk: 26 } as const;

/**
 * For the country a stack of homes for every kind and year, for a district a line a home; what has no date stands
 * apart.
 */
export function closuresOptions(
  { topic }: Pick<ChartSpec, "topic">,
  rows: readonly HomeRow[],
  context: ChartContext,
  width: number,
): PlotOptions {
  const all = closures(rows, context);
  if (all.length === 0) return nothingOptions(timelineWords(context.language).closures.none(inPlace(context)), width);
  const years = all.some(dated) ? closingYears(rows) : [];
  const division = divide(all, years, width);
  const place: YearsPlace = { years, left: edge, step: division.step, top: 0, bottom: 0 };
  const drawn = (isCountry(context) ? kindStacks : homeLines)(all, division, place, width, context);
  const framed = { ...place, bottom: drawn.height };
  return {
    ...base(width, drawn.height + (division.phone ? feet.phone : feet.desk)),
    ...pixels,
    marks: [
      ...yearLines(framed),
      ...drawn.marks,
      dots(drawn.dots, radius, hue(topic)),
      ...yearNames(framed, division.tick),
      ...sideHeads(division, drawn.height, context),
    ],
  };
}
