import { dataKey, keepData } from "./data/current.ts";
import { makeData } from "./data/make.ts";
import { command } from "./shared/command.ts";

/** `npm run data`. Exit 0 built; 2 input refused, with all that is wrong on stderr; 1 a defect of ours. */

/** The data of the site itself are kept, so that whoever needs them next finds them. */
const asked = process.argv.slice(2).join(" ");
const forSite = ({ "": "there", "--register none": "none" } as const)[asked];

await command(async () => {
  const key = forSite === undefined ? null : await dataKey(forSite);
  const out = await makeData(process.argv.slice(2), { say: console.log, warn: console.warn });
  if (key !== null) await keepData(key, out);
});
