import { resolve } from "node:path";

import { day, CellFault } from "../../src/intake/cells.ts";
import { InputRefused } from "../../src/intake/fault.ts";
import { schoolYears, schoolYearsUntil } from "../../src/model/period.ts";
import { extractsOf } from "../data/extract.ts";
import { checkOut, publishedData } from "./check-out.ts";
import { readArgs } from "./command.ts";
import { isFolder } from "./paths.ts";

/** Where a build of the data reads and writes, and the name of its release. */
export interface Options {
  readonly published: string;
  /** The folder that holds corrections.csv; that of the published files, where another one is named. */
  readonly corrections: string;
  /** The folders of the extracts that make the register; none for no register. */
  readonly register: readonly string[];
  /** The folder of what earlier releases have published of a register, a folder each; it need not be there. */
  readonly releases: string;
  readonly out: string;
  readonly release: string;
}

/** How the command is called. */
export const usage =
  "npm run data -- [--published DIR] [--register DIR|none] [--releases DIR] [--out DIR] [--release YYYY-MM-DD]";

const none = "none";

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  const options = { published: text, register: text, releases: text, out: text, release: text };
  return readArgs(usage, { args: [...args], options }).values;
}

/** The years of every chart are those of data/release.json: a later year would have no place on them. */
function checkRelease(release: string): void {
  if (day(release) instanceof CellFault)
    throw new InputRefused(`--release: not a day "${release}"; write it like 2026-11-22`);
  const running = schoolYearsUntil(release).at(-1) ?? "";
  if (schoolYears.includes(running)) return;
  throw new InputRefused(
    `--release: on "${release}" the school year ${running} runs, which charts do not show; date the release in data/release.json`,
  );
}

async function extractsNamed(named: string): Promise<readonly string[]> {
  if (named === none) return [];
  if (isFolder(named)) return (await extractsOf(named)).map((each) => resolve(each));
  throw new InputRefused(
    `--register: no such folder "${named}"; name the folder that holds dataset.json or several such folders, or none`,
  );
}

/** Reads the command line; refuses what it does not know and folders that cannot be right. */
export async function readOptions(args: readonly string[], defaults: Options): Promise<Options> {
  const {
    published = defaults.published,
    register: named,
    releases,
    out = defaults.out,
    release = defaults.release,
  } = parse(args);
  if (!isFolder(published))
    throw new InputRefused(`--published: no such folder "${published}"; name the folder that holds figures.csv`);
  if (releases !== undefined && !isFolder(releases))
    throw new InputRefused(
      `--releases: no such folder "${releases}"; name the folder that holds a folder for each earlier release`,
    );
  const register = named === undefined ? defaults.register : await extractsNamed(named);
  checkRelease(release);
  await checkOut(out, publishedData);
  return {
    published: resolve(published),
    corrections: resolve(published) === defaults.published ? defaults.corrections : resolve(published),
    register,
    releases: resolve(releases ?? defaults.releases),
    out: resolve(out),
    release,
  };
}
