import { benchFiles } from "./bench/files.ts";
import { benchNineYears, benchProtection } from "./bench/protection.ts";
import { benchRegister } from "./bench/register.ts";
import { benchFirstChart } from "./bench/site.ts";
import { heaviest } from "./bench/weights.ts";

/** `npm run bench [site|files|register|protection]`: what the built site weighs and how fast things are, in ratios of one run. */

const benches = {
  async site() {
    console.log("The heaviest built file of each kind:");
    console.table(await heaviest("dist"));
    console.log("First chart on screen at 1.6 Mbit/s, 150 ms, processor four times slower:");
    console.table(await benchFirstChart());
  },
  async files() {
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
} as const;

const [wanted] = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted === undefined || wanted === name) await bench();
}
