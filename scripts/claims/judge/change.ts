import type { ChangeClaim, Claim } from "../../../src/model/claim.ts";
import { isComparable, isYearly, spanOf } from "../row.ts";
import type { Row } from "../row.ts";
import type { Evidence } from "../tables.ts";
import { asWritten } from "../written.ts";
import { inShort, knownTo, wrongNumber } from "./told.ts";

type Way = ChangeClaim["way"];

/** "About 400" may be a tenth less or more; a smaller difference is none. */
const tolerance = 0.1;

function bounds({
  value,
  qualifier,
}: {
  readonly value: number;
  readonly qualifier: Row["qualifier"];
}): readonly [least: number, most: number] {
  const written = asWritten(value);
  switch (qualifier) {
    case "exact":
      return [written, written];
    case "about":
      return [written * (1 - tolerance), written * (1 + tolerance)];
    case "at_least":
      return [written, Infinity];
    case "at_most":
      return [0, written];
  }
}

type Stated = Parameters<typeof bounds>[0];

/** How a later number stands to an earlier one beyond doubt; null where that is not certain. */
export function wayBetween(from: Stated, to: Stated): Way | null {
  const [[least, most], [leastLater, mostLater]] = [bounds(from), bounds(to)];
  if (mostLater < least) return "less";
  if (leastLater > most) return "more";
  return least === most && leastLater === mostLater ? "equal" : null;
}

const publisherOf = (source: string | null, evidence: Evidence): string =>
  String(evidence.rows("sources").find((row) => row["source"] === source)?.["publisher_bg"] ?? source ?? "");

const yearOf = ({ period }: Row): number => Number(period.slice(0, 4));

/** The last day on which a stock may have been counted. */
const lastDay = (row: Row): string => spanOf(row)?.[1] ?? "";

/** One of two stocks is known at a date and not for a year: then both are judged by their days. */
const isAtDates = (from: Row, to: Row): boolean =>
  from.nature === "stock" && to.nature === "stock" && ![from, to].every(isYearly);

/**
 * A stock that may be held against another: all that is counted, at a moment of a printed date, undoubted and
 * uncontradicted.
 */
const isFairStock = (row: Row): boolean =>
  row.value !== null &&
  row.reaches === "moment" &&
  row.counts === "all" &&
  row.breakdown === null &&
  row.charted &&
  row.dating === "printed" &&
  !row.doubted &&
  row.disagreeing === 0 &&
  row.type !== "range";

function unlikeAtDates(from: Row, to: Row): readonly string[] {
  return [
    ...[from, to].filter((row) => !isFairStock(row)).map((row) => `not a comparable stock: ${inShort(row)}`),
    ...(from.institutions === to.institutions ? [] : [`${from.institutions} beside ${to.institutions}`]),
    ...(lastDay(from) < lastDay(to) ? [] : [`${to.period} is not later than ${from.period}`]),
  ];
}

/** Two years or more, counted from day to day. */
const isLong = (from: string, to: string): boolean => to >= `${Number(from.slice(0, 4)) + 2}${from.slice(4)}`;

function unlike(from: Row, to: Row, register: boolean): readonly string[] {
  const isFair = (row: Row) =>
    isComparable(register && from.breakdown === to.breakdown ? { ...row, breakdown: null, counts: "all" } : row);
  const unfair = [from, to].filter((row) => !isFair(row)).map((row) => `not a comparable whole: ${inShort(row)}`);
  return [
    ...unfair,
    ...(from.type === to.type && isYearly(to)
      ? []
      : [`years of different kinds: ${from.period} (${from.type}) and ${to.period} (${to.type})`]),
    ...(from.nature === to.nature ? [] : [`a ${from.nature} beside a ${to.nature}`]),
    ...(yearOf(from) < yearOf(to) ? [] : [`${to.period} is not later than ${from.period}`]),
  ];
}

function difference(claim: ChangeClaim, from: Row, to: Row): readonly string[] {
  if (claim.by === null) return [];
  if (from.qualifier !== "exact" || to.qualifier !== "exact")
    return ["a difference is told of numbers that are not exact"];
  const is = asWritten(Math.abs(asWritten(to.value ?? 0) - asWritten(from.value ?? 0)));
  return asWritten(claim.by) === is ? [] : [`a difference of ${claim.by} is told, it is ${is}`];
}

function said(claim: ChangeClaim, from: Row, to: Row, evidence: Evidence): readonly string[] {
  const apart = isAtDates(from, to) ? isLong(lastDay(from), lastDay(to)) : yearOf(to) !== yearOf(from) + 1;
  const publishers = publisherOf(from.source, evidence) !== publisherOf(to.source, evidence);
  return [
    ...(claim.apart === apart
      ? []
      : [
          apart
            ? `years lie between ${from.period} and ${to.period}, which is not told`
            : `${to.period} follows ${from.period} at once`,
        ]),
    ...(claim.publishers === publishers
      ? []
      : [
          publishers
            ? `the publishers differ, which is not told: ${publisherOf(from.source, evidence)} and ${publisherOf(to.source, evidence)}`
            : "one publisher says both",
        ]),
  ];
}

/**
 * Whether a number rose, fell or stayed as it is told: only wholes of the same thing may be compared, and what lies
 * between them is told.
 */
export function judgeChange(claim: Claim & ChangeClaim, evidence: Evidence): readonly string[] {
  const known = knownTo(claim, evidence);
  const wrong = [claim.from, claim.to].flatMap((told) => wrongNumber(told, claim, known));
  const [from, to] = [known.byId.get(claim.from.observation), known.byId.get(claim.to.observation)];
  if (wrong.length > 0 || from === undefined || to === undefined) return wrong;
  const way = wayBetween(claim.from, claim.to);
  return [
    ...(isAtDates(from, to) ? unlikeAtDates(from, to) : unlike(from, to, claim.register === true)),
    ...(way === claim.way
      ? []
      : [
          `"${claim.way}" is told, ${claim.to.value} beside ${claim.from.value} is ${way === null ? "not certainly anything" : `"${way}"`}`,
        ]),
    ...difference(claim, from, to),
    ...said(claim, from, to, evidence),
  ];
}
