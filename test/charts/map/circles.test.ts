import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { textWidth } from "../../../src/charts/drawing/theme.ts";
import { withCircle } from "../../../src/charts/map/circles.ts";
import { drawLabels, linesOf } from "../../../src/charts/map/labels.ts";
import type { Label } from "../../../src/charts/map/labels.ts";
import type { Point } from "../../../src/charts/map/shape.ts";

const letters = { name: 13, value: 15, side: 0 };
const { document } = new JSDOM().window;
const labelOf = (value: string, ring: readonly Point[], at: Point): Label => ({
  shape: { area: "", ring, label: at },
  names: ["Варна"],
  value,
  ink: "var(--ink)",
  paper: "var(--paper)",
});
const box = (left: number, right: number): readonly Point[] => [
  [left, 0],
  [right, 0],
  [right, 100],
  [left, 100],
];
const wide = labelOf("1840", box(0, 200), [100, 50]);

describe("a label and the circle of its number", () => {
  it("has no paper around its letters, which would cut pieces out of the circle", () => {
    for (const radius of [4, 20]) {
      const { label } = withCircle(wide, radius, letters, "borders", false);
      for (const group of drawLabels(document, [label], letters)) expect(group.getAttribute("stroke")).toBeNull();
    }
    const { label } = withCircle(wide, 0, letters, "borders", false);
    for (const group of drawLabels(document, [label], letters))
      expect(group.getAttribute("stroke")).toBe("var(--paper)");
  });

  it("stands on it only where the number hardly reaches over it, and the number is its middle", () => {
    for (const [value, radius] of [
      ["1840", 20],
      ["1840", 12],
      ["≈ 12 700 ?", 20],
      ["9", 12],
    ] as const) {
      const { label, circle } = withCircle({ ...wide, value }, radius, letters, "borders", false);
      const number = linesOf(label, letters).at(-1);
      const name = linesOf(label, letters)[0];
      if (number === undefined || name === undefined || circle === null) throw new Error("something is not drawn");
      const isOn = circle.at[1] > name.y;
      expect(isOn, value).toBe(textWidth(value, 15) / 2 <= radius + 5);
      if (isOn) expect(Math.abs(number.y - 0.36 * number.size - circle.at[1])).toBeLessThan(1);
      else expect(circle.at[1] + radius).toBeLessThan(name.y - 0.7 * name.size);
      expect(circle.at[0]).toBeCloseTo(number.x, 5);
    }
  });

  it("moves aside as a whole: the number stays under its name", () => {
    const [name, number] = linesOf(labelOf("12", box(80, 200), [90, 50]), letters);
    expect(name?.x).toBeGreaterThan(91);
    expect(number?.x).toBe(name?.x);
  });
});
