import { supports } from "../../src/model/register.ts";
import type { AgeBand, LeftAgain, Outcome, Reason } from "../../src/model/register.ts";
import { divide } from "./country.ts";
import type { Place } from "./country.ts";
import { monthAfter, monthOf } from "./months.ts";
import { random, randomId } from "./random.ts";
import type { Random } from "./random.ts";
import { madeYears } from "./years.ts";

type Weights<T> = readonly (readonly [T, number])[];

// Fewer from year to year, but for the one after the schools were closed; the last is not over.
const years = [1.25, 1.15, 1.05, 0.9, 1.1, 0.98, 0.92, 0.86, 0.7];

const ages: Weights<AgeBand> = [
  ["3-4", 9],
  ["5-6", 22],
  ["7-10", 19],
  ["11-14", 23],
  ["15-16", 18],
  ["17-18", 9],
];

const reasonsAt: Readonly<Record<AgeBand, Weights<Reason>>> = {
  "3-4": [
    ["never_enrolled", 80],
    ["at_risk", 20],
  ],
  "5-6": [
    ["never_enrolled", 68],
    ["dropped_out", 7],
    ["at_risk", 25],
  ],
  "7-10": [
    ["never_enrolled", 26],
    ["dropped_out", 30],
    ["at_risk", 44],
  ],
  "11-14": [
    ["never_enrolled", 7],
    ["dropped_out", 45],
    ["at_risk", 48],
  ],
  "15-16": [
    ["never_enrolled", 4],
    ["dropped_out", 58],
    ["at_risk", 38],
  ],
  "17-18": [
    ["never_enrolled", 3],
    ["dropped_out", 71],
    ["at_risk", 26],
  ],
};

const outcomesOf: Readonly<Record<Reason, Weights<Outcome>>> = {
  never_enrolled: [
    ["enrolled_first_time", 46],
    ["abroad", 27],
    ["not_found", 11],
    ["refused", 9],
    ["open", 7],
  ],
  dropped_out: [
    ["returned", 41],
    ["abroad", 29],
    ["not_found", 10],
    ["refused", 12],
    ["open", 8],
  ],
  at_risk: [
    ["retained", 74],
    ["abroad", 12],
    ["not_found", 2],
    ["refused", 5],
    ["open", 7],
  ],
};

// The older the child, the sooner it leaves again.
const leavesAgain: Readonly<Record<AgeBand, number>> = {
  "3-4": 0.05,
  "5-6": 0.06,
  "7-10": 0.08,
  "11-14": 0.13,
  "15-16": 0.21,
  "17-18": 0.26,
};

const startMonths: Weights<number> = [
  [0, 22],
  [1, 20],
  [2, 10],
  [3, 5],
  [4, 7],
  [5, 14],
  [6, 11],
  [7, 5],
  [8, 4],
  [9, 1],
  [11, 1],
];
const supportShares = [0.42, 0.24, 0.31, 0.12, 0.17, 0.36, 0.08];
const isInSchool = (outcome: Outcome): boolean =>
  outcome === "enrolled_first_time" || outcome === "returned" || outcome === "retained";

function leftAgain(outcome: Outcome, age: AgeBand, { chance }: Random): LeftAgain {
  if (!isInSchool(outcome)) return "no";
  if (chance(0.07)) return "unknown";
  return chance(leavesAgain[age]) ? "yes" : "no";
}

function supportOf(outcome: Outcome, { chance }: Random): string {
  const effort = isInSchool(outcome) || outcome === "open" ? 1 : 0.25;
  return supports.filter((_, place) => chance((supportShares[place] ?? 0) * effort)).join("|");
}

function caseLine(code: string, year: string, chosen: Random): string {
  const age = chosen.pick(ages);
  const reason = chosen.pick(reasonsAt[age]);
  const outcome = chosen.pick(outcomesOf[reason]);
  const start = chosen.pick(startMonths);
  const closed = outcome === "open" ? "" : monthAfter(monthOf(year, start), chosen.whole(0, Math.min(7, 12 - start)));
  const sex = chosen.pick([
    ["f", 465],
    ["m", 525],
    ["u", 10],
  ]);
  return [
    randomId(chosen),
    year,
    code,
    age,
    sex,
    reason,
    outcome,
    leftAgain(outcome, age, chosen),
    supportOf(outcome, chosen),
    monthOf(year, start),
    closed,
  ].join(",");
}

/**
 * The lines of cases.csv, exactly `count` cases: by school year and place, more where more people live in more
 * hardship.
 */
export function* caseLines(country: readonly Place[], count: number, seed: number): Generator<string> {
  const chosen = random(seed, "cases");
  const shares = divide(
    count,
    madeYears.flatMap((_, year) => country.map(({ people, hardship }) => people * hardship * (years[year] ?? 0))),
  );
  for (const [year, label] of madeYears.entries()) {
    for (const [place, { code }] of country.entries()) {
      const cases = shares[year * country.length + place] ?? 0;
      for (let each = 0; each < cases; each += 1) yield caseLine(code, label, chosen);
    }
  }
}
