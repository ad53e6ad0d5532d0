import type { ChangeClaim, Claim, RateClaim, ValueClaim } from "../../src/model/claim.ts";
import { columnIn, type Language } from "../../src/model/text.ts";
import { allowedBy } from "./allowed.ts";
import type { Allowed } from "./allowed.ts";
import { misstanding, peopleUnsaid } from "./by-people.ts";
import { skippedYears } from "./between.ts";
import { knownTo } from "./judge/told.ts";
import { localNumbers } from "./local.ts";
import { withoutAll } from "./phrases.ts";
import type { Phrases } from "./phrases.ts";
import { isAll } from "./row.ts";
import type { Row } from "./row.ts";
import type { Evidence } from "./tables.ts";
import { readText, withoutCodes } from "./text.ts";
import type { ReadText } from "./text.ts";
import {
  accordingTo,
  besides,
  countingWords,
  familiesIn,
  inARow,
  inDoubt,
  kindOfHome,
  numerals,
  otherPublisher,
  partly,
} from "./words.ts";
import type { Family } from "./words.ts";
import { asWritten } from "./written.ts";

/** A text of a page with the claims that stand beside it. */
export interface Said {
  readonly text: string;
  readonly language: Language;
  readonly claims: readonly Claim[];
  /** The row of a table that the text is a cell of, or the text itself. */
  readonly beside: string;
}

const changed =
  (way: ChangeClaim["way"]) =>
  (claim: Claim): boolean =>
    claim.kind === "change" && claim.way === way;
const certainly =
  (way: "less" | "more") =>
  (claim: Claim): boolean =>
    claim.kind === "rate-way" && claim.way === way;
const ofKind =
  (...kinds: readonly Claim["kind"][]) =>
  (claim: Claim): boolean =>
    kinds.includes(claim.kind);
const either =
  (...tests: readonly ((claim: Claim) => boolean)[]) =>
  (claim: Claim): boolean =>
    tests.some((test) => test(claim));

/** The claims that bear a family of words; words of blame are borne by none. */
const bearing: Readonly<Record<Family, (claim: Claim) => boolean>> = {
  fell: changed("less"),
  rose: changed("more"),
  same: changed("equal"),
  fewer: either(changed("less"), certainly("less"), ofKind("rank", "rate-standing")),
  more: either(changed("more"), certainly("more"), ofKind("rank", "rate-standing")),
  absent: ofKind("none", "coverage", "rows", "rated"),
  nothing: (claim) =>
    (claim.kind === "none" && claim.lacks === "figure") ||
    (claim.kind === "coverage" && claim.holds === "figure") ||
    (claim.kind === "rows" && (claim.count === 0 || claim.table !== "observations")),
  order: either(ofKind("rank", "extreme"), (claim) => claim.kind === "people-made" && claim.made === "rank"),
  most: ofKind("extreme", "rank", "edge", "rate-edge"),
  edge: ofKind("edge"),
  only: ofKind("coverage", "rows", "none"),
  blame: () => false,
};

const lacking: Readonly<Record<Family, string>> = {
  fell: "says that something fell, without such a change",
  rose: "says that something rose, without such a change",
  same: "says that something stayed the same, without such a change",
  fewer: "says that something is less than another, without a comparison",
  more: "says that something is more than another, without a comparison",
  absent: "says that something lacks, without a claim of it",
  nothing: "says that there is nothing at all, while its claims only say that there is no whole",
  order: "tells a place or a median, without a claim of it",
  most: "says that something is the most or the least, without a claim of it",
  edge: "says that something is the first or the last, without a claim of it",
  only: "says that something is the only one, without a claim of it",
  blame: "says that others published nothing; what lacks, we did not find",
};

/** The families of words in a text that no claim bears. */
export const unborne = (text: string, language: Language, claims: readonly Claim[]): readonly Family[] =>
  familiesIn(text, language).filter((family) => !claims.some(bearing[family]));

