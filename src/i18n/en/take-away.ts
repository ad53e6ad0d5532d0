import type { takeAway as bg } from "../bg/take-away.ts";
import type { Words } from "../words.ts";
import { form, number } from "./nouns.ts";

/** The words for files that are made in the reader's browser, in English. */
export const takeAway: Words<typeof bg> = {
  heading: "A picture of your choice",
  liveHeading: "Download what is shown",
  size: "Shape",
  sizes: { wide: "wide", "16x9": "16 : 9", square: "square" },
  theme: "Colours",
  themes: { light: "light", dark: "dark" },
  kinds: {
    xlsx: "Excel",
    "excel.csv": "CSV for Excel",
    csv: "CSV",
    parquet: "Parquet",
    json: "JSON-stat",
    zip: "ZIP of all data",
    pptx: "Slide (PowerPoint)",
  },
  deck: "Slides of the whole district and your choice",
  png: (scale) => form(scale, { one: "PNG", 2: "PNG, twice as large", other: `PNG, ${number(scale)} times as large` }),
  copy: "Copy the picture",
  copyText: "Copy the text with its source",
  working: "Being made …",
  done: "Done.",
  failed: "It did not work. Check the connection and try again.",
};
