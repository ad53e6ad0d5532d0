import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { qualifiers } from "../../src/model/codes.ts";
import { agrees } from "../../src/reconcile/observations/agrees.ts";
import type { Claim } from "../../src/reconcile/observations/agrees.ts";

const claim = (text: string): Claim => {
  const [qualifier = "", value] = text.split(" ");
  return { qualifier: qualifiers.find((each) => each === qualifier) ?? "exact", value: Number(value) };
};
const anyClaim: fc.Arbitrary<Claim> = fc.record({
  qualifier: fc.constantFrom(...qualifiers),
  value: fc.nat(1_000_000),
});

describe("agrees", () => {
  it.each([
    ["exact 371", "exact 371"],
    ["exact 371", "at_least 300"],
    ["exact 371", "at_most 371"],
    ["exact 105", "about 100"],
    ["about 100", "exact 95"],
    ["at_least 30", "exact 31"],
    ["at_least 30", "at_least 50"],
    ["about 100", "about 109"],
    ["exact 0", "about 0"],
  ])("lets %s and %s be true at once", (one, other) => {
    expect(agrees(claim(one), claim(other))).toBe(true);
  });

  it.each([
    ["exact 371", "exact 372"],
    ["exact 299", "at_least 300"],
    ["exact 301", "at_most 300"],
    ["exact 106", "about 100"],
    ["at_least 30", "at_most 29"],
    ["about 100", "at_least 106"],
    ["exact 0", "about 1"],
  ])("does not let %s and %s", (one, other) => {
    expect(agrees(claim(one), claim(other))).toBe(false);
  });

  it("lets every claim agree with itself, and makes no difference between first and second", () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, (one, other) => {
        expect(agrees(one, one)).toBe(true);
        expect(agrees(one, other)).toBe(agrees(other, one));
      }),
    );
  });
});
