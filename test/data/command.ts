import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { makeData } from "../../scripts/data/make.ts";
import { InputRefused } from "../../src/intake/fault.ts";

const project = join(import.meta.dirname, "../..");
/** The published files that ship with the project. */
export const publishedFolder = join(project, "data/published");

/** What a command said, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

const noReleases = join(tmpdir(), "obhvat-no-releases");
await mkdir(noReleases, { recursive: true });

/**
 * Runs `npm run data` with these arguments, without npm; without a register and earlier releases unless they are named.
 */
export const buildData = (...args: readonly string[]): Promise<Ended> =>
  new Promise((done) => {
    const register = args.includes("--register") ? [] : ["--register", "none"];
    const releases = args.includes("--releases") ? [] : ["--releases", noReleases];
    execFile(
      process.execPath,
      [join(project, "scripts/build-data.ts"), ...register, ...releases, ...args],
      (error, output, errors) => {
        done({ code: typeof error?.code === "number" ? error.code : 0, output, errors });
      },
    );
  });

/**
 * Why `npm run data` refuses these arguments, word for word as it says it, without a process of its own; without a
 * register. Fails where they are not refused, and where it fails for another reason.
 */
export async function refusalOf(...args: readonly string[]): Promise<string> {
  const voice = { say: () => undefined, warn: () => undefined };
  const refused = await makeData(["--register", "none", ...args], voice).then(
    (out) => new Error(`nothing was refused, and ${out} was built`),
    (error: unknown) => error,
  );
  if (refused instanceof InputRefused) return refused.message;
  throw refused;
}

/** Does work in a temporary folder, which is gone afterwards. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "obhvat-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Changes the bytes of a file. */
export type Edit = (bytes: Buffer) => Buffer | string;

/** An edit that replaces a text which must be there. */
export const replace =
  (text: string, by: string): Edit =>
  (bytes) => {
    const before = bytes.toString();
    if (!before.includes(text)) throw new Error(`nothing to replace: ${text}`);
    return before.replace(text, () => by);
  };

/** An edit that adds lines to the end. */
export const add =
  (...lines: readonly string[]): Edit =>
  (bytes) =>
    `${bytes.toString()}${lines.join("\n")}\n`;

/** A copy of the published files in `folder`, with some of them edited. */
export async function publishedWith(folder: string, edits: Readonly<Record<string, Edit>>): Promise<string> {
  const copy = join(folder, "published");
  await cp(publishedFolder, copy, { recursive: true });
  await cp(join(project, "data/corrections.csv"), join(copy, "corrections.csv"));
  for (const [file, edit] of Object.entries(edits))
    await writeFile(join(copy, file), edit(await readFile(join(copy, file))));
  return copy;
}

/** A hash for every file of a folder, by name. */
export async function hashes(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).toSorted();
  const entries = names.map(
    async (name) =>
      [
        name,
        createHash("sha256")
          .update(await readFile(join(folder, name)))
          .digest("hex"),
      ] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
