import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { embeddedFonts } from "../../src/export/fonts.ts";
import type { FontFace } from "../../src/export/picture/font-rules.ts";
import { svgOf } from "../../src/export/svg.ts";
import type { PictureSize } from "../../src/export/svg.ts";
import { coloursOf } from "../../src/export/tokens.ts";
import type { Theme } from "../../src/export/tokens.ts";
import { seen } from "./made.ts";
import type { Made } from "./made.ts";

export const css = readFileSync(new URL("../../src/styles/tokens.css", import.meta.url), "utf8");
const { document, DOMParser } = new JSDOM().window;

const draw = (
  { spec, rows, context, view, sheet }: Made,
  size: PictureSize,
  theme: Theme,
  fonts: readonly FontFace[],
): string =>
  svgOf({ spec, answer: rows, context, view, sheet, seen }, { size, colours: coloursOf(css, theme), fonts, document });

// To draw takes far longer than to look: what several tests look at is drawn once.
const drawn = new WeakMap<Made, Map<string, string>>();

/** The picture of a golden chart, without fonts unless they are given. */
export function picture(made: Made, size: PictureSize = "wide", theme: Theme = "light", fonts?: readonly FontFace[]) {
  if (fonts !== undefined) return draw(made, size, theme, fonts);
  const known = drawn.get(made) ?? new Map<string, string>();
  drawn.set(made, known);
  const svg = known.get(`${size} ${theme}`) ?? draw(made, size, theme, []);
  known.set(`${size} ${theme}`, svg);
  return svg;
}

/** The same with its fonts inside. */
export async function pictureWithFonts(made: Made): Promise<string> {
  const { spec, rows, context, view, sheet } = made;
  const fonts = await embeddedFonts(picture(made));
  return svgOf(
    { spec, answer: rows, context, view, sheet, seen },
    { size: "wide", colours: coloursOf(css, "light"), fonts, document },
  );
}

/** Reads it as strict XML, the way a program does that knows nothing of HTML. */
export function parsed(svg: string): Element {
  const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
  if (documentElement.localName === "parsererror") throw new Error(`no XML: ${documentElement.textContent}`);
  return documentElement;
}
