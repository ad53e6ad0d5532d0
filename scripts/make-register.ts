import { join, resolve } from "node:path";

import { InputRefused } from "../src/intake/fault.ts";
import type { ExtractDescriptor } from "../src/model/register.ts";
import { madeBy, madeFiles, makeRegister } from "./make-register/make.ts";
import { checkOut, jsonIn, takenBy, type Own } from "./shared/check-out.ts";
import { command, readArgs } from "./shared/command.ts";

/** `npm run make-register -- --cases N --seed S --out DIR`: writes a made-up extract of the register. */

const usage = "npm run make-register -- --cases N --seed S --out DIR";
const reference = join(import.meta.dirname, "../data/reference");

function whole(name: string, text: string, least: number, most: number): number {
  if (/^\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  throw new InputRefused(
    `--${name}: not a whole number from ${least} to ${most} "${text}"; write digits only\nusage: ${usage}`,
  );
}

function readOptions(args: readonly string[]) {
  const text = { type: "string" } as const;
  const {
    cases = "20000",
    seed = "1",
    out,
  } = readArgs(usage, { args: [...args], options: { cases: text, seed: text, out: text } }).values;
  if (out === undefined) throw new InputRefused(`--out: a folder is missing; name one\nusage: ${usage}`);
  return {
    cases: whole("cases", cases, 1, 50_000_000),
    seed: whole("seed", seed, 0, 2 ** 31 - 1),
    out: resolve(out),
  };
}

/** Only what was made up here before: the records of an office may stand nowhere else. */
const madeUp: Own = {
  async isAll(names, folder) {
    const said = (await jsonIn(join(folder, "dataset.json"))) as Partial<ExtractDescriptor> | null | undefined;
    return said?.synthetic === true && said.contact === madeBy && names.every((name) => madeFiles.has(name));
  },
  taken: takenBy("--out", "a made-up extract"),
};

await command(async () => {
  const { out, ...making } = readOptions(process.argv.slice(2));
  await checkOut(out, madeUp);
  await makeRegister(reference, out, making);
  console.log(`${making.cases} cases, seed ${making.seed} → ${out}`);
});
