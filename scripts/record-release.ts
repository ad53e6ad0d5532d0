import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

import { InputRefused } from "../src/intake/fault.ts";
import { withdrawnFile } from "../src/protect/register/releases.ts";
import { record, type ToRecord } from "./release/record.ts";
import { command, readArgs } from "./shared/command.ts";
import { checkFolder } from "./shared/paths.ts";

/**
 * `npm run record-release -- --date YYYY-MM-DD`: keeps what a release that was really published has told of its
 * register, so that every later build reckons with it. With `--withdraw`, notes that a recorded release was taken back;
 * without `--withdraw-en` readers of English are told the same words.
 */

const usage =
  "npm run record-release -- --date YYYY-MM-DD [--out DIR] [--releases DIR] [--withdraw TEXT [--withdraw-en TEXT]]";
const project = join(import.meta.dirname, "..");

interface Options extends ToRecord {
  /** Why the release was taken back, in Bulgarian and, where it was given, in English. */
  readonly withdraw: readonly string[] | undefined;
}

function reasons(bg: string | undefined, en: string | undefined): readonly string[] | undefined {
  if (bg === undefined && en !== undefined)
    throw new InputRefused(`--withdraw-en: say why in Bulgarian too, with --withdraw\nusage: ${usage}`);
  const given = [bg, en].flatMap((one) => (one === undefined ? [] : [one.replace(/\s+/g, " ").trim()]));
  if (given.includes("")) throw new InputRefused(`--withdraw: say why the release was taken back\nusage: ${usage}`);
  return given.length === 0 ? undefined : given;
}

function readOptions(args: readonly string[]): Options {
  const text = { type: "string" } as const;
  const options = { date: text, out: text, releases: text, withdraw: text, "withdraw-en": text };
  const { date, out, releases, withdraw, "withdraw-en": en } = readArgs(usage, { args: [...args], options }).values;
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date))
    throw new InputRefused(
      "--date: name the day of the release that was published, like 2026-11-29; a trial build is not to be recorded" +
        `\nusage: ${usage}`,
    );
  const folders = {
    out: resolve(out ?? join(project, "public/data")),
    releases: resolve(releases ?? join(project, "data/releases")),
  };
  for (const [name, folder] of Object.entries(folders)) checkFolder(`--${name}`, folder);
  return {
    date,
    ...folders,
    withdraw: reasons(withdraw, en),
  };
}

/** What was taken back stays known. */
async function withdraw({ date, releases }: Options, why: readonly string[]): Promise<string> {
  const folder = join(releases, date);
  if (!existsSync(folder))
    throw new InputRefused(
      `${folder}: no such release is recorded; record it first, for what was published stays known`,
    );
  if (!existsSync(join(folder, "certificate.json")))
    throw new InputRefused(`${folder}: no certificate.json is in it, so no release is recorded there; look at --date`);
  const note = join(folder, withdrawnFile);
  if (existsSync(note))
    throw new InputRefused(
      `${note}: the release was taken back before, and readers were told why; to say it otherwise, change the words there`,
    );
  await writeFile(note, `${why.join("\n")}\n`);
  return `${date} is noted as withdrawn; its numbers stay known, and are not shown again: commit it`;
}

await command(async () => {
  const options = readOptions(process.argv.slice(2));
  console.log(
    options.withdraw === undefined
      ? `${options.date} → ${await record(options)}: commit it`
      : await withdraw(options, options.withdraw),
  );
});
