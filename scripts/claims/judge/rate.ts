import type {
  Claim,
  RateClaim,
  RatedClaim,
  RateEdgeClaim,
  RateStandingClaim,
  RateWayClaim,
} from "../../../src/model/claim.ts";
import { isComparable } from "../row.ts";
import type { Row } from "../row.ts";
import type { Evidence } from "../tables.ts";
import { asWritten } from "../written.ts";
import { inShort, knownTo } from "./told.ts";

/** A count by its people, made anew from the published tables. */
interface Made {
  readonly row: Row;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly population: string;
  readonly year: number;
}

const forHowMany = { per_1000_children: 1000, per_10000_inhabitants: 10_000 } as const;
type By = keyof typeof forHowMany;

/** The point of the normal distribution beyond which lie 2.5 per cent. */
const tail = 1.959963984540054;

/** The chance of no more than some events, summed from the last one back. */
function chanceUpTo(events: number, mean: number): number {
  const logs = Array.from({ length: events }, (_, i) => Math.log(mean / (i + 1)));
  return logs.reduce(({ sum, log }, step) => ({ sum: sum + Math.exp(log + step), log: log + step }), {
    sum: Math.exp(-mean),
    log: -mean,
  }).sum;
}

/** The mean under which so many events or fewer have this chance, looked for by halving. */
function meanOf(events: number, chance: number): number {
  let [from, to] = [0, 60];
  for (let i = 0; i < 80; i += 1) {
    const half = from + (to - from) / 2;
    [from, to] = chanceUpTo(events, half) > chance ? [half, to] : [from, half];
  }
  return from;
}

/** Between what numbers chance leaves a count of persons in 95 of 100 cases: exactly up to 9, by Byar from 10 on. */
function byChance(count: number): readonly [number, number] {
  if (count < 10) return [count === 0 ? 0 : meanOf(count - 1, 0.975), meanOf(count, 0.025)];
  const byar = (of: number, sign: number): number => of * (1 - 1 / (9 * of) + (sign * tail) / (3 * Math.sqrt(of))) ** 3;
  return [byar(count, -1), byar(count + 1, 1)];
}

const keyed = new WeakMap<Evidence, ReadonlyMap<string, { readonly people: number; readonly isEstimate: boolean }>>();
function people(evidence: Evidence) {
  const before = keyed.get(evidence);
  if (before !== undefined) return before;
  const now = new Map(
    evidence
      .rows("denominators")
      .map((row) => [
        `${String(row["area"])} ${String(row["year"])} ${String(row["population"])}`,
        { people: Number(row["value"]), isEstimate: row["obs_status"] === "E" },
      ]),
  );
  keyed.set(evidence, now);
  return now;
}

/** What a row is by its people; or why it is none. */
function madeOf(row: Row, measure: By, evidence: Evidence): Made | string {
  const chosen = evidence
    .rows("indicator_measures")
    .find((one) => one["indicator"] === row.indicator && one["measure"] === measure);
  const population = chosen?.["population"] ?? null;
  if (population === null) return `${row.indicator} is not divided ${measure}`;
  if (!isComparable(row) || row.qualifier !== "exact") return `not a comparable whole: ${inShort(row)}`;
  const year = Number(row.period.slice(0, 4));
  const found = people(evidence).get(`${row.area} ${year} ${String(population)}`);
  if (found === undefined || found.people === 0) return `no ${String(population)} of ${row.area} in ${year}`;
  const isOfPersons = evidence
    .rows("indicators")
    .some((one) => one["indicator"] === row.indicator && one["counts_persons"] === true);
  const [low, high] = isOfPersons && Number.isInteger(row.value) ? byChance(row.value) : [row.value, row.value];
  const times = forHowMany[measure] / found.people;
  const before2022 = year < 2022 ? 0.25 : 0.1;
  const error = found.isEstimate ? before2022 : 0;
  return {
    row,
    value: row.value * times,
    low: low * times * (1 - error),
    high: high * times * (1 + error),
    population: String(population),
    year,
  };
}

const isMade = (one: Made | string): one is Made => typeof one !== "string";

/** Whether a rate is that of its count by its people, and its bounds are as wide as they are told. */
export function judgeRate(claim: Claim & RateClaim, evidence: Evidence): readonly string[] {
  const row = knownTo(claim, evidence).byId.get(claim.observation);
  if (row === undefined) return [`there is no observation ${claim.observation}`];
  const others = (["indicator", "area", "period"] as const)
    .filter((what) => claim[what] !== row[what])
    .map((what) => `${what} ${claim[what]} is told, ${inShort(row)} has ${row[what]}`);
  const made = madeOf(row, claim.measure, evidence);
  if (!isMade(made)) return [...others, made];
  const [low, high] = claim.bounds ?? [made.low, made.high];
  const isAsWide = asWritten(low) === asWritten(made.low) && asWritten(high) === asWritten(made.high);
  return [
    ...others,
    ...(asWritten(claim.value) === asWritten(made.value)
      ? []
      : [`${claim.value} ${claim.measure} is told, it is ${made.value}`]),
    ...(isAsWide ? [] : [`between ${low} and ${high} is told, it is between ${made.low} and ${made.high}`]),
  ];
}