const isValue = (claim: Claim): claim is Claim & ValueClaim => claim.kind === "value";
const isChange = (claim: Claim): claim is Claim & ChangeClaim => claim.kind === "change";

function strangers({ numbers, times }: ReadText, allowed: Allowed): readonly string[] {
  return [
    ...numbers.flatMap(({ value, exactness, perhapsYear }) => {
      const ways = allowed.numbers.get(value);
      if (ways === undefined)
        return perhapsYear && allowed.times.has(`${value}`) ? [] : [`the number ${value} is in none of its claims`];
      return exactness.some((way) => ways.has(way))
        ? []
        : [`${value} is told as ${exactness.join(" or ")}, its claims have ${[...ways].join(" or ")}`];
    }),
    ...times.filter((time) => !allowed.times.has(time)).map((time) => `the time ${time} is in none of its claims`),
  ];
}

/** Numbers that are claimed and do not stand in the text: then the text tells another. */
function untold({ text, language, claims }: Said, { numbers }: ReadText): readonly string[] {
  const there = new Set(numbers.map(({ value }) => value));
  return claims
    .filter((claim) => isValue(claim) || isRate(claim))
    .flatMap((claim) => [claim.value, ...(isRate(claim) ? (claim.bounds ?? []) : [])])
    .map(asWritten)
    .filter((value) => !there.has(value) && text.search(numerals[language][value] ?? /(?!)/u) === -1)
    .map((value) => `${value} is claimed and not told`);
}

/**
 * Numbers that somebody doubts, told as if nobody did: beside them it must say so, in words, by the doubt itself or by
 * the sign for it.
 */
function undoubted({ text, claims, beside, language }: Said, evidence: Evidence): readonly string[] {
  const all = `${text} ${beside}`.replace(/\s+/g, " ");
  if (all.search(inDoubt[language]) !== -1) return [];
  const isTold = ({ observation }: ValueClaim): boolean => {
    const row = evidence.rows("observations").find((one) => one["observation"] === observation);
    return all.includes(String(row?.[columnIn("doubt", language)]).replace(/\.$/, ""));
  };
  const doubted = claims
    .filter(isValue)
    .filter((claim) => knownTo(claim, evidence).byId.get(claim.observation)?.doubted === true);
  return [
    ...new Set(
      doubted.filter((claim) => !isTold(claim)).map(({ value }) => `${value} is in doubt, and it does not say so`),
    ),
  ];
}

const pairs: Readonly<Record<Language, RegExp>> = { bg: /(?<!\p{L})от\s[^\d]{0,20}$/iu, en: /\bfrom\s[^\d]{0,20}$/iu };
const between: Readonly<Record<Language, RegExp>> = {
  bg: /^\s*(?:%\s*)?на\s+\p{L}*\s*$/iu,
  en: /^%?\s*to\s+[\p{L} ]*$/iu,
};

/** "From 13 to 17" must be the two ends of one change, in their order. */
function turned({ text, language, claims }: Said, { numbers }: ReadText): readonly string[] {
  const changes = claims.filter(isChange);
  return numbers.flatMap((first, at) => {
    const second = numbers[at + 1];
    if (
      second === undefined ||
      changes.length === 0 ||
      !pairs[language].test(text.slice(0, first.at)) ||
      !between[language].test(text.slice(first.end, second.at))
    )
      return [];
    const isOne =
      changes.some(({ from }) => asWritten(from.value) === first.value) &&
      changes.some(({ to }) => asWritten(to.value) === second.value);
    return isOne ? [] : [`no change leads from ${first.value} to ${second.value}`];
  });
}

const ofAll: Readonly<Record<Language, RegExp>> = {
  bg: /^(?:-\p{L}+\sмясто)?\sот\s(?:всичките\s|другите\s)?$/iu,
  en: /^(?:\p{L}{2})?\s(?:highest\s|lowest\s|out\s)?of\s(?:the\s(?:other\s)?|all\s)?$/iu,
};

