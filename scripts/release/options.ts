import { join, resolve } from "node:path";

import { day, CellFault } from "../../src/intake/cells.ts";
import { InputRefused } from "../../src/intake/fault.ts";
import { checkOut, publishedData, takenBy, type Own } from "../shared/check-out.ts";
import { readArgs } from "../shared/command.ts";
import { checkFolder } from "../shared/paths.ts";

/** The names of what stands in the folder of a report. */
export const reportFiles = {
  about: "report.json",
  markdown: "changes.md",
  page: "changes.html",
  data: "data",
} as const;

const ofReport: Own = {
  isAll: (names) =>
    names.includes(reportFiles.about) &&
    // A build that was killed leaves its staging folder.
    names.every((name) => Object.values<string>(reportFiles).includes(name) || /^\.again-/.test(name)),
  taken: takenBy("--report", "the report of a release"),
};

const project = join(import.meta.dirname, "../..");

/** How the command is called. */
export const usage =
  "npm run release -- --date YYYY-MM-DD --note TEXT [--note-en TEXT] [--approve] " +
  "[--published DIR] [--register DIR] [--releases DIR] [--state FILE] [--report DIR] [--out DIR]";

/** What is to be released, and where all that belongs to it lies. */
export interface Options {
  readonly date: string;
  /** What is new, in Bulgarian and in English. */
  readonly note: { readonly bg: string; readonly en: string };
  readonly approve: boolean;
  /** Options that the build of the data is given as they are. */
  readonly build: readonly string[];
  readonly releases: string;
  /** The file that lists all releases. */
  readonly state: string;
  /** The folder of the report and of the data that it is about. */
  readonly report: string;
  /** Where an approved release is put. */
  readonly out: string;
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  const named = { published: text, register: text, releases: text, state: text, report: text, out: text };
  const options = { date: text, note: text, "note-en": text, approve: { type: "boolean" }, ...named } as const;
  return readArgs(usage, { args: [...args], options }).values;
}

function said(name: string, text: string | undefined): string {
  const found = text?.trim() ?? "";
  if (found === "") throw new InputRefused(`--${name}: say in a sentence what is new in the release\nusage: ${usage}`);
  return found;
}

/** Reads the command line; refuses what it does not know, a release without a day or a word, and folders of others. */
export async function readOptions(args: readonly string[]): Promise<Options> {
  const given = parse(args);
  const { date = "", note, published, register } = given;
  if (day(date) instanceof CellFault)
    throw new InputRefused(
      `--date: not a day "${date}"; name the day of the release, like 2026-11-29\nusage: ${usage}`,
    );
  const releases = resolve(given.releases ?? join(project, "data/releases"));
  checkFolder("--releases", releases);
  const inBuild = { published, register };
  const bg = said("note", note);
  const report = resolve(given.report ?? join(project, "release-report"));
  await checkOut(report, ofReport);
  const out = resolve(given.out ?? join(project, "public/data"));
  await checkOut(out, publishedData);
  return {
    date,
    note: { bg, en: given["note-en"] === undefined ? bg : said("note-en", given["note-en"]) },
    approve: given.approve === true,
    build: Object.entries(inBuild).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value])),
    releases,
    state: resolve(given.state ?? join(project, "data/release.json")),
    report,
    out,
  };
}