/** Whether so many of the areas or periods have a count that can be divided. */
export function judgeRated(claim: Claim & RatedClaim, evidence: Evidence): readonly string[] {
  const areas = claim.areas === "districts" ? evidence.districts : claim.areas;
  const rows = areas.flatMap((area) => knownTo(claim, evidence).of(claim.indicator, area));
  const made = rows
    .filter(({ period }) => claim.periods.includes(period))
    .filter((row) => isMade(madeOf(row, claim.measure, evidence)));
  const some = new Set(made.map((row) => (claim.per === "area" ? row.area : row.period))).size;
  const of = new Set(claim.per === "area" ? areas : claim.periods).size;
  return some === claim.some && of === claim.of
    ? []
    : [`${claim.some} of ${claim.of} is told to be divided, it is ${some} of ${of}`];
}

const censuses = (year: number): number => [2011, 2022].filter((first) => year >= first).length;

/** What is certain of one rate beside another. */
function wayOf(from: Made, to: Made): RateWayClaim["way"] {
  if (from.population !== to.population || censuses(from.year) !== censuses(to.year)) return "unsure";
  if (to.high < from.low) return "less";
  if (to.low > from.high) return "more";
  const isExact = from.low === from.high && to.low === to.high;
  return isExact && asWritten(from.value) === asWritten(to.value) ? "equal" : "unsure";
}

/** Whether one rate is certainly less or more than another, or that is not certain, as it is told. */
export function judgeRateWay(claim: Claim & RateWayClaim, evidence: Evidence): readonly string[] {
  const rows = [claim.from, claim.to].map((id) => knownTo(claim, evidence).byId.get(id));
  const [from, to] = rows.map((row) => (row === undefined ? "no such row" : madeOf(row, claim.measure, evidence)));
  if (from === undefined || to === undefined || !isMade(from) || !isMade(to))
    return [from, to].filter((one) => typeof one === "string");
  const way = wayOf(from, to);
  return [
    ...([from, to].every(({ row }) => row.area === claim.area && row.indicator === claim.indicator)
      ? []
      : [`it is not of ${claim.indicator} in ${claim.area}`]),
    ...(way === claim.way ? [] : [`"${claim.way}" is told of ${to.value} beside ${from.value}, it is "${way}"`]),
  ];
}

type OfPeriod = Claim & { readonly indicator: string; readonly period: string; readonly measure: By };
const peers = (claim: OfPeriod, evidence: Evidence): readonly Made[] =>
  knownTo(claim, evidence)
    .of(claim.indicator)
    .filter(({ level, period }) => level === "district" && period === claim.period)
    .map((row) => madeOf(row, claim.measure, evidence))
    .filter(isMade);

/** Among fewer the next area to speak up may turn the order round. */
const fewest = 10;

/** Whether in so many of the other districts the rate is certainly less or more. */
export function judgeRateStanding(claim: Claim & RateStandingClaim, evidence: Evidence): readonly string[] {
  const all = peers(claim, evidence);
  const own = all.find(({ row }) => row.area === claim.area);
  if (own === undefined) return [`${claim.area} has no rate for ${claim.period}`];
  const others = all.filter((one) => one !== own);
  const [less, more] = (["less", "more"] as const).map((way) => others.filter((one) => wayOf(own, one) === way).length);
  return [
    ...(all.length >= fewest ? [] : [`an order of ${all.length}: below ${fewest} there is none`]),
    ...(less === claim.less && more === claim.more && others.length === claim.of
      ? []
      : [
          `${claim.less} less and ${claim.more} more of ${claim.of} are told, ` +
            `they are ${less ?? 0} and ${more ?? 0} of ${others.length}`,
        ]),
  ];
}

/** Whether these are the districts of which one has the highest or lowest rate. */
export function judgeRateEdge(claim: Claim & RateEdgeClaim, evidence: Evidence): readonly string[] {
  const all = peers(claim, evidence);
  const beyond = claim.way === "highest" ? "more" : "less";
  const theirs = all
    .filter((one) => all.every((other) => wayOf(one, other) !== beyond))
    .map(({ row }) => row.area)
    .sort();
  return [
    ...(all.length >= fewest ? [] : [`an order of ${all.length}: below ${fewest} there is none`]),
    ...(all.length === claim.of ? [] : [`${claim.of} are told, ${all.length} have a rate`]),
    ...(theirs.join() === claim.areas.toSorted().join()
      ? []
      : [`the ${claim.way} may be of ${theirs.join(", ")}, told is ${claim.areas.join(", ")}`]),
  ];
}

/** The ages of the people by whom a count is divided, as they are named beside it. */
export function agesBeside(indicator: string, measure: By, evidence: Evidence): readonly number[] {
  const chosen = evidence
    .rows("indicator_measures")
    .find((one) => one["indicator"] === indicator && one["measure"] === measure);
  return (String(chosen?.["population"] ?? "").match(/\d+/g) ?? []).map(Number);
}
