import type { embeds as bg } from "../bg/embeds.ts";
import type { Words } from "../words.ts";

/** The words of charts in other people's pages, and of the charts shown one to a screen, in English. */
export const embeds: Words<typeof bg> = {
  frame: (title, place) => `${title} – ${place}`,
  synthetic: (publisher) => `Source: ${publisher}. Synthetic data: the numbers speak of no child and of no place.`,
  released: (date) => `Release of ${date}`,
  releaseOf: (date) => `release of ${date}`,
  frozen: "This chart does not change.",
  toPage: "The chart in Obhvat",
  addresses: "The addresses of the sources",
  newer: "In the release of {date} this chart is different.",
  withdrawn: "The release of this chart was withdrawn:",
  corrected: "Corrected on {date}:",
  refused: "The address of the embedded chart is not in order.",
  unknown:
    "The parameter “{name}” is not known, came twice, or has a value that is not possible. Only theme=light or theme=dark can be set, for a chart of one school year period=2018-2019 where it has a number, and measure=per_1000_children or measure=per_10000_inhabitants where its figures can be divided, each once.",
  plain: "The chart without parameters",
  block: {
    heading: "Embed in another page",
    text: "The embedded chart sets no cookie, loads nothing from other sites and needs no script. If your page takes messages of the height (as from Datawrapper or Pym), the chart sends them.",
    choice: "What the embedded chart shows",
    live: "Always the latest release",
    frozen: (date) => `For ever the release of ${date}`,
    yearText: (year) =>
      `This chart is of one school year. The address of the frame names it (${year}), so that it does not change when we find figures for other years; the frame only takes corrections. The picture is that of the release.`,
    frozenText:
      "The address carries the release in which the chart last changed, and its fingerprint. If it becomes another in a new release or a number is corrected, the embedded chart says so, but does not change.",
    iframe: "Embedded chart (HTML, iframe)",
    wordpress: "WordPress",
    picture: "Picture with a link (HTML)",
    markdown: "Markdown",
    heights: (own, width) => `The height of ${own} pixels is enough in every column from ${width} pixels up.`,
    height: (width, height) => `In a column that is always ${width} pixels wide ${height} are enough.`,
    oembed: "Where oEmbed is supported, just paste the address of this page.",
    theme:
      "The embedded chart is light or dark as the reader has chosen; ?theme=light or ?theme=dark at the end of the address settles it. Where its figures can be divided, ?measure=per_1000_children or ?measure=per_10000_inhabitants shows it in that measure.",
  },
  screens: {
    title: (place) => `Charts in full screen – ${place}`,
    description: (place) => `All charts with numbers for one place, one to a screen: ${place}.`,
    open: "In full screen",
    openAll: (count) => `All charts in full screen (${count})`,
    leave: "Leave",
    full: "Full screen",
    keys: "The arrow keys walk through the charts, f opens the full screen, Escape returns to the page of the place.",
    position: (at, all) => `${at} / ${all}`,
  },
};
