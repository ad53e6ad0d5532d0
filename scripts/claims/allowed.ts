import type { AnyRateClaim, Claim, ToldNumber } from "../../src/model/claim.ts";
import type { Qualifier } from "../../src/model/codes.ts";
import { isSchoolYear, schoolYears } from "../../src/model/period.ts";
import { agesBeside } from "./judge/rate.ts";
import { rowsWhere } from "./judge/rows.ts";
import { knownTo } from "./judge/told.ts";
import { spanOf, spanOfLabel } from "./row.ts";
import type { Row } from "./row.ts";
import type { Evidence } from "./tables.ts";
import { asWritten } from "./written.ts";

/** What a text may say because its claims bear it. */
export interface Allowed {
  /** Each number with the ways in which it may be said; a count may only be said as exact. */
  readonly numbers: ReadonlyMap<number, ReadonlySet<Qualifier>>;
  /** Codes of school years, days, months and years. */
  readonly times: ReadonlySet<string>;
}

type Count = readonly [value: number, qualifier: Qualifier];
const count = (value: number): Count => [value, "exact"];

function rowsOf(claim: Claim, evidence: Evidence): readonly Row[] {
  const ids = (): readonly unknown[] => {
    switch (claim.kind) {
      case "value":
      case "rate":
        return [claim.observation];
      case "change":
        return [claim.from.observation, claim.to.observation];
      case "rate-way":
        return [claim.from, claim.to];
      // Statements are of an observation, and so of its time.
      case "rows":
        return [claim.where["observation"]];
      default:
        return [];
    }
  };
  return ids()
    .filter((id) => typeof id === "string")
    .flatMap((id) => knownTo(claim, evidence).byId.get(id) ?? []);
}

const told = ({ value, qualifier }: ToldNumber): Count => [value, qualifier];
const digits = (text: string): readonly Count[] => (text.match(/\d+/g) ?? []).map((written) => count(Number(written)));

/** The numbers in the names of what a row counts: "aged 5", "I–VII", "6–16". */
function ofGroup({ breakdown }: Row, evidence: Evidence): readonly Count[] {
  if (breakdown === null) return [];
  const labels = evidence
    .rows("breakdowns")
    .filter((row) => row["breakdown"] === breakdown)
    .flatMap(({ label_bg, label_en }) => [label_bg, label_en]);
  return [breakdown, ...labels].flatMap((label) => digits(String(label)));
}

/** How many of something a claim is about, where it is not one alone. */
const several = (...lists: readonly (readonly string[])[]): readonly Count[] =>
  lists
    .map(({ length }) => length)
    .filter((length) => length > 1)
    .map(count);

/** The numbers of a rate, for how many people of which ages it is told, and how sure its bounds are. */
function numbersOfRate(claim: AnyRateClaim, evidence: Evidence): readonly number[] {
  const people = [
    claim.measure === "per_1000_children" ? 1000 : 10_000,
    95,
    ...agesBeside(claim.indicator, claim.measure, evidence),
  ];
  switch (claim.kind) {
    case "rate":
      return [claim.value, ...(claim.bounds ?? []), ...people];
    case "rated":
      return [claim.some, claim.of, claim.of - claim.some, ...people];
    case "rate-standing":
      return [claim.less, claim.more, claim.of, ...people];
    case "rate-edge":
      return [claim.areas.length, claim.of, ...people];
    case "rate-way":
      return people;
  }
}

function numbersOf(claim: Claim, evidence: Evidence): readonly Count[] {
  switch (claim.kind) {
    case "value":
      return [told(claim), ...rowsOf(claim, evidence).flatMap((row) => ofGroup(row, evidence))];
    case "change":
      return [told(claim.from), told(claim.to), ...(claim.by === null ? [] : [count(claim.by)])];
    case "none":
      return several(claim.indicators, claim.areas, claim.periods ?? []);
    case "coverage": {
      const areas = claim.areas === "districts" ? evidence.districts : claim.areas;
      return [
        ...[claim.some, claim.of, claim.of - claim.some].map(count),
        ...several(claim.indicators, areas, claim.periods ?? schoolYears),
      ];
    }
    case "rank":
      return [
        claim.rank,
        claim.of,
        claim.rank - 1,
        claim.of - claim.rank,
        ...(claim.median === null ? [] : [claim.median]),
      ].map(count);
    case "extreme":
      return [...[claim.value, claim.of].map(count), ...several(claim.areas)];
    case "rows":
      return [claim.count, ...(typeof claim.table === "string" ? [] : [claim.table.length])].map(count);
    case "edge":
      return typeof claim.value === "number" ? [count(claim.value)] : [];
    case "rate":
    case "rated":
    case "rate-way":
    case "rate-standing":
    case "rate-edge":
      return numbersOfRate(claim, evidence).map(count);
    case "people":
      return [count(claim.value), ...digits(claim.population)];
    case "people-made":
      return [count(Math.abs(claim.value)), ...(claim.of === null ? [] : [count(claim.of)])];
  }
}

