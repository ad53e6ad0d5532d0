import { describe, expect, it } from "vitest";

import { poissonInterval } from "../../src/known/interval.ts";

/** The chance of at most `count` events of a Poisson distribution, summed apart from the code, by logarithms. */
function atMost(count: number, mean: number): number {
  let logFactorial = 0;
  let sum = 0;
  for (let k = 0; k <= count; k += 1) {
    if (k > 0) logFactorial += Math.log(k);
    sum += Math.exp(k * Math.log(mean) - mean - logFactorial);
  }
  return sum;
}

describe("poissonInterval", () => {
  // Garwood's limits as printed in the tables of Pearson and Hartley.
  it.each([
    [0, 0, 3.69],
    [1, 0.0253, 5.57],
    [2, 0.242, 7.22],
    [5, 1.62, 11.67],
    [9, 4.12, 17.08],
  ])("of %i events goes from %f to %f", (count, low, high) => {
    const [from, to] = poissonInterval(count);
    expect(from).toBeCloseTo(low, 2);
    expect(to).toBeCloseTo(high, 2);
  });

  it.each([10, 31, 68, 371])(
    "leaves, of %i events, 2.5 per cent on each side to within a twentieth of one",
    (count) => {
      const [low, high] = poissonInterval(count);
      expect(1 - atMost(count - 1, low)).toBeCloseTo(0.025, 3);
      expect(atMost(count, high)).toBeCloseTo(0.025, 3);
    },
  );

  it("narrows around its count as that grows, and holds it", () => {
    const widths = [1, 9, 10, 50, 400].map((count) => {
      const [low, high] = poissonInterval(count);
      expect(low).toBeLessThan(count);
      expect(high).toBeGreaterThan(count);
      return (high - low) / count;
    });
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  });

  it.each([-1, 2.5, NaN])("refuses %f", (count) => {
    expect(() => poissonInterval(count)).toThrow("is no count of events");
  });
});
