import { partners } from "../../src/model/register.ts";
import type { SittingBody } from "../../src/model/register.ts";
import type { Place } from "./country.ts";
import { monthOf } from "./months.ts";
import { random, randomId } from "./random.ts";
import type { Random } from "./random.ts";
import { madeYears } from "./years.ts";

// In which months of the school year a body sits, and how surely.
const rhythm: readonly { readonly body: SittingBody; readonly months: readonly number[]; readonly share: number }[] = [
  { body: "OKC", months: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], share: 0.86 },
  { body: "OKMD", months: [1, 4, 7], share: 0.7 },
  { body: "programme", months: [5], share: 0.08 },
];
const shares = [0.98, 0.95, 0.7, 0.85, 0.6, 0.2, 0.25];

function sittingLine(district: string, body: SittingBody, month: string, chosen: Random): string {
  const present = partners.filter((_, place) => chosen.chance(shares[place] ?? 0));
  const people = chosen.whole(present.length + 2, present.length * 3 + 6);
  return [
    randomId(chosen),
    `${month}-${String(chosen.whole(1, 28)).padStart(2, "0")}`,
    body,
    district,
    people,
    present.join("|"),
  ].join(",");
}

/**
 * The lines of sittings.csv: the coordination centres sit monthly in the school year, the mechanisms three times,
 * programmes seldom.
 */
export function* sittingLines(country: readonly Place[], seed: number): Generator<string> {
  const chosen = random(seed, "sittings");
  for (const district of new Set(country.map((place) => place.district))) {
    for (const year of madeYears) {
      for (const { body, months, share } of rhythm) {
        for (const place of months)
          if (chosen.chance(share)) yield sittingLine(district, body, monthOf(year, place), chosen);
      }
    }
  }
}
