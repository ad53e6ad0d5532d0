import { inMeasure, isMeasurable } from "../../charts/catalogue.ts";
import type { ChartChoice } from "./chart-state.ts";
import { answering } from "../live/answer.ts";

/** Answers a reader's choice of a measure on the page of a chart: the chart it was built with is told in that. */
export const answerChart = answering<ChartChoice>({
  spec: ({ measure }, _topic, built) => {
    if (built === undefined || !isMeasurable(built))
      throw new RangeError("chart page: the page has no chart that can be told by people; reload the page");
    return inMeasure(built, measure);
  },
  wholeCountry: true,
  withRates: true,
});
