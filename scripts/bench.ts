import { InputRefused } from "../src/intake/fault.ts";
import { benchBuild, benchStart } from "./bench/build.ts";
import { benchBuilder } from "./bench/builder.ts";
import { benchQuestion } from "./bench/question.ts";
import { benchRanges } from "./bench/ranges.ts";
import { benchDev } from "./bench/dev.ts";
import { benchFiles } from "./bench/files.ts";
import { benchFromCache } from "./bench/from-cache.ts";
import { benchNineYears, benchProtection } from "./bench/protection.ts";
import { benchRegister } from "./bench/register.ts";
import { benchReleases } from "./bench/releases.ts";
import { benchDistrict, benchFirstChart } from "./bench/site.ts";
import { benchSparse } from "./bench/sparse.ts";
import { heaviest } from "./bench/weights.ts";
import { checkBuilt } from "./shared/built.ts";
import { command, readArgs } from "./shared/command.ts";

/**
 * `npm run bench [site|builder|ranges|files|register|protection|sparse|releases|start|dev|build]`: what the site weighs
 * and how fast things are. `npm run bench -- sparse N` leaves out registers of more than N cases.
 */

const benches = {
  async site() {
    checkBuilt("dist");
    console.log("The heaviest built file of each kind:");
    console.table(await heaviest("dist"));
    console.log("First chart on screen at 1.6 Mbit/s, 150 ms, processor four times slower:");
    console.table(await benchFirstChart());
    console.log(
      "The district page in the middle by weight, on a phone of 390 pixels; milliseconds to its first chart:",
    );
    console.table([await benchDistrict()]);
  },
  async builder() {
    checkBuilt("dist");
    console.log("Milliseconds from a choice in the builder until its answer is on the screen (two frames):");
    console.table({
      "observations as published": await benchBuilder(),
      "a million observations": await benchBuilder(1_000_000),
    });
    console.log(
      "Beside DuckDB-WASM started at load, at 1.6 Mbit/s, 150 ms, processor four times slower, milliseconds:",
    );
    console.table(await benchQuestion());
    console.log(
      "Milliseconds until the first answer to SQL on a page whose files the browser has kept, by each engine:",
    );
    console.table(await benchFromCache());
  },
  async ranges() {
    checkBuilt("dist");
    console.log(
      "A question of a district's municipalities, where the host gives parts of files and where not (kB, ms):",
    );
    console.table(await benchRanges());
  },
  async files() {
    checkBuilt("dist");
    console.log("Files made in the browser, from the press of a button until they are saved:");
    console.table(await benchFiles());
  },
  async register() {
    console.log("Register: gate, intake and counting, beside DuckDB grouping the same file without any check:");
    console.table([await benchRegister(200_000), await benchRegister(1_000_000), await benchRegister(5_000_000)]);
  },
  async protection() {
    console.log("Disclosure control of the country, three school years one by one, the cheapest pattern proven:");
    const proven = await benchProtection();
    console.table(proven);
    console.log("Nine school years on two cores, as a register is built:");
    console.table([await benchNineYears(proven)]);
  },
  async sparse(most: number) {
    console.log(
      "Registers of few cases and of many, lopsided ones too, from their files to audited ones, line by line:",
    );
    const rows = [];
    for await (const row of benchSparse(most)) {
      console.log(JSON.stringify(row));
      rows.push(row);
    }
    console.table(rows);
  },
  async releases() {
    console.log("What recorded releases add to the site and to the repository:");
    console.table(await benchReleases());
  },
  async start() {
    console.log("Seconds from npm start until the address is printed, and until a page and a file were answered:");
    console.table(await benchStart());
  },
  async dev() {
    console.log("Seconds from saving a changed file until an open page shows it, under npm run dev:");
    console.table(await benchDev());
  },
  async build() {
    const { seconds, made } = await benchBuild();
    console.log("Seconds:");
    console.table(seconds);
    console.log("What stands in dist/:");
    console.table(made);
  },
} as const;

function isBench(name: string): name is keyof typeof benches {
  return Object.hasOwn(benches, name);
}

/** What is to be measured: all, or what is named. */
function asked() {
  const usage = `npm run bench -- [${Object.keys(benches).join("|")}], and a number of cases after sparse`;
  const { positionals } = readArgs(usage, { allowPositionals: true });
  const [name, most, ...more] = positionals;
  if (name !== undefined && !isBench(name)) throw new InputRefused(`bench: not known "${name}"\nusage: ${usage}`);
  const isFit = most === undefined || (name === "sparse" && more.length === 0 && /^[1-9]\d*$/.test(most));
  if (!isFit) throw new InputRefused(`bench: not known "${[most, ...more].join(" ")}"\nusage: ${usage}`);
  return { names: name === undefined ? Object.keys(benches).filter(isBench) : [name], most: Number(most ?? Infinity) };
}

await command(async () => {
  const { names, most } = asked();
  for (const name of names) await benches[name](most);
});
