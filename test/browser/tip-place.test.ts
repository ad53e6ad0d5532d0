import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSeen, roomIn, tipPlace, type Box, type Size } from "../../src/browser/tips/place.ts";

const phone: Box = { left: 0, top: 0, width: 320, height: 568 };
const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, width, height });
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

describe("the place of a tip", () => {
  it("is over its mark, in the middle", () => {
    expect(tipPlace(box(150, 300, 20, 20), { width: 100, height: 60 }, phone)).toEqual({ left: 110, top: 234 });
  });

  it("is under the mark where there is no room over it, beside it where there is none under it either", () => {
    expect(tipPlace(box(150, 30, 20, 20), { width: 100, height: 60 }, phone)).toEqual({ left: 110, top: 56 });
    expect(tipPlace(box(20, 20, 40, 530), { width: 100, height: 60 }, phone)).toEqual({ left: 66, top: 255 });
    expect(tipPlace(box(260, 20, 40, 530), { width: 100, height: 60 }, phone)).toEqual({ left: 154, top: 255 });
  });

  it("goes along with what is seen of an enlarged page", () => {
    expect(tipPlace(box(150, 300, 20, 20), { width: 100, height: 60 }, box(140, 290, 160, 284))).toEqual({
      left: 144,
      top: 326,
    });
  });

  it("lies whole within what is seen, whatever the mark and the window, and covers the mark only where no side has room", () => {
    const length = fc.integer({ min: 0, max: 900 });
    const seen = fc.record({
      left: length,
      top: length,
      width: fc.integer({ min: 60, max: 1400 }),
      height: fc.integer({ min: 60, max: 900 }),
    });
    const wish = fc.record({ width: fc.integer({ min: 1, max: 700 }), height: fc.integer({ min: 1, max: 1200 }) });
    const mark = fc.record({
      left: fc.integer({ min: -300, max: 1500 }),
      top: fc.integer({ min: -300, max: 1500 }),
      width: length,
      height: length,
    });
    fc.assert(
      fc.property(seen, wish, mark, (view, wanted, at) => {
        const room = roomIn(view);
        const size: Size = { width: Math.min(wanted.width, room.width), height: Math.min(wanted.height, room.height) };
        const tip = { ...tipPlace(at, size, view), ...size };
        expect(tip.left).toBeGreaterThanOrEqual(view.left);
        expect(tip.top).toBeGreaterThanOrEqual(view.top);
        expect(tip.left + tip.width).toBeLessThanOrEqual(view.left + view.width);
        expect(tip.top + tip.height).toBeLessThanOrEqual(view.top + view.height);
        const isFree =
          at.top - view.top >= size.height + 10 || view.top + view.height - at.top - at.height >= size.height + 10;
        if (isFree && isSeen(at, view)) expect(overlap(tip, at)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
