import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { element } from "../../src/charts/drawing/draw.ts";
import { gathered, unwrapped } from "../../src/charts/drawing/gathered.ts";

const { document } = new JSDOM("").window;
const rect = (x: number, fill: string, row = x) =>
  element(document, "rect", { x, y: 0, width: 5, height: 5, fill, "data-row": row });
const cell = (...shapes: readonly SVGElement[]): SVGElement => {
  const group = element(document, "g", { opacity: 0.6, "data-row": 7 });
  group.append(...shapes);
  return group;
};
const words = (shapes: readonly SVGElement[]): string => shapes.map(({ outerHTML }) => outerHTML).join("");

describe("shapes that are gathered", () => {
  it("say their look once where they follow each other, and where each stands for itself", () => {
    expect(words(gathered(document, [rect(0, "red"), rect(1, "red"), rect(2, "blue")]))).toBe(
      '<g fill="red"><rect x="0" y="0" width="5" height="5" data-row="0"></rect>' +
        '<rect x="1" y="0" width="5" height="5" data-row="1"></rect></g>' +
        '<rect x="2" y="0" width="5" height="5" fill="blue" data-row="2"></rect>',
    );
  });

  it("stay in their order: a look that comes back is said again", () => {
    const rows = gathered(document, [rect(0, "red"), rect(1, "blue"), rect(2, "red")]).map((shape) =>
      shape.getAttribute("data-row"),
    );
    expect(rows).toEqual(["0", "1", "2"]);
  });

  it("are one shape where a cell has one, and the cell where it has more", () => {
    expect(words([unwrapped(cell(rect(0, "red")))])).toBe(
      '<rect x="0" y="0" width="5" height="5" fill="red" data-row="7" opacity="0.6"></rect>',
    );
    const two = () => unwrapped(cell(rect(0, "red"), rect(1, "red")));
    expect(gathered(document, [two(), two()]).map(({ tagName }) => tagName)).toEqual(["g", "g"]);
  });
});
