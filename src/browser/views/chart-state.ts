import type { Measure } from "../../model/denominator.ts";
import { measureInAddress, readMeasure } from "../live/measure-state.ts";
import { withChoice } from "../live/with-choice.ts";

/** What a reader has chosen on the page of a chart; its indicator is the chart's own. */
export interface ChartChoice {
  readonly indicator: string;
  readonly measure: Measure;
}

/** The choice in the form of a page whose chart shows that indicator. */
export const readChartChoice = (form: FormData, indicator: string): ChartChoice => ({
  indicator,
  measure: readMeasure(form),
});

/** The address with the choice in it, everything else kept. */
export const writeChartChoice = (address: URL, { measure }: ChartChoice): URL =>
  withChoice(address, { measure: measureInAddress(measure) });
