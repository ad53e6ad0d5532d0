import type { ChartSpec } from "../../model/chart.ts";
import type { Answer } from "../../model/question.ts";
import type { ChartContext } from "./context.ts";
import { formOf } from "../forms.ts";

/**
 * Which school year a chart of one school year shows, also where its specification leaves it open; null for every other
 * chart.
 */
export const shownPeriod = (spec: ChartSpec, answer: Answer, context: ChartContext): string | null =>
  formOf(spec).period(spec, answer, context);
