import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorsSoFar, typingErrors } from "../../src/search/distance.ts";

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
    expect(typingErrors(one, other)).toBe(errors);
  });

  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
  it("is symmetric, and 0 for equals only", () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(typingErrors(one, other)).toBe(typingErrors(other, one));
        expect(typingErrors(one, other) === 0).toBe(one === other);
      }),
    );
  });
  it("is what the best beginning of the other has, while a word is being typed", () => {
    fc.assert(
      fc.property(word, word, (typed, whole) => {
        const beginnings = Array.from({ length: whole.length + 1 }, (_, end) => whole.slice(0, end));
        expect(errorsSoFar(typed, whole)).toBe(
          Math.min(...beginnings.map((beginning) => typingErrors(typed, beginning))),
        );
      }),
    );
  });
});
