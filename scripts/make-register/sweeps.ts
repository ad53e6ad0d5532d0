import { partners } from "../../src/model/register.ts";
import { divide } from "./country.ts";
import type { Place } from "./country.ts";
import { monthOf } from "./months.ts";
import { random, randomId } from "./random.ts";
import type { Random } from "./random.ts";
import { madeYears } from "./years.ts";

// As many as about 600 teams of a country of this size make in nine years; a larger register has more cases a sweep.
const most = 90_000;
const sweepsOfCase = 0.55;

const years = [0.8, 1.2, 0.9, 0.7, 1.1, 1.1, 1.05, 1, 0.85];
const months = [
  [0, 26],
  [1, 22],
  [2, 14],
  [3, 6],
  [4, 6],
  [5, 10],
  [6, 8],
  [7, 4],
  [8, 3],
  [11, 5],
] as const;
const shares = [0.97, 0.72, 0.55, 0.68, 0.14, 0.38, 0.06];

const partnersIn = ({ chance }: Random): string =>
  partners.filter((_, place) => chance(shares[place] ?? 0)).join("|") || "education";

function sweepLine(code: string, teams: number, year: string, chosen: Random): string {
  const { whole, pick } = chosen;
  const addresses = 1 + whole(0, 14) + whole(0, 14);
  const found = Math.min(whole(0, addresses), whole(0, addresses));
  return [
    randomId(chosen),
    monthOf(year, pick(months)),
    year,
    code,
    `${code}-T${whole(1, teams)}`,
    partnersIn(chosen),
    addresses,
    found,
  ].join(",");
}

/**
 * The lines of sweeps.csv: about one sweep for two cases, by school year and place, each by one of the place's teams.
 */
export function* sweepLines(country: readonly Place[], cases: number, seed: number): Generator<string> {
  const chosen = random(seed, "sweeps");
  const total = Math.min(Math.round(cases * sweepsOfCase), most);
  const counts = divide(
    total,
    madeYears.flatMap((_, year) =>
      country.map(({ people, hardship }) => (2000 + people) * hardship * (years[year] ?? 0)),
    ),
  );
  for (const [year, label] of madeYears.entries()) {
    for (const [place, { code, people }] of country.entries()) {
      const sweeps = counts[year * country.length + place] ?? 0;
      for (let each = 0; each < sweeps; each += 1)
        yield sweepLine(code, 1 + Math.floor(people / 15_000), label, chosen);
    }
  }
}
