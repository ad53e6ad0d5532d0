import { z } from "zod";

import { indicatorKinds, topics } from "../../model/codes.ts";
import { cell, code, identifier, words, yesNo } from "../cells.ts";

/** The cells of indicators.csv. */
export const indicatorSchema = z.object({
  indicator: cell(identifier),
  topic: cell(code(topics)),
  unit: cell(words),
  kind: cell(code(indicatorKinds)),
  counts_persons: cell(yesNo),
  name_bg: cell(words),
  name_en: cell(words),
  definition_bg: cell(words),
  definition_en: cell(words),
});
/** What figures measure. */
export type Indicator = Readonly<z.infer<typeof indicatorSchema>>;
