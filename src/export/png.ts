import { basename } from "node:path";
import { renderAsync } from "@resvg/resvg-js";
import sharp from "sharp";
import { rasterFontFiles } from "./fonts.ts";
import { rasterText } from "./picture/raster-text.ts";

/** Only the build imports this file: it draws with native programs, beside the thread that writes pages. */

/** How many pixels of the PNG stand for one of the SVG. */
export const pngScales = [1, 2, 4] as const;
export type PngScale = (typeof pngScales)[number];

/**
 * The picture of `svgOf` as PNG, with a palette: charts have few colours, and their files are a third as large. Its
 * letters come from our own fonts and from no other, so that it is the same on every machine; they need not be embedded
 * in the SVG.
 */
export async function pngOf(svg: string, scale: PngScale): Promise<Uint8Array> {
  const text = rasterText(svg);
  // Every file is read anew for each picture; those that it does not name change nothing in it.
  const fontFiles = (await rasterFontFiles()).filter((file) => text.includes(basename(file, ".ttf")));
  const { width, height, pixels } = await renderAsync(text, {
    fitTo: { mode: "zoom", value: scale },
    font: { loadSystemFonts: false, fontFiles },
  });
  const picture = sharp(pixels, { raw: { width, height, channels: 4 } });
  return new Uint8Array(await picture.png({ palette: true, effort: 3, dither: 0 }).toBuffer());
}
