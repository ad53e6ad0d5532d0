import { describe, expect, it } from "vitest";
import { changedSince, lastChanged } from "../../src/site/embed/permalinks.ts";

const made = "2026-12-30-cccccccc";
const [first, second] = ["2026-11-22-aaaaaaaa", "2026-11-29-bbbbbbbb"];
const earlier = new Map([
  [first, { "a/ruse/": "one", "b/ruse/": "two", "c/ruse/": "three", "d/ruse/": "four" }],
  // Of the second release only what had changed since the first.
  [second, { "b/ruse/": "TWO", "c/ruse/": "THREE" }],
]);
const now = { "a/ruse/": "one", "b/ruse/": "TWO", "c/ruse/": "three", "e/ruse/": "five" };

describe("the permalink of a chart", () => {
  it("names the release in which it last changed", () => {
    expect(Object.fromEntries(lastChanged(earlier, now, made))).toEqual({
      "a/ruse/": first,
      "b/ruse/": second,
      // It says again what it said in the first, after it had said something else: that is a change.
      "c/ruse/": made,
      "e/ruse/": made,
    });
  });

  it("names the release that is made where nothing is older", () => {
    expect([...lastChanged(new Map(), now, made).values()]).toEqual(Object.keys(now).map(() => made));
  });
});

describe("what is told of earlier permalinks", () => {
  it("is which of them say something else than the newest release, or are no more in it", () => {
    expect(changedSince(earlier, now)).toEqual({ [first]: ["b/ruse/", "d/ruse/"], [second]: ["c/ruse/"] });
  });
});
