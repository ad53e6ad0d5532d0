import type Pptx from "pptxgenjs";
import { placeName } from "../../charts/words/words.ts";
import { formatDate } from "../../i18n/formats.ts";
import type { AreaRow } from "../../model/rows.ts";
import type { Origin } from "../citation.ts";
import type { Sheet } from "../sheet.ts";
import type { Colours } from "../tokens.ts";
import { fileWords, licenceName, sourceLine, whereabouts } from "../words.ts";
import { hex } from "./draw.ts";
import { addressRun, textAt } from "./frame.ts";
import type { SlideChart } from "./slide-chart.ts";

/** The slides around the charts of a presentation. */

/** What a presentation of several charts of a place is called: "Обхват: област Кюстендил". */
export const deckTitle = (area: AreaRow, language: Sheet["language"]): string =>
  fileWords(language).slide.deck(placeName(area, language));

/** What stands around several charts: their place, where all of it is found, and how it was made. */
export interface DeckCover {
  readonly title: string;
  readonly seen: Origin;
  /**
   * The address of the page on the method, full where the copy of the site has a public one: it is named on the last
   * slide, which lists the sources.
   */
  readonly method: string;
}

/** The first slide: of what place, and what is in it. */
export function drawCover(
  deck: Pptx,
  charts: readonly SlideChart[],
  { sheet, seen }: SlideChart,
  title: string,
  colours: Colours,
): void {
  const words = fileWords(sheet.language);
  const slide = deck.addSlide();
  slide.background = { color: hex(colours, "raised") };
  const text = textAt;
  slide.addText(title, { ...text, y: 1, h: 1, fontSize: 36, bold: true, color: hex(colours, "ink") });
  const lines = [
    words.siteRelease(formatDate(sheet.release, sheet.language)),
    licenceName(sheet.licence, sheet.language),
    words.slide.charts(charts.length),
  ];
  slide.addText(lines.join(" · "), { ...text, y: 2, h: 0.5, fontSize: 16, color: hex(colours, "muted") });
  slide.addText(
    charts.map((one) => ({ text: one.sheet.title, options: { bullet: true, breakLine: true } })),
    { ...text, y: 2.7, h: 3.5, fontSize: 16, color: hex(colours, "ink"), fit: "shrink" },
  );
  if (charts.some((one) => one.sheet.synthetic)) {
    slide.addText(`${words.synthetic}. ${words.syntheticText}`, {
      ...text,
      y: 0.3,
      h: 0.5,
      fontSize: 14,
      bold: true,
      color: hex(colours, "ink"),
      fill: { color: hex(colours, "mark") },
    });
  }
  slide.addText([addressRun(seen, sheet.language)], {
    ...text,
    y: 6.8,
    h: 0.4,
    fontSize: 12,
    color: hex(colours, "muted"),
  });
  slide.addNotes(`${title}\n${charts.map((one) => one.sheet.title).join("\n")}`);
}

/** Begins what stands behind the last slide for those who ask more. */
export function drawAppendix(deck: Pptx, { sheet }: SlideChart, colours: Colours): void {
  const { appendix } = fileWords(sheet.language).slide;
  const slide = deck.addSlide();
  slide.background = { color: hex(colours, "raised") };
  slide.addText(appendix.heading, { ...textAt, y: 2.6, h: 0.9, fontSize: 32, bold: true, color: hex(colours, "ink") });
  slide.addText(appendix.text, { ...textAt, y: 3.6, h: 0.6, fontSize: 18, color: hex(colours, "muted") });
}

/** The slide behind the charts: whose numbers these are, and how they were treated. */
export function drawEnding(
  deck: Pptx,
  charts: readonly SlideChart[],
  { sheet }: SlideChart,
  { method, seen }: DeckCover,
  colours: Colours,
): void {
  const words = fileWords(sheet.language);
  const slide = deck.addSlide();
  slide.background = { color: hex(colours, "raised") };
  const text = textAt;
  slide.addText(words.slide.ending, { ...text, y: 0.6, h: 0.7, fontSize: 24, bold: true, color: hex(colours, "ink") });
  const lines = [
    words.slide.everyNumber,
    words.slide.emptyPlace,
    words.slide.method(whereabouts(method, sheet.language)),
    `${sourceLine(charts.map((one) => one.sheet))}.`,
    licenceName(sheet.licence, sheet.language),
  ];
  slide.addText(
    lines.map((line) => ({ text: line, options: { breakLine: true, paraSpaceAfter: 8 } })),
    { ...text, y: 1.5, h: 5, fontSize: 14, color: hex(colours, "ink"), fit: "shrink" },
  );
  slide.addText([addressRun(seen, sheet.language)], {
    ...text,
    y: 6.8,
    h: 0.4,
    fontSize: 12,
    color: hex(colours, "muted"),
  });
  slide.addNotes(lines.join("\n"));
}
