import { element } from "../../charts/drawing/draw.ts";
import { measured } from "./measured.ts";

/** How a line of text looks; sizes in pixels. */
export interface Face {
  readonly family: "sans" | "condensed";
  readonly size: number;
  readonly weight: 400 | 650;
  /** The name of a colour in tokens.css. */
  readonly colour: string;
}

/** Families as a picture names them: ours first, then what most machines have, the narrow ones before the wide ones. */
export const families = {
  sans: "Sofia Sans, Arial, sans-serif",
  condensed: "Sofia Sans Condensed, Arial Narrow, Liberation Sans Narrow, Roboto Condensed, Arial, sans-serif",
} as const;

type Measure = (text: string, face: Face) => number;

/** The width of a line in our font, in pixels. */
export const lineWidth: Measure = (text, { family, size, weight }) => measured(text, `${family}-${weight}`, size);

/**
 * The room that a line needs in pixels, in our font or in Arial, which programs take that read no font inside a
 * picture.
 */
export const lineRoom: Measure = (text, face) =>
  Math.max(lineWidth(text, face), measured(text, face.weight === 650 ? "arial-700" : "arial-400", face.size));

const plainSpace = / +/;

function broken(text: string, face: Face, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(plainSpace)) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`, face) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * The text in lines no wider than `width` in either font, at most `most` of them. What does not fit has lines that are
 * no wider in our font; and what does not fit so either ends in an ellipsis.
 */
export function wrapped(text: string, face: Face, width: number, most: number): readonly string[] {
  const roomy = broken(text, face, width, lineRoom);
  const lines = roomy.length <= most ? roomy : broken(text, face, width, lineWidth);
  if (lines.length <= most) return lines;
  let end = lines[most - 1] ?? "";
  while (end.includes(" ") && lineWidth(`${end} …`, face) > width) end = end.slice(0, end.lastIndexOf(" "));
  return [...lines.slice(0, most - 1), `${end} …`];
}

/** The lines as text elements below each other, the first one's top at `y`; and where the last one ends. */
export function drawLines(
  document: Document,
  lines: readonly string[],
  face: Face,
  x: number,
  y: number,
): { readonly texts: readonly SVGElement[]; readonly bottom: number } {
  const height = face.size * 1.28;
  const texts = lines.map((line, i) => {
    const text = element(document, "text", {
      x,
      y: Math.round(y + height * i + face.size * 0.98),
      fill: `var(--${face.colour})`,
      "font-family": families[face.family],
      "font-size": face.size,
      "font-weight": face.weight,
    });
    text.textContent = line;
    return text;
  });
  return { texts, bottom: Math.round(y + height * lines.length) };
}
