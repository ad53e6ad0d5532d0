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
const { document } = new JSDOM().window;

/** The picture of a golden chart, without fonts unless they are given. */
export const picture = (
  { spec, rows, context, view, sheet }: Made,
  size: PictureSize = "wide",
  theme: Theme = "light",
  fonts: readonly FontFace[] = [],
): string =>
  svgOf({ spec, answer: rows, context, view, sheet, seen }, { size, colours: coloursOf(css, theme), fonts, document });

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
export const parsed = (svg: string): Element =>
  new JSDOM(svg, { contentType: "image/svg+xml" }).window.document.documentElement;
