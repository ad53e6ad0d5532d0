import { z } from "zod";

import { sourceKinds } from "../../model/codes.ts";
import { cell, code, date, identifier, optional, url, words } from "../cells.ts";

/** The cells of sources.csv. */
export const sourceSchema = z.object({
  source_id: cell(identifier),
  url: cell(optional(url)),
  publisher: cell(words),
  title: cell(optional(words)),
  published_date: cell(optional(date)),
  kind: cell(code(sourceKinds)),
  language: cell(code(["bg", "en"])),
});
/** Where figures were published. */
export type Source = Readonly<z.infer<typeof sourceSchema>>;
