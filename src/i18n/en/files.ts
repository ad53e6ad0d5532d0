import type { files as bg } from "../bg/files.ts";
import type { Words } from "../words.ts";

/** The words of the files that readers take away, in English. */
export const files: Words<typeof bg> = {
  site: "Obhvat",
  about: "Obhvat – who was found, who came back to school, which home was closed",
  source: (publishers) => `Source: ${publishers}`,
  sources: (publishers) => `Sources: ${publishers}`,
  noSource: "Source: nobody has published a figure",
  registerSource: "Source: a register of anonymised records",
  more: (count) => `and ${count} more`,
  release: (date) => `Release of ${date}`,
  siteRelease: (date) => `Obhvat, release of ${date}`,
  address: "Address",
  synthetic: "SYNTHETIC DATA",
  syntheticText: "The figures come from a register made by a program to try out the site. They speak of no child and of no place.",
  licences: { "CC-BY-4.0": "CC BY 4.0, free to use with attribution" },
  column: { title: "Title", release: "Release", licence: "Licence", language: "Language", address: "Address" },
  status: {
    c: "withheld, so that no child can be recognised",
    x: "nobody has published a figure",
    z: "not applicable: there can be no figure here",
    u: "a figure was published, but a doubt keeps it out of the chart",
    n: "the table has no such row",
  },
  statusShort: { c: "withheld", x: "not available", z: "not applicable", u: "in doubt" },
  book: {
    cover: "Cover", contents: "Contents", notes: "Notes", table: (number) => `Table ${number}`,
    title: "Title", what: "What it shows", sentence: "In short", source: "Source", release: "Release", licence: "Licence",
    address: "Address", cite: "How to cite", sheet: "Sheet", rows: "Rows", sign: "Mark", meaning: "Meaning",
    signs: "Marks in cells without a number", columns: "What the columns hold", remarks: "What to know about the figures", column: "Column", head: "Name",
    none: "Every cell is filled: where there is no number stands a mark in square brackets, and a dash means that there is nothing to add.",
  },
  slide: {
    full: "the whole year", part: "part of the year", chosen: "the chosen district", other: "other districts",
    gaps: "No figure:", lines: "The lines only join the known dates; between them nobody has published a figure.",
    about: (points) => `Approximate: ${points}`,
    notes: "Notes", cite: "Citation", alt: (title, sentence) => `${title}. ${sentence}`,
    ending: "Sources and method",
    everyNumber: "Every number was published by a named source or comes from the register; none is summed from parts, none is filled in.",
    emptyPlace: "An empty place means that nobody has published a figure. A withheld number is withheld so that no child can be recognised.",
    method: (address) => `The method: ${address}`,
    qr: "QR code with the address of the chart", deck: (place) => `Obhvat: ${place}`, chart: "Chart",
    table: (page: string, pages: string) => (pages === "1" ? "The chart’s table" : `The chart’s table, ${page} of ${pages}`),
    charts: (count) => (count === 1 ? "1 chart" : `${String(count)} charts`),
  },
  cite: {
    sentence: (title, release, hash, address, accessed) =>
      `“${title}”, Obhvat, release of ${release} (SHA-256 ${hash}), ${address}, accessed on ${accessed}`,
    file: (title, release, hash, address) => `“${title}”, Obhvat, release of ${release} (SHA-256 ${hash}), ${address}`,
    edition: (release, hash) => `release ${release}, SHA-256 ${hash}`,
    dataset: "Data set",
    retrieved: (accessed, address) => `Retrieved ${accessed}, from ${address}`,
    apaDate: (year, day) => `${year}, ${day}`,
    chicago: (title, release, hash, accessed, address) =>
      `Obhvat. “${title}.” Data set, release of ${release}, SHA-256 ${hash}. Accessed ${accessed}. ${address}.`,
    iso: (title, edition, release, accessed, address) =>
      `OBHVAT. ${title} [online]. ${edition}. ${release} [viewed ${accessed}]. Available from: ${address}`,
    synthetic: "synthetic data",
  },
  readme: {
    title: "What is in this archive", file: (name, bytes) => `${name} (${bytes} bytes)`, cite: "How to cite", signs: "Marks instead of a number",
  },
};
