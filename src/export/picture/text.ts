import { element } from "../../charts/draw.ts";
import { textWidth } from "../../charts/theme.ts";

/** How a line of text looks; sizes in pixels. */
export interface Face {
  readonly family: "sans" | "condensed";
  readonly size: number;
  readonly weight: 400 | 650;
  /** The name of a colour in tokens.css. */
  readonly colour: string;
}

/** Families as a picture names them: ours first, then what most machines have. */
export const families = {
  sans: "Sofia Sans, Arial, sans-serif",
  condensed: "Sofia Sans Condensed, Arial Narrow, Arial, sans-serif",
} as const;

/** How much wider Sofia Sans runs than Sofia Sans Condensed, and its bold than its plain letters, as measured in a browser. */
const wider = { sans: 1.25, condensed: 1 } as const;
const bolder = 1.02;

/** The width of a line in pixels, estimated. */
export const lineWidth = (text: string, { family, size, weight }: Face): number => textWidth(text, size) * wider[family] * (weight === 650 ? bolder : 1);

const plainSpace = / +/;

/** The text in lines no wider than `width`, at most `most` of them; what does not fit ends in an ellipsis. */
export function wrapped(text: string, face: Face, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(plainSpace)) {
    const last = lines.at(-1);
    if (last !== undefined && lineWidth(`${last} ${word}`, face) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  let end = lines[most - 1] ?? "";
  while (end.includes(" ") && lineWidth(`${end} …`, face) > width) end = end.slice(0, end.lastIndexOf(" "));
  return [...lines.slice(0, most - 1), `${end} …`];
}

/** The lines as text elements below each other, the first one's top at `y`; and where the last one ends. */
export function drawLines(document: Document, lines: readonly string[], face: Face, x: number, y: number): { readonly texts: readonly SVGElement[]; readonly bottom: number } {
  const height = face.size * 1.28;
  const texts = lines.map((line, i) => {
    const text = element(document, "text", {
      x, y: Math.round(y + height * i + face.size * 0.98), fill: `var(--${face.colour})`, "font-family": families[face.family],
      "font-size": face.size, "font-weight": face.weight,
    });
    text.textContent = line;
    return text;
  });
  return { texts, bottom: Math.round(y + height * lines.length) };
}
