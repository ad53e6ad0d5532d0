import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNullsLast, compareValues } from "../../src/query/compare.ts";

describe("compareValues", () => {
  it("puts text in the order of its UTF-8 bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        expect(Math.sign(compareValues(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });

  it("puts letters beyond U+FFFF after all others", () => {
    expect(["𐍈", "\uffee", "я", "Я", "a", ""].sort(compareValues)).toStrictEqual(["", "a", "Я", "я", "\uffee", "𐍈"]);
  });

  it("puts numbers by size and false before true", () => {
    expect([10, 9, -1, 0.5].sort(compareValues)).toStrictEqual([-1, 0.5, 9, 10]);
    expect([true, false].sort(compareValues)).toStrictEqual([false, true]);
  });
});

describe("compareNullsLast", () => {
  it("puts nulls last in either direction", () => {
    expect([null, 2, null, 1].sort((a, b) => compareNullsLast(a, b, false))).toStrictEqual([1, 2, null, null]);
    expect([null, 1, null, 2].sort((a, b) => compareNullsLast(a, b, true))).toStrictEqual([2, 1, null, null]);
  });
});
