import { mapSpec } from "../../charts/catalogue.ts";
import { shownPeriod } from "../../charts/figures/shown-period.ts";
import { answering } from "../live/answer.ts";
import type { MapChoice } from "./map-state.ts";

/**
 * Answers a reader's choice on the map's page: words, pictures and table change together, or the reader is told why
 * not.
 */
export const answerMap = answering<MapChoice>({
  spec: ({ indicator, measure, period, layout }, topic) => mapSpec({ indicator, topic, measure, period, layout }),
  wholeCountry: true,
  whole: (choice, spec, answer, context) => ({ ...choice, period: shownPeriod(spec, answer, context) }),
});
