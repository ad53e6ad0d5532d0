import type { ChartContext } from "../../charts/figures/context.ts";
import type { AnswerRow, Question } from "../../model/question.ts";
import { columnIn, columnsOf, inColumns } from "../../model/text.ts";

/** Publishers in both languages by the key of their source. */
export type Publishers = NonNullable<ChartContext["sources"]>;

/** Asks who published each source. */
export const publishersQuestion: Question = { table: "sources", columns: ["source", ...columnsOf("publisher")] };

/** The answer to `publishersQuestion` by source. */
export const publishersOf = (rows: readonly AnswerRow[]): Publishers =>
  new Map(
    rows.map((row) => [
      String(row["source"]),
      inColumns("publisher", (language) => String(row[columnIn("publisher", language)])),
    ]),
  );
