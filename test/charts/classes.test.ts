import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  classBounds,
  isLightShade,
  shadeFill,
  stepOf,
  stepsFor,
  type Shades,
} from "../../src/charts/drawing/classes.ts";

describe("the classes of a map", () => {
  it("are five of about equally many numbers, with the roundest bounds that keep them apart", () => {
    expect(classBounds([41, 96, 120, 310, 468, 890, 1270, 1840, 2310, 2954])).toEqual([100, 400, 1000, 2000]);
    expect(classBounds([0.5, 91.2, 94, 97.5, 98.1])).toEqual([50, 94, 95, 98]);
  });

  it("are fewer for fewer different numbers, and their steps stay far apart", () => {
    expect([classBounds([]), classBounds([7]), classBounds([7, 7, 7])]).toEqual([[], [], []]);
    expect(classBounds([62, 68, 300])).toEqual([65, 200]);
    expect([stepsFor([]), stepsFor([65]), stepsFor([65, 200]), stepsFor([1, 2, 3]), stepsFor([1, 2, 3, 4])]).toEqual([
      [3],
      [2, 4],
      [1, 3, 5],
      [1, 2, 4, 5],
      [1, 2, 3, 4, 5],
    ]);
  });

  it("give the lower bound to the class above it", () => {
    expect([64, 65, 199, 200].map((value) => stepOf(value, [65, 200]))).toEqual([1, 3, 3, 5]);
  });

  it("tell tenths apart", () => {
    expect(classBounds([0.6, 0.7])).toEqual([0.7]);
  });

  it("are never empty, in order, and keep equal numbers together, whatever the numbers", () => {
    const numbers = fc.array(
      fc.oneof(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
      ),
      { minLength: 1, maxLength: 28 },
    );
    fc.assert(
      fc.property(numbers, (values) => {
        const bounds = classBounds(values);
        expect(bounds).toEqual([...new Set(bounds)].sort((a, b) => a - b));
        expect(bounds.length).toBeLessThanOrEqual(4);
        expect(new Set(values.map((value) => stepOf(value, bounds))).size).toBe(bounds.length + 1);
      }),
    );
  });
});

describe("the shades of counts that stand in their cells", () => {
  const shades: Shades = [
    [1, 20],
    [2, 40],
    [5, 90],
  ];

  it("begin each at its own count", () => {
    expect([1, 2, 4, 5, 40].map((count) => shadeFill(count, shades, "red").match(/\d+/)?.[0])).toEqual([
      "20",
      "40",
      "40",
      "90",
      "90",
    ]);
  });

  it("are read in ink where they are light", () => {
    expect([1, 4, 5].map((count) => isLightShade(count, shades))).toEqual([true, true, false]);
  });
});
