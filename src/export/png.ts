import { Resvg } from "@resvg/resvg-js";
import { JSDOM } from "jsdom";
import { rasterFontFiles } from "./fonts.ts";
import { rasterText } from "./picture/raster-text.ts";

/** Only the build imports this file: it draws with a native program. */

/** How many pixels of the PNG stand for one of the SVG. */
export const pngScales = [1, 2, 4] as const;
export type PngScale = (typeof pngScales)[number];

function prepared(svg: string): string {
  const { document } = new JSDOM(svg, { contentType: "image/svg+xml" }).window;
  const { documentElement: root } = document;
  for (const style of root.querySelectorAll("style")) style.remove();
  rasterText(root);
  return root.outerHTML;
}

/**
 * The picture of `svgOf` as PNG. Its letters come from our own fonts and from no other, so that it is the same on every
 * machine; they need not be embedded in the SVG.
 */
export async function pngOf(svg: string, scale: PngScale): Promise<Uint8Array> {
  const fontFiles = [...await rasterFontFiles()];
  const image = new Resvg(prepared(svg), { fitTo: { mode: "zoom", value: scale }, font: { loadSystemFonts: false, fontFiles } });
  return new Uint8Array(image.render().asPng());
}
