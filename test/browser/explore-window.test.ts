import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scrollTo, windowAt, type LongList } from "../../src/browser/explore/window.ts";

const list = (rows: number): LongList => ({ rows, kept: 100, height: 40, seen: 560 });
const end = ({ rows, kept, height, seen }: LongList, room: number): number =>
  (rows > kept ? kept * height : 0) + room - seen;

describe("of a long list", () => {
  it("only the first rows stand on the page until one scrolls beyond them", () => {
    expect(windowAt(list(100_000), 0)).toEqual({ from: 100, to: 100, before: 0, after: 99_900 * 40 });
    expect(windowAt(list(100_000), 2000)).toEqual({ from: 100, to: 100, before: 0, after: 99_900 * 40 });
    expect(windowAt(list(100_000), 4000)).toMatchObject({ from: 100, to: 130, before: 0 });
  });

  it("stand the rows in sight where they belong, with a few more on either side", () => {
    const { from, to, before, after } = windowAt(list(100_000), 50_000 * 40);
    expect([from, to]).toEqual([49_988, 50_034]);
    expect(before).toBe((from - 100) * 40);
    expect(after).toBe((100_000 - to) * 40);
  });

  it("is the room the same wherever one is, and the last row is reached at the end of it", () => {
    for (const rows of [101, 250, 100_000, 5_000_000]) {
      const { before, after, from, to } = windowAt(list(rows), 0);
      const room = before + after + (to - from) * 40;
      expect(room).toBeLessThanOrEqual(8_000_000);
      fc.assert(
        fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (part) => {
          const scrolled = part * end(list(rows), room);
          const now = windowAt(list(rows), scrolled);
          expect(now.before + now.after + (now.to - now.from) * 40).toBeCloseTo(room, 3);
          // What is in sight beneath the first rows lies within the rows that stand there.
          const top = Math.max(4000, scrolled);
          if (scrolled + 560 <= 4000) return;
          expect(4000 + now.before).toBeLessThanOrEqual(top + 0.001);
          expect(4000 + now.before + (now.to - now.from) * 40).toBeGreaterThanOrEqual(
            Math.min(scrolled + 560, 4000 + room) - 0.001,
          );
        }),
        // Where the first rows end and those begin that move in larger steps.
        { examples: [3440, 3990, 3999, 4000, 4001].map((scrolled) => [scrolled / end(list(rows), room)] as [number]) },
      );
      expect(windowAt(list(rows), end(list(rows), room)).to).toBe(rows);
    }
  });

  it("comes any row into sight that is gone to", () => {
    for (const rows of [250, 100_000, 5_000_000])
      fc.assert(
        fc.property(fc.integer({ min: 100, max: rows - 1 }), (row) => {
          const { from, to } = windowAt(list(rows), scrollTo(list(rows), row));
          expect(from).toBeLessThanOrEqual(row);
          expect(to).toBeGreaterThan(row);
        }),
      );
    expect(scrollTo(list(5_000_000), 7)).toBe(280);
  });
});
