import type Pptx from "pptxgenjs";
import { textWidth } from "../../charts/drawing/theme.ts";
import { formatDate } from "../../i18n/formats.ts";
import type { Origin } from "../citation.ts";
import { qrPng } from "../qr.ts";
import type { Sheet } from "../sheet.ts";
import type { Colours } from "../tokens.ts";
import { ended, fileWords, isPublic, licenceName, sourceLine, whereabouts } from "../words.ts";
import { drawPicture, hex } from "./draw.ts";
import type { SlideChart } from "./slide-chart.ts";

/** What stands around the chart of a slide. Inches, on a slide of 13.33 by 7.5; no letter is smaller than 12 points. */

/** A place on a slide. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const left = 0.5;
const width = 12.33;
const top = 1.85;
const bottom = 7.3;
const gap = 0.08;
const smallest = 12;
const qrSize = 0.95;
/** A source line with more names would run over too many lines. */
const mostPublishers = 4;
/** The slides' font runs wider than the letters that were measured, and what stands in for it still more. */
const wider = 1.3;

/** What every text on a slide has: its own place, no margins. */
export const textAt = { x: left, w: width, margin: 0, isTextBox: true, valign: "top" } as const;

/** The height of a text in a box of a width. */
function heightOf(text: string, size: number, room: number): number {
  const lines = text
    .split("\n")
    .map((line) => Math.max(1, Math.ceil((textWidth(line, size) * wider) / 72 / room)))
    .reduce((sum, one) => sum + one, 0);
  return (lines * size * 1.25) / 72;
}

/** Title and subtitle of a slide, and the mark of synthetic data. */
export function drawHead(slide: Pptx.Slide, { sheet }: SlideChart, colours: Colours): void {
  const words = fileWords(sheet.language);
  if (sheet.synthetic) {
    slide.addText(words.synthetic, {
      ...textAt,
      y: 0.12,
      h: 0.28,
      fontSize: 12,
      bold: true,
      color: hex(colours, "ink"),
      fill: { color: hex(colours, "mark") },
    });
    slide.addText(words.synthetic, {
      x: 1.5,
      y: 2.9,
      w: 10,
      h: 1.4,
      rotate: 344,
      fontSize: 54,
      bold: true,
      align: "center",
      color: hex(colours, "ink"),
      transparency: 87,
    });
  }
  slide.addText(sheet.title, {
    ...textAt,
    valign: "bottom",
    y: 0.45,
    h: 0.85,
    fontSize: 24,
    bold: true,
    color: hex(colours, "ink"),
    fit: "shrink",
  });
  slide.addText(sheet.subtitle, { ...textAt, y: 1.32, h: 0.45, fontSize: 13, color: hex(colours, "muted") });
}

/**
 * Where the chart stands, as text that leads there; a copy of the site without a public address says that it has none.
 */
export function addressRun({ address }: Origin, language: Sheet["language"]): Pptx.TextProps {
  return isPublic(address)
    ? { text: address, options: { hyperlink: { url: address } } }
    : { text: whereabouts(address, language) };
}

/** The lines at the foot of every slide as one text, to be measured. */
const footText = ({ sheet, seen }: Pick<SlideChart, "sheet" | "seen">): string =>
  `${sourceAndRelease(sheet)}\n${whereabouts(seen.address, sheet.language)} · ${licenceName(sheet.licence, sheet.language)}`;

const sourceAndRelease = (sheet: Sheet): string =>
  `${ended(sourceLine(sheet, mostPublishers))} ${fileWords(sheet.language).siteRelease(formatDate(sheet.release, sheet.language))}`;

/** Puts source, release, address and licence at the foot of a slide; answers with the height at which they begin. */
function drawSource(slide: Pptx.Slide, { sheet, seen }: SlideChart, colours: Colours): number {
  const w = width - qrSize - 0.3;
  const h = heightOf(footText({ sheet, seen }), smallest, w);
  slide.addText(
    [
      { text: sourceAndRelease(sheet), options: { breakLine: true } },
      addressRun(seen, sheet.language),
      { text: ` · ${licenceName(sheet.licence, sheet.language)}` },
    ],
    { ...textAt, w, y: bottom - h, h, fontSize: smallest, color: hex(colours, "muted") },
  );
  if (isPublic(seen.address))
    drawPicture(
      slide,
      { png: qrPng(seen.address), width: 1, height: 1 },
      { x: left + width - qrSize, y: bottom - qrSize, w: qrSize, h: qrSize },
      fileWords(sheet.language).slide.qr,
    );
  return bottom - (isPublic(seen.address) ? Math.max(h, qrSize) : h);
}

/** A text at the foot of a slide. */
export interface FootText {
  readonly text: string;
  readonly size: number;
  readonly colour: "ink" | "muted";
}

/**
 * Puts texts one below the other above source, release, address and licence. Answers with the room that is left for the
 * chart above them.
 */
export function drawFoot(slide: Pptx.Slide, chart: SlideChart, texts: readonly FootText[], colours: Colours): Box {
  const shown = texts.filter(({ text }) => text !== "");
  const heights = shown.map(({ text, size }) => heightOf(text, size, width));
  const start = drawSource(slide, chart, colours) - heights.reduce((sum, h) => sum + h + gap, 0);
  let y = start;
  for (const [place, { text, size, colour }] of shown.entries()) {
    const h = heights[place] ?? 0;
    slide.addText(text, { ...textAt, y, h, fontSize: size, color: hex(colours, colour) });
    y += h + gap;
  }
  return { x: left, y: top, w: width, h: start - gap - top };
}
