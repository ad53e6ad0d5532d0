import { seriesSpec } from "../../charts/catalogue.ts";
import { answering } from "../live/answer.ts";
import type { Choice } from "./series-state.ts";

/**
 * Answers a reader's choice in a live chart: words, pictures and table change together, or the reader is told why not.
 */
export const answerSeries = answering<Choice>({
  spec: ({ indicator, measure, from, to }, topic) => seriesSpec({ indicator, topic, measure, from, to }),
  wholeCountry: false,
});
