import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typingErrors } from "../../src/search/distance.ts";

describe("typingErrors", () => {
  it.each([
    ["dupnica", "dupnica", 0],
    ["dupnca", "dupnica", 1],
    ["dupniica", "dupnica", 1],
    ["dupmica", "dupnica", 1],
    ["dupinca", "dupnica", 1],
    ["", "lom", 3],
    ["lom", "", 3],
    ["lom", "mol", 2],
    ["ca", "abc", 3],
  ])("between %j and %j are %i", (one, other, errors) => {
    expect(typingErrors(one, other).whole).toBe(errors);
  });

  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
  it("is symmetric, and 0 for equals only", () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(typingErrors(one, other).whole).toBe(typingErrors(other, one).whole);
        expect(typingErrors(one, other).whole === 0).toBe(one === other);
      }),
    );
  });
  it("is what the best beginning of the other has, while a word is being typed", () => {
    fc.assert(
      fc.property(word, word, (typed, whole) => {
        const beginnings = Array.from({ length: whole.length + 1 }, (_, end) => whole.slice(0, end));
        expect(typingErrors(typed, whole).soFar).toBe(
          Math.min(...beginnings.map((beginning) => typingErrors(typed, beginning).whole)),
        );
      }),
    );
  });
  it("are not counted further than asked", () => {
    const within = (errors: number, most: number): number => (errors <= most ? errors : Infinity);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 3 }), (typed, whole, most) => {
        const all = typingErrors(typed, whole);
        expect(typingErrors(typed, whole, most)).toEqual({
          whole: within(all.whole, most),
          soFar: within(all.soFar, most),
        });
      }),
    );
  });
});
