import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { day, Trouble } from "../src/intake/cells.ts";
import { InputRefused } from "../src/intake/fault.ts";

/** Where a build of the data reads and writes, and the name of its release. */
export interface Options {
  readonly published: string;
  /** The extract of a register; null for none. */
  readonly register: string | null;
  readonly out: string;
  readonly release: string;
}

/** How the command is called. */
export const usage = "npm run data -- [--published DIR] [--register DIR|none] [--out DIR] [--release YYYY-MM-DD]";

const none = "none";

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args: [...args], options: { published: text, register: text, out: text, release: text } }).values;
  } catch (error) {
    throw new InputRefused(`${error instanceof Error ? error.message : String(error)}\nusage: ${usage}`);
  }
}

function checkOut(out: string): void {
  if (!existsSync(out)) return;
  if (!isFolder(out)) throw new InputRefused(`--out: not a folder "${out}"; name a folder`);
  if (readdirSync(out).length === 0 || existsSync(join(out, "manifest.json"))) return;
  throw new InputRefused(`--out: the folder holds something else than published data "${out}"; name an empty or a new folder`);
}

/** Reads the command line; refuses what it does not know and folders that cannot be right. */
export function readOptions(args: readonly string[], defaults: Options): Options {
  const { published = defaults.published, register: named = defaults.register, out = defaults.out, release = defaults.release } = parse(args);
  const register = named === none ? null : named;
  if (!isFolder(published)) throw new InputRefused(`--published: no such folder "${published}"; name the folder that holds figures.csv`);
  if (register !== null && !isFolder(register)) throw new InputRefused(`--register: no such folder "${register}"; name the folder that holds dataset.json, or none`);
  if (day(release) instanceof Trouble) throw new InputRefused(`--release: not a day "${release}"; write it like 2026-11-22`);
  checkOut(out);
  return { published: resolve(published), register: register === null ? null : resolve(register), out: resolve(out), release };
}
