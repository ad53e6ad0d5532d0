import type { Words } from "../words.ts";
import type { officePage as bg } from "../bg/office-page.ts";

/** The words of the page on which an office checks its own table, in English. */
export const officePage: Words<typeof bg> = {
  title: "Check your table",
  description:
    "An office drops its Excel file and sees what is wrong, what nobody may see, and what can be shown. Nothing leaves its computer.",
  lead: "For offices with a table of children: drop your file as it is. The page says what is wrong and what nobody may see, and gives you safe tables back.",
  privacy:
    "Nothing is sent and nothing is kept. Your browser reads the file on your computer; once the page has loaded you may cut the network. When you close the page, nothing of the file remains.",
  noScript: "The check needs JavaScript, which is turned off here.",
  broken: "The check could not be loaded. Check the connection and load the page again.",
  form: {
    heading: "The file",
    file: "Choose files (XLSX, CSV), or drop them here",
    folder: "Choose a folder",
    drop: "You may drop a whole folder too. If you have a mapping from last time (mapping.json), drop it with the table.",
    sender: "Who delivers the data (if you like)",
    contact: "Address for questions (if you like)",
    stop: "Stop",
  },
  steps: {
    load: "The program that checks is loading",
    read: "The files are read and checked",
    count: "The cases are counted",
    protect: "Looking for the cells that must not be shown",
    audit: "The result is attacked, to see whether it holds",
    files: "The files to save are made",
    done: "Done",
    stopped: "Stopped. Nothing was kept.",
  },
  ready: "Ready: the network is no longer needed.",
  failed: "This table cannot be protected so that nobody is recognised. Put years or places together and try again.",
  broke:
    "The check came upon something unforeseen. Your file was sent nowhere. Save it again as .xlsx or .csv, and try once more.",
  report: {
    heading: "What we saw",
    fit: "Nothing stands in the way: the table can be delivered.",
    unfit: "The table cannot be delivered yet.",
    stop: "Nobody may see this",
    ask: "Say what you mean",
    fix: "Correct it in the table and drop the file again",
    note: "Seen and taken into account",
    none: "none",
    cut: (column) => `Cut off column ${column}`,
    cutAll: "Cut off all columns with personal data",
    means: (column) => `Column ${column} is:`,
    choose: "choose",
    values: "Nothing that a cell says is in the report: places and numbers only.",
  },
  result: {
    heading: "As the public would see it",
    text: "The cases were counted and protected in the way in which the site publishes them. Where there is a •, the number is not shown: it, or another beside it, is so small that it could point to a child.",
    withheld: "not shown",
    whole: "in all",
    caption: (title, area) => `${title}, ${area}`,
    part: "Part",
    area: "Place",
    counted: "What is counted",
    tables: "Tables",
    about: "About the tables",
    nothing: "There is nothing to count.",
  },
  certificate: {
    heading: "What was checked",
    minimum: (minimum) =>
      `No number from 1 to ${minimum} children is shown, and none can be worked out from the others.`,
    period: (period, cells, withheld) => `${period}: ${cells} numbers checked, of which ${withheld} are not shown.`,
    coarser: (tables) => `Tables that are shown more coarsely because the cases are few: ${tables}.`,
    solver:
      "Computed with HiGHS in this browser; then the result was attacked with the programs with which the site attacks its own files.",
  },
  files: {
    heading: "Save",
    extract: "Checked anonymised extract (ZIP), to deliver",
    xlsx: "Protected tables (Excel)",
    csv: "Protected tables (CSV)",
    pptx: "Slides (PowerPoint)",
    stem: "obhvat",
    tables: "tables",
  },
  help: {
    heading: "How it goes",
    steps: [
      "Drop the file. The headings may be your own: “Община”, “Възраст”, “Пол”, “Резултат” and their usual variants are recognised.",
      "Cut off what nobody may see: names, personal numbers, addresses, phones, notes.",
      "Correct the rest in Excel, and drop the file again.",
      "Save the extract to deliver, and the tables to show.",
    ],
  },
};
