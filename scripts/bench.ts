import { benchProtection } from "./bench/protection.ts";
import { benchRegister } from "./bench/register.ts";
import { benchFirstChart } from "./bench/site.ts";
import { heaviest } from "./bench/weights.ts";

/** `npm run bench [site|register|protection]`: what the built site weighs and how fast things are, in ratios of one run. */

const benches = {
  async site() {
    console.log("The heaviest built file of each kind:");
    console.table(await heaviest("dist"));
    console.log("First chart on screen at 1.6 Mbit/s, 150 ms, processor four times slower:");
    console.table(await benchFirstChart());
  },
  async register() {
    console.log("Register: gate, intake and counting, beside DuckDB grouping the same file without any check:");
    console.table([await benchRegister(200_000), await benchRegister(1_000_000)]);
  },
  async protection() {
    console.log("Disclosure control of the country, one school year and nine:");
    console.table(await benchProtection());
  },
} as const;

const [wanted] = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted === undefined || wanted === name) await bench();
}
