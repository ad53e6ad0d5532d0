import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim, ToldNumber } from "../../src/model/claim.ts";
import type { Judge } from "../../scripts/claims/judging.ts";
import { judge } from "../../scripts/claims/judge.ts";
import { readPage } from "../../scripts/claims/page.ts";
import type { Unit } from "../../scripts/claims/page.ts";
import { parseClaims } from "../../scripts/claims/parse.ts";
import type { Language } from "../../src/model/text.ts";
import { cases, fileOf, judgeFor } from "./cases.ts";

/** Every true sentence of the cases, with the tables it is true by. */
interface True {
  readonly by: Judge;
  readonly language: Language;
  readonly unit: Unit;
  readonly claims: readonly Claim[];
}

const truths: readonly True[] = cases.flatMap((name) => {
  const by = judgeFor(name);
  const { language, units } = readPage(fileOf(name, "twin.html") ?? "");
  return units
    .filter(({ claims }) => claims.length > 0)
    .map((unit) => ({ by, language, unit, claims: unit.claims.flatMap((one) => parseClaims(one).claims) }));
});

const other = { less: "more", more: "equal", equal: "less" } as const;
const shifted = (told: ToldNumber, step: number): ToldNumber => ({ ...told, value: told.value + step });

/**
 * All the ways in which a true claim is made false. What lacks in one place may lack in another: such claims are made
 * false by what they count.
 */
function falsified(claim: Claim, step: number): readonly Claim[] {
  const elsewhere = { area: "BG999" };
  switch (claim.kind) {
    case "value":
      return [
        { ...claim, value: claim.value + step },
        { ...claim, period: "1999/2000" },
        { ...claim, ...elsewhere },
        { ...claim, part: !claim.part },
      ];
    case "change":
      return [
        { ...claim, way: other[claim.way] },
        { ...claim, from: shifted(claim.from, step) },
        { ...claim, ...elsewhere },
        { ...claim, from: claim.to, to: claim.from },
        { ...claim, apart: !claim.apart },
        { ...claim, publishers: !claim.publishers },
        { ...claim, by: 1e6 },
        { ...claim, to: { ...claim.to, period: "1999/2000" } },
      ];
    case "coverage":
      return [
        { ...claim, some: claim.some + step },
        { ...claim, of: claim.of + step },
      ];
    case "rank":
      return [
        { ...claim, rank: claim.rank + step },
        { ...claim, of: claim.of + step },
        { ...claim, median: (claim.median ?? 0) + step },
        { ...claim, ...elsewhere },
        { ...claim, period: "1999/2000" },
      ];
    case "extreme":
      return [
        { ...claim, value: claim.value + step },
        { ...claim, of: claim.of + step },
        { ...claim, areas: ["BG999"] },
        { ...claim, way: claim.way === "lowest" ? "highest" : "lowest" },
      ];
    case "rows":
      return [{ ...claim, count: claim.count + step }];
    case "edge":
      return [{ ...claim, value: "1999-01-01" }];
    case "rate":
      return [
        { ...claim, value: claim.value + step },
        { ...claim, period: "1999/2000" },
        { ...claim, ...elsewhere },
        { ...claim, bounds: [0, claim.value + 1e6] },
        { ...claim, measure: "per_10000_inhabitants" },
      ];
    case "rated":
      return [
        { ...claim, some: claim.some + step },
        { ...claim, of: claim.of + step },
      ];
    case "rate-way":
      return [
        { ...claim, way: "equal" },
        { ...claim, ...elsewhere },
      ];
    case "rate-standing":
      return [
        { ...claim, less: claim.less + step },
        { ...claim, of: claim.of + step },
        { ...claim, ...elsewhere },
      ];
    case "rate-edge":
      return [
        { ...claim, areas: ["BG999"] },
        { ...claim, of: claim.of + step },
      ];
    case "people":
      return [
        { ...claim, value: claim.value + step },
        { ...claim, year: claim.year + step },
        { ...claim, ...elsewhere },
      ];
    case "people-made":
      return [
        { ...claim, value: claim.value + step },
        { ...claim, year: claim.year + step },
        { ...claim, ...elsewhere },
        ...(claim.of === null ? [] : [{ ...claim, of: claim.of + step }]),
        ...(claim.since === null ? [] : [{ ...claim, since: claim.year + step }]),
      ];
    case "none":
      return [];
  }
}

const steps = fc.integer({ min: 1, max: 1000 });
const some = fc.constantFrom(...truths);

describe("a true claim", () => {
  it("is told from a sentence in each case", () => {
    expect(truths.length).toBeGreaterThan(cases.length / 2);
    expect(new Set(truths.flatMap(({ claims }) => claims.map(({ kind }) => kind)))).toEqual(
      new Set([
        ...["value", "change", "none", "coverage", "rank", "extreme", "rows", "edge"],
        ...["rate", "rated", "rate-way", "rate-standing", "rate-edge", "people", "people-made"],
      ]),
    );
  });

  it("is caught once its number, period, area or way is another", () => {
    fc.assert(
      fc.property(some, steps, ({ claims, by }, step) => {
        for (const claim of claims) {
          expect(judge(claim, by.evidence)).toEqual([]);
          for (const changed of falsified(claim, step))
            expect(judge(changed, by.evidence), JSON.stringify(changed)).not.toEqual([]);
        }
      }),
    );
  });

  it("is caught once it says that something lacks which is there", () => {
    for (const { claims, by } of truths) {
      for (const claim of claims.filter(({ kind }) => kind === "value")) {
        if (claim.kind !== "value" || claim.register === true) continue;
        const none: Claim = {
          kind: "none",
          indicators: [claim.indicator],
          areas: [claim.area],
          periods: null,
          lacks: "figure",
        };
        expect(judge(none, by.evidence)).not.toEqual([]);
      }
    }
  });
});

describe("a true sentence", () => {
  it("is caught once a digit of it is another", () => {
    // What is counted may be told in more than one way (so many have one, so many have none): a digit of it may by
    // chance make another true sentence.
    const strict = truths.filter(({ claims }) =>
      claims.every(({ kind }) => !["none", "coverage", "rows", "rated"].includes(kind)),
    );
    const digits = strict.flatMap((truth) =>
      [...truth.unit.text.matchAll(/\d/g)].map(({ index }) => ({ truth, index })),
    );
    for (const { by, language, unit } of strict) expect(by.claimed(unit.text, language, unit.claims)).toEqual([]);
    const missed = digits.flatMap(({ truth: { by, language, unit }, index }) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9]
        .map((step) => (Number(unit.text[index]) + step) % 10)
        .map((digit) => `${unit.text.slice(0, index)}${digit}${unit.text.slice(index + 1)}`)
        .filter((text) => by.claimed(text, language, unit.claims).length === 0),
    );
    expect(missed).toEqual([]);
  });

  it("is caught once it carries no claim", () => {
    for (const { by, language, unit } of truths) {
      const { families, numbers } = by.unclaimed(unit.text, language);
      // A sentence that only names a day claims nothing that is asked for.
      if (!/Sofia|Vratsa/.test(unit.text)) expect(families.length + numbers.length, unit.text).toBeGreaterThan(0);
    }
  });
});
