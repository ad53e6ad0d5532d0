import { textWidth } from "./theme.ts";

/**
 * Breaks words into lines that fit a width in pixels, by the letters' estimated widths; a longer word keeps a line of
 * its own.
 */
export function wrapped(text: string, width: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(joined, fontSize) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}
