import type { Answer } from "../../model/question.ts";
import type { ChartContext } from "../figures/context.ts";
import type { ChartView, Note } from "../described.ts";
import type { ChartRow } from "../rows/observations.ts";
import { chartWords } from "./words.ts";

/**
 * Whether rows are of official statistics: a series with years of its own, which owes nothing to those of the
 * mechanism.
 */
export const isOfficialSeries = (rows: readonly Pick<ChartRow, "dataset">[]): boolean =>
  rows.some(({ dataset }) => dataset === "official");

/** What of a chart's view says that its rows are official statistics; nothing where they are not. */
export function officialMarks(
  answer: Answer,
  notes: readonly Note[],
  { language }: ChartContext,
): Partial<Pick<ChartView, "official" | "notes">> {
  if (!answer.some((row) => row["dataset"] === "official")) return {};
  return { official: true, notes: [{ kind: "method", text: chartWords(language).official }, ...notes] };
}
