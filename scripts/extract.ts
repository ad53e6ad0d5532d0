import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { z } from "zod";

import { InputRefused } from "../src/intake/fault.ts";
import { periodsOf } from "../src/tabulate/periods.ts";
import type { Periods } from "../src/tabulate/periods.ts";

/** Made by a script, and marked so in all that is made of it: stands in until an office delivers. */
const shipped = "example";

async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();
}

/**
 * The extract that is built when none is named: the one that lies beside the shipped example, or else the example, or none where there is neither.
 * Refuses to choose among several.
 */
export async function chooseExtract(folder: string): Promise<string | null> {
  const all = await foldersIn(folder);
  const own = all.filter((name) => name !== shipped);
  const [chosen = all.find((name) => name === shipped), ...others] = own;
  if (others.length > 0) throw new InputRefused(`data/register holds several extracts (${own.join(", ")}); name one with --register, or take the others out`);
  return chosen === undefined ? null : join(folder, chosen);
}

const descriptor = z.object({ period: z.object({ from: z.string().regex(/^\d{4}\/\d{4}$/), to: z.string().regex(/^\d{4}\/\d{4}$/) }) });
const longest = 100;

/**
 * The periods that an extract says it is about, before it is read: the counters need to know them. None where dataset.json does not say it; then
 * reading refuses the extract.
 */
export async function periodsIn(extract: string): Promise<Periods> {
  const none: Periods = { school_year: [], calendar_year: [] };
  try {
    const text = (await readFile(join(extract, "dataset.json"), "utf8")).replace(/^\uFEFF/, "");
    const periods = periodsOf(descriptor.parse(JSON.parse(text)).period);
    return periods.school_year.length > longest ? none : periods;
  } catch {
    return none;
  }
}
