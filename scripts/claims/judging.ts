import type { Claim } from "../../src/model/claim.ts";
import { inEach } from "../../src/model/text.ts";
import type { Language } from "../../src/model/text.ts";
import { disagreements } from "./agree.ts";
import type { Said } from "./agree.ts";
import { judge } from "./judge.ts";
import { parseClaims } from "./parse.ts";
import { phrasesOf, withoutAll } from "./phrases.ts";
import type { Find, Phrases } from "./phrases.ts";
import type { Evidence } from "./tables.ts";
import { readText, withoutAddresses, withoutCodes } from "./text.ts";
import { familiesIn } from "./words.ts";
import type { Family } from "./words.ts";

/** What is wrong with a text, and what speaks against it. */
export interface Fault {
  readonly claim: string | null;
  readonly why: string;
}

/** A judge of texts, with the published tables before it; what it has judged it knows again. */
export interface Judge {
  readonly evidence: Evidence;
  /**
   * What is wrong with a text and the claims beside it, as they stand in `data-claim`; `beside`: the row of a table
   * that it is a cell of.
   */
  readonly claimed: (text: string, language: Language, claims: readonly string[], beside?: string) => readonly Fault[];
  /**
   * The words and numbers by which a text claims something; `known`: texts that are judged elsewhere and may stand in
   * it.
   */
  readonly unclaimed: (text: string, language: Language, known?: readonly Find[]) => Unclaimed;
}

/** What a text claims without saying so. */
export interface Unclaimed {
  readonly families: readonly Family[];
  readonly numbers: readonly number[];
}

const nothing: Unclaimed = { families: [], numbers: [] };
const isSuspicious = /\d/u;

function faultsOf(said: Said, evidence: Evidence, phrases: Phrases): readonly Fault[] {
  const untrue = said.claims.flatMap((claim) =>
    judge(claim, evidence).map((why) => ({ claim: JSON.stringify(claim), why })),
  );
  return [...untrue, ...disagreements(said, evidence, phrases).map((why) => ({ claim: null, why }))];
}

const remembered = <T>(make: (key: string) => T): ((key: string) => T) => {
  const made = new Map<string, T>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const now = make(key);
    made.set(key, now);
    return now;
  };
};

/** Makes a judge for published tables. */
export function judgeOf(evidence: Evidence): Judge {
  const phrases = phrasesOf(evidence);
  const read = remembered((written) => parseClaims(written));
  const verdicts = remembered((key) => {
    const { claims, ...said } = JSON.parse(key) as Omit<Said, "claims"> & { claims: readonly string[] };
    const parsed = claims.map(read);
    const unreadable = parsed.flatMap(({ fault }, at) =>
      fault === null ? [] : [{ claim: claims[at] ?? "", why: fault }],
    );
    const all: readonly Claim[] = parsed.flatMap((one) => one.claims);
    return unreadable.length > 0 ? unreadable : faultsOf({ ...said, claims: all }, evidence, phrases);
  });
  const names: Find = (text, at) => phrases.at(text, at);
  const find = (text: string, language: Language, known: readonly Find[]): Unclaimed => {
    if (!isSuspicious.test(text) && familiesIn(text, language).length === 0) return nothing;
    const rest = withoutCodes(withoutAll(withoutAddresses(text), [names, ...known]));
    return {
      families: familiesIn(rest, language),
      numbers: readText(rest, language)
        .numbers.filter(({ perhapsYear }) => !perhapsYear)
        .map(({ value }) => value),
    };
  };
  const alone = inEach((language) => remembered((text) => find(text, language, [])));
  const unclaimed: Judge["unclaimed"] = (text, language, known) =>
    known === undefined ? alone[language](text) : find(text, language, known);
  return {
    evidence,
    claimed: (text, language, claims, beside = text) => verdicts(JSON.stringify({ text, language, claims, beside })),
    unclaimed,
  };
}
