import type { embeds as bg } from "../bg/embeds.ts";
import type { Words } from "../words.ts";

/** The words of charts in other people's pages, and of the charts shown one to a screen, in English. */
export const embeds: Words<typeof bg> = {
  frame: (title, place) => `${title} – ${place}`,
  synthetic: (publisher) => `Source: ${publisher}. Synthetic data: the numbers speak of no child and of no place.`,
  released: (date) => `Release of ${date}`,
  frozen: "This chart does not change.",
  toPage: "The chart in Obhvat",
  newer: "There is a newer release of {date}",
  corrected: "Corrected on {date}:",
  refused: "The address of the embedded chart is not in order.",
  unknown: "The parameter “{name}” is not known, came twice, or has a value that is not possible. Only theme=light or theme=dark can be set, once.",
  plain: "The chart without parameters",
  block: {
    heading: "Embed in another page",
    text: "The frame sets no cookie, asks nobody else and needs no script. If your page listens for its height (as for Datawrapper or Pym), the frame tells it.",
    choice: "What the frame shows",
    live: "Always the latest release",
    frozen: (date) => `For ever the release of ${date}`,
    frozenText: "The address carries the release and its fingerprint. If a new release comes out or a number is corrected, the frame says so, but does not change.",
    iframe: "Frame (HTML)",
    wordpress: "WordPress",
    picture: "Picture with a link (HTML)",
    markdown: "Markdown",
    heights: (own, width) => `The height of ${own} pixels is for a column of ${width} pixels.`,
    height: (width, height) => `For a column of ${width} pixels it is ${height}.`,
    oembed: "Where oEmbed is supported, just paste the address of this page.",
    theme: "The frame is light or dark as the reader has chosen; ?theme=light or ?theme=dark at the end of the address settles it.",
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
