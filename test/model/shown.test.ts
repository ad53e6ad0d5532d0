import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber } from "../../src/i18n/numbers.ts";
import { alike, decimalsOf, difference, shown, shownShare } from "../../src/model/shown.ts";
import { asWritten } from "../../scripts/claims/written.ts";

/** Numbers as sources print them, with up to six decimals. */
const printed = fc
  .tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => digits / 10 ** decimals);
const read = (text: string): number => Number(text.replaceAll(",", ""));

describe("a number as it is shown", () => {
  it.each([
    [93.96, 94],
    [94.04, 94],
    [91.73, 91.7],
    [91.77, 91.8],
    [90.25, 90.3],
    [99.96, 100],
    [0.05, 0.05],
    [0.051, 0.1],
    [0.0499, 0.05],
    [0.04, 0.04],
    [0.0038, 0.004],
    [0, 0],
    [-0, 0],
    [-0.04, -0.04],
    [-91.75, -91.8],
    [20820, 20820],
  ])("%d is %d", (value, wanted) => {
    expect(shown(value)).toBe(wanted);
  });

  it("is written as it is, in both languages and with as many decimals as it has", () => {
    fc.assert(
      fc.property(printed, (value) => {
        expect(read(formatNumber(value, "en"))).toBe(shown(value));
        expect(formatNumber(value, "bg").replaceAll("\u00a0", "").replace(",", ".")).toBe(
          formatNumber(value, "en").replaceAll(",", ""),
        );
        expect(formatNumber(value, "en").split(".")[1]?.length ?? 0).toBe(decimalsOf(value));
      }),
    );
  });

  it("stays as it is, keeps the order, and is nought of nought alone", () => {
    fc.assert(
      fc.property(printed, printed, (one, other) => {
        expect(shown(shown(one))).toBe(shown(one));
        expect(Math.sign(shown(one) - shown(other)) * Math.sign(one - other)).toBeGreaterThanOrEqual(0);
        expect(shown(one) === 0).toBe(one === 0);
        expect(Math.abs(shown(one) - one)).toBeLessThanOrEqual(0.0500001);
      }),
    );
  });

  it("is the same that the checker of claims works out from the digits", () => {
    for (let hundredths = 0; hundredths <= 10_000; hundredths += 1)
      expect(shown(hundredths / 100)).toBe(asWritten(hundredths / 100));
    fc.assert(
      fc.property(printed, (value) => {
        expect(shown(value)).toBe(asWritten(value));
      }),
      { numRuns: 2000 },
    );
  });

  it("is never written as less than nothing, unless it is", () => {
    expect([formatNumber(-0, "bg"), formatNumber(0 * -1, "en"), formatNumber(-0.04, "en")]).toEqual([
      "0",
      "0",
      "-0.04",
    ]);
  });
});

describe("a difference", () => {
  it("is that of the numbers as they are written", () => {
    expect([difference(91.64, 91.66), difference(91.73, 91.74), difference(97.96, 98), difference(0.02, 0.04)]).toEqual(
      [0.1, 0, 0, 0.02],
    );
  });

  it("is nought exactly where both are written alike", () => {
    fc.assert(
      fc.property(printed, printed, (one, other) => {
        expect(difference(one, other) === 0).toBe(alike(one, other));
        expect(difference(one, other)).toBe(difference(other, one));
      }),
    );
  });
});

describe("a share in percent", () => {
  it("is whole, and neither none nor all unless it is", () => {
    expect([0, 0.2, 0.6, 68.6, 99.4, 99.6, 99.99, 100].map(shownShare)).toEqual([0, 0.2, 1, 69, 99, 99.6, 99.9, 100]);
  });
});
