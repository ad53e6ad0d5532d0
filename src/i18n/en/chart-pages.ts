import type { chartPages as bg } from "../bg/chart-pages.ts";
import type { Words } from "../words.ts";
import { district } from "./areas.ts";

/** The words of the charts' pages in English. */
export const chartPages: Words<typeof bg> = {
  title: "Charts",
  description: "All charts of the site by topic, for the country and for every district, with their numbers as CSV.",
  lead: "Every chart has a lasting address for the country and for every district. It holds the picture, the table, the notes, the sources and the numbers to download.",
  kicker: (topic, place) => `${topic} · ${place}`,
  pageTitle: (title, place) => `${title} – ${place}`,
  shownAs: {
    bars: "by year",
    steps: "by date",
    matrix: "what we found",
    ranking: "by district",
    map: "map",
    dots: "map of homes",
    heatmap: "by district and year",
    funnel: "step by step",
    ages: "by age",
    stocks: "at dates",
    since: "running count",
    closures: "home by home",
    services: "service by service",
    events: "sittings and meetings",
  },
  register: "register",
  page: "Chart page",
  of: (title) => `: ${title}`,
  files: {
    csv: "CSV",
    "excel.csv": "CSV for Excel",
    xlsx: "Excel",
    parquet: "Parquet",
    json: "JSON-stat",
    svg: "SVG",
    png: "PNG",
    pptx: "Slide",
    zip: "ZIP of all data",
  },
  download: "To download",
  byArea: "By district",
  fromRegister: "From the register",
  toDistrict: (name) => `Everything on ${district(name)}`,
  toCountry: "Everything on the country",
  empty:
    "There is no number that the chart could show for this place. The page stays: if one is published, it will stand at the same address.",
  released: (date) => `Release: ${date}`,
  areasHeading: "The same chart for another place",
  nothing: "no number",
};
