import { z } from "zod";

import { readings, sourceKinds, sourceLanguages } from "../../model/codes.ts";
import { cell, code, date, identifier, optional, CellFault, url, words } from "../cells.ts";
import type { Reader } from "../cells.ts";
import { rule } from "../rule.ts";
import type { Lists } from "./lists.ts";
import { byRelease } from "./when.ts";

/** The title as the source prints it; a compiler's notes go elsewhere. */
const title: Reader<string> = (text) =>
  /[[\]]/.test(text)
    ? new CellFault("a note in square brackets", "write the title as it is printed, or leave the cell empty")
    : words(text);

/** The cells of sources.csv. */
export const sourceCells = z.object({
  source_id: cell(identifier),
  url: cell(optional(url)),
  publisher: cell(words),
  title: cell(optional(title)),
  published_date: cell(optional(date)),
  kind: cell(code(sourceKinds)),
  language: cell(code(sourceLanguages)),
  reading: cell(optional(code(readings))),
});
/** Columns that came later; where it is missing, how much was read is not recorded. */
export const laterSourceColumns = ["reading"] as const;

/** A checked row of sources.csv: nothing was published after the release. */
export const sourceSchema = (lists: Lists) =>
  sourceCells.check(
    rule(({ published_date }) => byRelease(lists, ["published_date", published_date], "correct the date")),
  );
/** Where figures were published. */
export type Source = Readonly<z.infer<typeof sourceCells>>;
