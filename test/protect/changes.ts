import { outcomes, type CaseRecord } from "../../src/model/register.ts";
import { remember } from "../../src/query/remember.ts";
import { aCase } from "../tabulate/records.ts";
import { attack, type Guess, type Release } from "./all-releases.ts";
import { asEarlier, published } from "./publishing.ts";

/** A small register, what may become of it by its next release, and its first release. */

/** A release with what it was made from. */
export type Published = Awaited<ReturnType<typeof published>>;

/** Numbers that look thrown, the same every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const places = ["SFO01", "SFO01", "SFO02", "SFO03", "SOF46", "SOF46"] as const;
const ages = ["3-4", "5-6", "7-10", "11-14", "15-16", "17-18"] as const;

/** Cases of one year, here and there. */
export function cases(many: number, seed: number, where: readonly string[] = places): readonly CaseRecord[] {
  const throwOf = dice(seed);
  return Array.from({ length: many }, (_, at) => ({
    ...aCase,
    case_id: `c${seed}-${at}`,
    municipality: where[throwOf(where.length)] ?? "",
    age_band: ages[1 + Math.min(throwOf(5), throwOf(5))] ?? "7-10",
    sex: throwOf(2) === 0 ? "f" : "m",
    outcome: throwOf(4) === 0 ? (outcomes[throwOf(outcomes.length)] ?? "returned") : "returned",
    left_again: "no",
  }));
}

/** Some cases with another outcome than they had. */
export const corrected = (records: readonly CaseRecord[], many: number): readonly CaseRecord[] =>
  records.map((each, at) =>
    at < many ? { ...each, outcome: each.outcome === "returned" ? "refused" : "returned" } : each,
  );

/** The records of the first release. */
export const first = cases(260, 1);
/** The records of the second, by what changed. */
export const changed: Readonly<Record<string, readonly CaseRecord[]>> = {
  "30 late cases": [...first, ...cases(30, 2)],
  "3 late cases": [...first, ...cases(3, 2)],
  "one corrected record": corrected(first, 1),
  "10 corrected records": corrected(first, 10),
  "60 corrected records": corrected(first, 60),
  "one area changed": [...first, ...cases(40, 3, ["SOF46"])],
  "two municipalities of one district changed": [...first, ...cases(40, 4, ["SFO01", "SFO02"])],
  "as many again": [...first, ...cases(260, 5)],
  nothing: first,
};
/** Changes of too few children for a table to be brought up to date. */
export const unmoved: readonly string[] = ["one corrected record", "3 late cases", "nothing"];

/** The first release, made once. */
export const firstRelease = published(first, [], { release: "2025-11-22" });

/** The second release after the first, by what changed; each made once. */
export const secondRelease = remember(async (what: string) =>
  published(changed[what] ?? [], [asEarlier("2025-11-22", await firstRelease)]),
);

/** The same where the first was withdrawn. */
export const afterWithdrawn = remember(async (what: string) =>
  published(changed[what] ?? [], [{ ...asEarlier("2025-11-22", await firstRelease), withdrawn: true }]),
);

/** What an attacker may take for granted. */
export const guesses: readonly Guess[] = ["nothing", "added", "added, and still where nothing shown moved"];

/** A release as its readers have it, with the sums that the definitions of the tables tell them. */
export const asRead = (name: string, { rows, numbers, frames, counted }: Published): Release => ({
  name,
  numbers: new Map(
    rows
      .filter(({ indicator, period }) => indicator.startsWith("children_") && period === "2017/2018")
      .map(({ observation, value, value_state }) => [observation, value_state === "z" ? 0 : value]),
  ),
  sums: frames.filter(({ period }) => period === "2017/2018").flatMap(({ equations }) => equations),
  showsZero: (id) => numbers.get(id) === null && !counted.zerosWithheld.has(id) && counted.statuses.has(id),
});

/** What an attacker finds exactly in these releases, in words. */
export const loot = (releases: readonly Release[], all = guesses) =>
  all.flatMap((guess) => [...attack(releases, guess).exact].map(([id, value]) => `${guess}: ${id} is ${value}`));