/** A day, its month and its year; a school year is only itself. */
const looser = (date: string): readonly string[] =>
  isSchoolYear(date) ? [date] : [date, date.slice(0, 7), date.slice(0, 4)];

const fewRows = 12;

/** The days in rows that a claim speaks of, as long as they are few enough for a text to name them. */
function datesIn(claim: Claim & { readonly kind: "rows" | "edge" }, evidence: Evidence): readonly string[] {
  const names = typeof claim.table === "string" ? [claim.table] : claim.table;
  const rows = names.flatMap((name) => rowsWhere(name, claim.where, evidence));
  const own = [...Object.values(claim.where).flat(), ...("value" in claim ? [claim.value] : [])];
  const cells = [...own, ...(rows.length > fewRows ? [] : rows.flatMap((row) => Object.values(row)))];
  return cells
    .filter((cell) => typeof cell === "string")
    .flatMap((cell) => (isSchoolYear(cell) || spanOfLabel(cell) !== null ? [cell] : cell.split("/")))
    .filter((cell) => spanOfLabel(cell) !== null);
}

function timesOfRow(row: Row): readonly string[] {
  const span = spanOf(row);
  const inside =
    row.type === "range" && span !== null
      ? schoolYears.filter((year) => span[0] <= `${year.slice(5)}-09-14` && `${year.slice(0, 4)}-09-15` <= span[1])
      : [];
  return [
    row.period,
    ...row.period.split("/").filter(() => row.type === "range"),
    row.until,
    row.type === "range" ? row.start : null,
    row.type === "school_year" || row.type === "calendar_year" ? null : row.end,
    ...inside,
  ].filter((time) => time !== null);
}

function timesOf(claim: Claim, evidence: Evidence): readonly string[] {
  switch (claim.kind) {
    case "value":
    case "change":
    case "rate-way":
      return rowsOf(claim, evidence).flatMap(timesOfRow);
    // People are counted at the end of the year in which the period begins.
    case "rate":
      return [...rowsOf(claim, evidence).flatMap(timesOfRow), `${claim.period.slice(0, 4)}-12-31`];
    case "people":
      return [`${claim.year}-12-31`, String(claim.year)];
    case "people-made":
      return [`${claim.year}-12-31`, String(claim.year), ...(claim.since === null ? [] : [String(claim.since)])];
    case "rated":
      return claim.periods.flatMap((period) => [period, `${period.slice(0, 4)}-12-31`]);
    case "rate-standing":
    case "rate-edge":
      return [claim.period];
    case "none":
    case "coverage":
      return claim.periods ?? schoolYears;
    case "rank":
    case "extreme":
      return [claim.period];
    case "rows":
    case "edge":
      return [...datesIn(claim, evidence), ...rowsOf(claim, evidence).flatMap(timesOfRow)];
  }
}

/** All numbers and times that a text with these claims may say. The day of the release may always be named. */
export function allowedBy(claims: readonly Claim[], evidence: Evidence): Allowed {
  const numbers = new Map<number, Set<Qualifier>>();
  for (const [value, qualifier] of claims.flatMap((claim) => numbersOf(claim, evidence))) {
    const written = asWritten(value);
    numbers.set(written, (numbers.get(written) ?? new Set()).add(qualifier));
  }
  return {
    numbers,
    times: new Set([...claims.flatMap((claim) => timesOf(claim, evidence)).flatMap(looser), evidence.release]),
  };
}
