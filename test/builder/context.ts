import { withPopulations } from "../../src/builder/people.ts";
import type { ChartContext } from "../../src/charts/context.ts";
import type { Language } from "../../src/model/text.ts";
import { areas, contextOf } from "../charts/rated-rows.ts";

/** What answers are worded with: all districts, the country, and the populations. */
export function goldenContextWithCountry(language: Language): ChartContext {
  const context = contextOf("BG", language);
  return {
    ...context,
    areas: new Map([["BG", context.area], ...areas]),
    indicators: withPopulations(context.indicators.values()),
  };
}
