import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { registerFiles, type ExtractDescriptor } from "../../src/model/register.ts";
import { caseLines } from "./cases.ts";
import { readCountry } from "./country.ts";
import { homeLines, homes, placementLines } from "./institutions.ts";
import { readme } from "./readme.ts";
import { serviceLines } from "./services.ts";
import { sittingLines } from "./sittings.ts";
import { sweepLines } from "./sweeps.ts";
import { madePeriod } from "./years.ts";

/** What a made-up register depends on, and nothing else. */
export interface Making {
  readonly cases: number;
  readonly seed: number;
}

/** Whom a made-up extract names as who delivers it. */
export const madeBy = "npm run make-register";

/** The names of all that a made-up extract consists of. */
export const madeFiles: ReadonlySet<string> = new Set([
  "dataset.json",
  "README.md",
  ...registerFiles.map((file) => `${file}.csv`),
]);

const descriptor = (period: ExtractDescriptor["period"]): ExtractDescriptor => ({
  title: {
    bg: "Синтетичен регистър: измислени записи за проба, не за реални деца",
    en: "Synthetic register: made-up records for trial, not about real children",
  },
  publisher: { bg: "Обхват (създаден със скрипт, синтетични данни)", en: "Obhvat (made by a script, synthetic data)" },
  period,
  licence: "CC0-1.0",
  synthetic: true,
  contact: madeBy,
  covers: { areas: ["BG"] },
});

function* blocks(header: string, lines: Iterable<string>): Generator<string> {
  let block = `${header}\n`;
  for (const line of lines) {
    block += `${line}\n`;
    if (block.length > 1 << 16) {
      yield block;
      block = "";
    }
  }
  yield block;
}

const write = (path: string, header: string, lines: Iterable<string>): Promise<void> =>
  pipeline(Readable.from(blocks(header, lines)), createWriteStream(path));

/**
 * Writes a believable extract of the register into a folder, marked as synthetic. The same making gives the same bytes.
 */
export async function makeRegister(reference: string, out: string, making: Making): Promise<void> {
  const { cases, seed } = making;
  const country = await readCountry(reference, seed);
  const all = homes(country, seed);
  const files: Readonly<Record<string, readonly [header: string, lines: Iterable<string>]>> = {
    "cases.csv": [
      "case_id,school_year,municipality,age_band,sex,reason,outcome,left_again,support,opened,closed",
      caseLines(country, cases, seed),
    ],
    "sweeps.csv": [
      "sweep_id,month,school_year,municipality,team,partners,addresses,children_found",
      sweepLines(country, cases, seed),
    ],
    "institutions.csv": ["institution_id,kind,municipality,opened,closed,capacity", homeLines(all)],
    "placements.csv": ["institution_id,year,placed,reintegrated,adopted,foster,other", placementLines(all, seed)],
    "services.csv": [
      "service_id,kind,municipality,opened,closed,capacity,users_year,users",
      serviceLines(country, seed),
    ],
    "sittings.csv": ["sitting_id,date,body,area_code,participants,institutions", sittingLines(country, seed)],
  };
  await mkdir(out, { recursive: true });
  await writeFile(join(out, "dataset.json"), `${JSON.stringify(descriptor(madePeriod), null, 2)}\n`);
  await writeFile(join(out, "README.md"), readme(making));
  for (const [name, [header, lines]] of Object.entries(files)) await write(join(out, name), header, lines);
}
