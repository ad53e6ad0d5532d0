import type { areaFiles as bg } from "../bg/area-files.ts";
import type { Words } from "../words.ts";

/** The words for the files of a whole district, in English. */
export const areaFiles: Words<typeof bg> = {
  corrected: (corrections) =>
    `${corrections}; which and why stands on the page “Corrections” and in the table correction_records.`,
  figures: (place) => `All published figures that we found: ${place}`,
  heading: "Downloads",
  toFiles: "Slides and files of the district",
  text: "All of the district and its municipalities at once, with the sources.",
  kinds: {
    pptx: "Slides (PowerPoint)",
    xlsx: "Excel",
    csv: "CSV",
    "excel.csv": "CSV for Excel",
    parquet: "Parquet",
    json: "JSON-stat",
    zip: "Everything (ZIP)",
  },
};
