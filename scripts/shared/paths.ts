import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

import { InputRefused } from "../../src/model/refused.ts";

/** Whether a path leads to a folder; not where there is nothing, nor where a file stands on the way. */
export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** What stands where a folder must be, be it on the way to it: nothing, if the folder is there or can be made. */
export function inTheWay(path: string): string | undefined {
  const full = resolve(path);
  if (existsSync(full)) return isFolder(full) ? undefined : path;
  const above = dirname(full);
  return above === full ? undefined : inTheWay(above);
}

/** Throws `InputRefused` where the folder of an option cannot be one; it need not be there. */
export function checkFolder(option: string, path: string): void {
  const met = inTheWay(path);
  if (met !== undefined) throw new InputRefused(`${option}: not a folder "${met}"; name a folder`);
}
