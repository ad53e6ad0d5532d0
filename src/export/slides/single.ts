import type Pptx from "pptxgenjs";
import { formatNumber } from "../../i18n/formats.ts";
import type { Sheet } from "../sheet.ts";
import type { Colours } from "../tokens.ts";
import { hex } from "./draw.ts";
import { textAt, type Box } from "./frame.ts";
import type { NativeChart } from "./native.ts";

/** A sentence around the only number of its chart. */
export interface Single {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

const sizes = { number: 66, words: 28 };

/**
 * The sentence of a chart that has one number alone, parted at it: a single bar says less. Nothing where there are more
 * numbers, or the sentence does not name the one.
 */
export function singleIn({ series }: NativeChart, { sentence, language }: Sheet): Single | undefined {
  const [value, ...others] = series.flatMap(({ values }) => values.filter((one) => one !== null));
  if (value === undefined || others.length > 0) return undefined;
  const number = formatNumber(value, language);
  const isApart = (at: number): boolean => !/\d/.test(`${sentence[at - 1] ?? ""}${sentence[at + number.length] ?? ""}`);
  for (let at = sentence.indexOf(number); at !== -1; at = sentence.indexOf(number, at + 1))
    if (isApart(at)) return { before: sentence.slice(0, at), number, after: sentence.slice(at + number.length) };
  return undefined;
}

/** Puts the sentence on a slide with its number in large figures. */
export function drawSingle(slide: Pptx.Slide, single: Single, box: Box, topic: string, colours: Colours): void {
  const words = (text: string) => ({ text, options: { fontSize: sizes.words, color: hex(colours, "ink") } });
  slide.addText(
    [
      words(single.before),
      { text: single.number, options: { fontSize: sizes.number, bold: true, color: hex(colours, topic) } },
      words(single.after),
    ].filter(({ text }) => text !== ""),
    { ...textAt, ...box, valign: "middle", fit: "shrink" },
  );
}
