import type { Page } from "playwright-core";

/** What a picture's text does wrong in a font: words outside its frame, and words over other words. */
export interface Faults {
  readonly name: string;
  readonly outside: readonly string[];
  readonly over: readonly string[];
}

/** How a picture's text is looked at: in the fonts it carries itself, or in another that a program takes instead. */
export interface Setting {
  readonly instead: string | null;
  readonly tolerance: number;
}

type Picture = readonly [name: string, svg: string];

/**
 * Lays the text of pictures out in a browser and measures the box of every line. The word across synthetic data is
 * beneath all.
 */
export const textFaults = (page: Page, pictures: readonly Picture[], setting: Setting): Promise<readonly Faults[]> =>
  page.evaluate(
    async ({ pictures, instead, tolerance }) => {
      interface Box {
        readonly words: string;
        readonly left: number;
        readonly right: number;
        readonly top: number;
        readonly bottom: number;
      }

      const boxOf = (line: SVGTextContentElement, root: DOMRect): Box => {
        const matrix = line.getScreenCTM() ?? new DOMMatrix();
        const isPart = line.localName === "tspan";
        const signs = isPart
          ? Array.from({ length: line.getNumberOfChars() }, (_, at) => line.getExtentOfChar(at))
          : [line.getBBox()];
        const corners = signs.flatMap(({ x, y, width, height }) =>
          [
            [x, y],
            [x + width, y],
            [x, y + height],
            [x + width, y + height],
          ].map(([x, y]) => new DOMPoint(x, y).matrixTransform(matrix)),
        );
        const [across, down] = [corners.map(({ x }) => x - root.left), corners.map(({ y }) => y - root.top)];
        return {
          words: line.textContent,
          left: Math.min(...across),
          right: Math.max(...across),
          top: Math.min(...down),
          bottom: Math.max(...down),
        };
      };
      const linesOf = (svg: SVGSVGElement): readonly SVGTextContentElement[] =>
        [...svg.querySelectorAll("text")]
          .flatMap((text) => (text.children.length === 0 ? [text] : [...text.querySelectorAll("tspan")]))
          .filter(({ textContent }) => textContent.trim() !== "" && !/^(?:SYNTHETIC|СИНТЕТИЧНИ)$/.test(textContent));

      const faultsOf = async ([name, source]: Picture): Promise<Faults> => {
        document.body.innerHTML = source;
        const svg = document.querySelector("svg");
        if (svg === null) throw new Error(`${name}: no picture`);
        if (instead === null) await Promise.all([...document.fonts].map((font) => font.load()));
        else
          for (const node of [svg, ...svg.querySelectorAll("[font-family]")]) node.setAttribute("font-family", instead);
        const root = svg.getBoundingClientRect();
        const boxes = linesOf(svg).map((line) => boxOf(line, root));
        const outside = boxes.filter(
          ({ left, right, top, bottom }) => Math.min(left, top, root.width - right, root.height - bottom) < -tolerance,
        );
        // Lines that stand close have boxes that touch, where no letter does.
        const meet = (one: Box, other: Box): boolean =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) >
            0.25 * Math.min(one.bottom - one.top, other.bottom - other.top);
        const over = boxes.flatMap((one, at) =>
          boxes
            .slice(0, at)
            .filter((other) => meet(one, other))
            .map((other) => `${one.words} / ${other.words}`),
        );
        return { name, outside: outside.map(({ words }) => words), over };
      };

      const all: Faults[] = [];
      for (const picture of pictures) all.push(await faultsOf(picture));
      return all.filter(({ outside, over }) => outside.length + over.length > 0);
    },
    { pictures, ...setting },
  );
