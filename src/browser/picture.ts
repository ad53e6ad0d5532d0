import { pictureSizes, svgOf, type FontFace, type Pictured, type PictureSize } from "../export/svg.ts";
import { coloursOf, type Theme } from "../export/tokens.ts";
import fontRules from "../styles/fonts.css?raw";
import tokens from "../styles/tokens.css?raw";

/** How a picture is asked for. */
export interface Look {
  readonly size: PictureSize;
  readonly theme: Theme;
}

let fonts: Promise<readonly FontFace[]> | undefined;

/** The fonts that the page itself uses: they stand in its own style sheet. */
async function readFonts(): Promise<readonly FontFace[]> {
  const rules = [...fontRules.matchAll(/@font-face \{\s*font-family: "([^"]+)"[^}]*?url\("([^"]+)"\)[^}]*?unicode-range: ([^;]+);/g)];
  return Promise.all(rules.map(async ([, family = "", file = "", range = ""]) => {
    const answer = await fetch(file);
    if (!answer.ok) throw new Error(`picture: the font ${file} cannot be had (${answer.status})`);
    return { family, woff2: new Uint8Array(await answer.arrayBuffer()), range };
  }));
}

/** A chart as an SVG that stands alone, with its fonts inside. */
export async function svgPicture(chart: Pictured, { size, theme }: Look): Promise<string> {
  return svgOf(chart, { size, colours: coloursOf(tokens, theme), fonts: await (fonts ??= readFonts()), document });
}

async function loaded(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

/** The same as PNG, with `scale` pixels for one of the SVG. */
export async function pngPicture(chart: Pictured, look: Look, scale: number): Promise<Blob> {
  const svg = await svgPicture(chart, look);
  const image = await loaded(svg);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(image.naturalWidth * scale), Math.round(image.naturalHeight * scale)];
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("picture: the browser gives no canvas to draw on");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => { if (blob === null) reject(new Error("picture: the browser made no PNG")); else resolve(blob); }, "image/png");
  });
}

/** The picture of a chart for a slide, and its size. */
export async function slidePicture(chart: Pictured): Promise<{ readonly png: Uint8Array; readonly width: number; readonly height: number }> {
  const { width, height } = pictureSizes.slide;
  const png = await pngPicture(chart, { size: "slide", theme: "light" }, 2);
  return { png: new Uint8Array(await png.arrayBuffer()), width, height };
}
