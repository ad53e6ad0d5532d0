import type { sheet as bg } from "../bg/sheet.ts";
import type { Words } from "../words.ts";

/** The heads of the columns that files have besides those of a chart's table, in English. */
export const sheet: Words<typeof bg> = {
  indicator: "Indicator",
  area: "Area code",
  dataset: "Data set",
  synthetic: "Synthetic data",
  value: "Value",
  status:
    "Why there is no number (c withheld, x we found no such figure, z not applicable, u left out because of a doubt)",
  qualifier: "Precision (exact, about, at_least, at_most)",
  extent: "Extent of the period (full, part)",
  source: "Key of the source",
  publisher: "Publisher",
  code: (label) => `${label}, code`,
};