const isRate = (claim: Claim): claim is Claim & RateClaim => claim.kind === "rate";

function numbersTold(claim: Claim): readonly number[] {
  if (claim.kind === "value") return [asWritten(claim.value)];
  return claim.kind === "rows" ? [claim.count] : [];
}

/**
 * Which number may be told as a part of which: those that one claim counts together, or any two that other claims tell.
 */
function sharesOf(claims: readonly Claim[]): (some: number, of: number) => boolean {
  const counted = claims.flatMap((claim): readonly (readonly [number, number])[] => {
    if (claim.kind === "coverage")
      return [
        [claim.some, claim.of],
        [claim.of - claim.some, claim.of],
      ];
    if (claim.kind === "rated") return [[claim.some, claim.of]];
    if (claim.kind === "rate-edge") return [[claim.areas.length, claim.of]];
    if (claim.kind === "rate-standing") return [[claim.less, claim.of]];
    if (claim.kind === "people-made") return claim.of === null ? [] : [[claim.value, claim.of]];
    return claim.kind === "rank" ? [[claim.rank, claim.of]] : [];
  });
  const told = claims.flatMap(numbersTold);
  // Each number is of a claim of its own.
  const areTold = (some: number, of: number): boolean =>
    told.some((one, at) => one === some && told.some((other, place) => place !== at && other === of));
  return (some, of) => counted.some(([one, all]) => one === some && all === of) || areTold(some, of);
}

/** "2 of 9" must be counted so by one claim. */
function misshared({ text, language, claims }: Said, { numbers }: ReadText): readonly string[] {
  const isShare = sharesOf(claims);
  return numbers.flatMap((some, at) => {
    const of = numbers[at + 1];
    if (of === undefined || !ofAll[language].test(text.slice(some.end, of.at)) || isShare(some.value, of.value))
      return [];
    return [`no claim counts ${some.value} of ${of.value}`];
  });
}

function rows({ text, language, claims }: Said): readonly string[] {
  const [, written] = inARow[language].exec(text) ?? [];
  if (written === undefined) return [];
  const steps = claims.filter(isChange).length;
  const said = /^\d+$/.test(written)
    ? Number(written)
    : numerals[language].findIndex((numeral) => written.search(numeral) !== -1);
  return said === steps ? [] : [`${written} years in a row are told, its claims have ${steps} changes`];
}

function unsaidOfChange({ text, language, claims }: Said, { times, numbers }: ReadText): readonly string[] {
  const isDay = (period: string): boolean => /^\d{4}-\d{2}/.test(period);
  const named = (period: string): boolean =>
    times.some((time) => (isDay(period) ? period.startsWith(time) : period === time)) ||
    numbers.some(({ perhapsYear, value }) => perhapsYear && `${value}` === period);
  return claims
    .filter(isChange)
    .flatMap(({ apart, publishers, from, to }) => [
      ...((apart || (isDay(from.period) && isDay(to.period))) && !(named(from.period) && named(to.period))
        ? [`years lie between ${from.period} and ${to.period}, and it does not name both`]
        : []),
      ...(publishers && text.search(otherPublisher[language]) === -1
        ? ["the publishers differ, and it does not say so"]
        : []),
    ]);
}

/** Whether a group is told as one: by a word or a number of its label, or by what it counts. */
function isNamed({ counts }: Row, breakdown: string, { beside, language }: Said, evidence: Evidence): boolean {
  const label = String(
    evidence.rows("breakdowns").find((row) => row["breakdown"] === breakdown)?.[columnIn("label", language)] ??
      breakdown,
  );
  const stems = (label.match(/\p{L}{4,}|\d+/gu) ?? []).map((word) => word.slice(0, 5).toLowerCase());
  const counting = countingWords[counts];
  if (counting !== undefined && beside.search(counting) !== -1) return true;
  return stems.length === 0 || stems.some((stem) => beside.toLowerCase().includes(stem));
}

