import type { FontFace } from "../../export/picture/font-rules.ts";
import { pictureSizes, svgOf, type Composed, type Pictured, type PictureSize } from "../../export/svg.ts";
import { coloursOf, type Theme } from "../../export/tokens.ts";
import { base } from "../../i18n/base.ts";
import fontRules from "../../styles/fonts.css?raw";
import { remember } from "../../query/remember.ts";
import tokens from "../../styles/tokens.css?raw";

/** How a picture is asked for. */
export interface Look {
  readonly size: PictureSize;
  readonly theme: Theme;
}

const fontAt = remember(async (file: string): Promise<Uint8Array> => {
  const answer = await fetch(base + file);
  if (!answer.ok) throw new Error(`picture: the font ${file} cannot be had (${answer.status})`);
  return new Uint8Array(await answer.arrayBuffer());
});

const points = (bound: string | undefined): number => Number.parseInt(bound ?? "", 16);

/** Whether a range of a font, as CSS writes it, has a letter of the text. */
const covers = (range: string, text: ReadonlySet<string>): boolean =>
  range.split(",").some((run) => {
    const [from, to = from] = run.trim().replace("U+", "").split("-");
    return [...text].some((letter) => {
      const point = letter.codePointAt(0) ?? 0;
      return point >= points(from) && point <= points(to);
    });
  });

/** The fonts that the page itself uses, of them those with letters of the text: they stand in its own style sheet. */
async function fontsFor(text: ReadonlySet<string>): Promise<readonly FontFace[]> {
  const rules = [
    ...fontRules.matchAll(/@font-face \{\s*font-family: "([^"]+)"[^}]*?url\("([^"]+)"\)[^}]*?unicode-range: ([^;]+);/g),
  ];
  return Promise.all(
    rules
      .filter(([, , , range = ""]) => covers(range, text))
      .map(async ([, family = "", file = "", range = ""]) => {
        return { family, woff2: await fontAt(file), range: range.replace(/\s+/g, "") };
      }),
  );
}

/** A chart as an SVG that stands alone, with its fonts inside. */
export async function svgPicture(chart: Pictured | Composed, { size, theme }: Look): Promise<string> {
  const options = { size, colours: coloursOf(tokens, theme), document };
  return svgOf(chart, { ...options, fonts: await fontsFor(new Set(svgOf(chart, { ...options, fonts: [] }))) });
}

async function opened(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

function drawn(
  image: HTMLImageElement,
  scale: number,
): { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D } {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(image.naturalWidth * scale), Math.round(image.naturalHeight * scale)];
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("picture: the browser gives no canvas to draw on");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return { canvas, context };
}

/** A number that changes with any pixel of an image. */
function fingerprint(image: HTMLImageElement): number {
  const { canvas, context } = drawn(image, 1);
  let sum = 0;
  for (const pixel of new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer))
    sum = (Math.imul(sum, 31) + pixel) | 0;
  return sum;
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
const [step, patience, calm] = [40, 8000, 5];

/**
 * Waits until an image has its letters. A browser begins to read the fonts in it when it draws it for the first time,
 * shows no letter until then, and tells nobody when it has them: so it is drawn until it is another picture than the
 * one without letters, and stays the same.
 */
async function lettered(image: HTMLImageElement, svg: string): Promise<void> {
  const without = fingerprint(await opened(svg.replace(/<text\b.*?<\/text>/gs, "")));
  let [last, same] = [without, 0];
  for (let waited = 0; waited < patience; waited += step) {
    const now = fingerprint(image);
    same = now === last && now !== without ? same + 1 : 0;
    if (same >= calm) return;
    last = now;
    await pause(step);
  }
  throw new Error("picture: the browser did not read the fonts in time");
}

/** The same as PNG, with `scale` pixels for one of the SVG. */
export async function pngPicture(chart: Pictured | Composed, look: Look, scale: number): Promise<Blob> {
  const svg = await svgPicture(chart, look);
  const image = await opened(svg);
  await lettered(image, svg);
  const { canvas } = drawn(image, scale);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("picture: the browser made no PNG"));
      else resolve(blob);
    }, "image/png");
  });
}

/** The picture of a chart for a slide, and its size. */
export async function slidePicture(
  chart: Pictured,
): Promise<{ readonly png: Uint8Array; readonly width: number; readonly height: number }> {
  const { width, height } = pictureSizes.slide;
  const png = await pngPicture(chart, { size: "slide", theme: "light" }, 2);
  return { png: new Uint8Array(await png.arrayBuffer()), width, height };
}