/** Whether a text names the day, the month or the year until which a number counts that is of no year. */
function isTimely({ part }: ValueClaim, { until, reaches }: Row, text: string, language: Language): boolean {
  if (until === null || part || !(reaches === "until_date" || reaches === "cumulative_since")) return true;
  return readText(text, language).times.some((time) => until.startsWith(time));
}

function unsaidOfValue(said: Said, claim: Claim & ValueClaim, evidence: Evidence): readonly string[] {
  const { text, language, beside } = said;
  const row = knownTo(claim, evidence).byId.get(claim.observation);
  if (row === undefined) return [];
  const kind =
    row.institutions === "DMSGD" ||
    row.institutions === "DDLRG" ||
    row.institutions === "DDUI" ||
    row.institutions === "DDFU"
      ? row.institutions
      : null;
  const publisher = evidence.rows("sources").find(({ source }) => source === claim.source);
  const names = Object.entries(publisher ?? {})
    .filter(([column]) => column.startsWith("publisher"))
    .map(([, name]) => String(name));
  return [
    ...(claim.part && beside.search(partly[language]) === -1
      ? [`${claim.value} is a part of its year, and it does not say so`]
      : []),
    ...(isTimely(claim, row, beside, language)
      ? []
      : [`${claim.value} counts until ${row.until ?? ""}, and it does not say so`]),
    ...(kind !== null && !kindOfHome[kind].test(beside)
      ? [`${claim.value} is of ${kind} only, and it does not say so`]
      : []),
    ...(isAll(row) || row.breakdown === null || isNamed(row, row.breakdown, said, evidence)
      ? []
      : [`${claim.value} is of a group (${row.breakdown}), and it does not say so`]),
    ...(claim.source === undefined || names.some((name) => text.includes(name))
      ? []
      : [`${names[0] ?? claim.source} is claimed to have said it, and not named`]),
  ];
}

/** Empty placeholders are rows and no figures. */
function figuresOfNothing({ text, claims }: Said): readonly string[] {
  const empty = claims.some(
    (claim) =>
      claim.kind === "rows" &&
      [claim.table].flat().includes("observations") &&
      claim.where["value"] === undefined &&
      claim.where["value_state"] === undefined,
  );
  return empty && /(?<!\p{L})(?:числа|число|figures?)(?!\p{L})/iu.test(text)
    ? ["rows without a number are counted as figures"]
    : [];
}

/**
 * What in a text its claims do not bear, and what of its claims it does not say; `phrases`: names that may stand in it.
 */
export function disagreements(said: Said, evidence: Evidence, phrases: Phrases): readonly string[] {
  const own = { ...said, text: withoutCodes(withoutAll(said.text, [(text, at) => phrases.at(text, at)])) };
  const read = readText(own.text, said.language);
  const isAnonymous =
    own.text.search(accordingTo[said.language]) !== -1 &&
    !said.claims.some((claim) => isValue(claim) && claim.source !== undefined);
  return [
    ...unborne(own.text, said.language, said.claims).map((family) => lacking[family]),
    ...strangers(read, allowedBy(said.claims, evidence)),
    ...untold(own, read),
    ...undoubted(said, evidence),
    ...(besides[said.language].test(own.text.trim()) ? [] : skippedYears(said.claims, evidence)),
    ...localNumbers(own.text, said.language, said.claims, evidence),
    ...turned(own, read),
    ...misshared(own, read),
    ...misstanding(own, read),
    ...peopleUnsaid(own, read, evidence),
    ...rows(own),
    ...unsaidOfChange(own, read),
    ...said.claims.filter(isValue).flatMap((claim) => unsaidOfValue(said, claim, evidence)),
    ...figuresOfNothing(own),
    ...(isAnonymous && !said.claims.some(({ register }) => register === true)
      ? ["somebody is named as having said it, and no claim says who"]
      : []),
  ];
}
