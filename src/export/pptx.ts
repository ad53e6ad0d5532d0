import Pptx from "pptxgenjs";
import { formatDate } from "../i18n/formats.ts";
import { placeName } from "../charts/words.ts";
import type { ChartSpec } from "../model/chart.ts";
import type { AreaRow } from "../model/rows.ts";
import { citation } from "./citation.ts";
import type { Seen } from "./citation.ts";
import { coreProperties } from "./pack.ts";
import { qrPng } from "./qr.ts";
import type { Sheet } from "./sheet.ts";
import { drawNative, drawPicture, hex } from "./slides/draw.ts";
import type { Picture } from "./slides/draw.ts";
import { nativeChart, nativeForms } from "./slides/native.ts";
import { repaired } from "./slides/repair.ts";
import type { Colours } from "./tokens.ts";
import { fileWords, licenceName, sourceLine } from "./words.ts";

/** A chart to be put on a slide. */
export interface SlideChart {
  readonly sheet: Sheet;
  readonly spec: Pick<ChartSpec, "form" | "topic">;
  readonly seen: Seen;
  /** Stands where PowerPoint has no such chart; needed for all forms but those in `nativeForms`. Of `pictureSizes.slide`, since the slide has the title. */
  readonly picture?: Picture;
}

/** Inches, on a slide of 13.33 by 7.5. */
const left = 0.5;
const width = 12.33;
const chartBox = { x: left, y: 1.85, w: width, h: 3.75 };
const qrSize = 0.95;
/** A source line with more names would run over two lines. */
const mostPublishers = 4;

function drawHead(slide: Pptx.Slide, { sheet }: SlideChart, colours: Colours): void {
  const words = fileWords(sheet.language);
  const text = { x: left, w: width, margin: 0, isTextBox: true, valign: "top" } as const;
  if (sheet.synthetic) {
    slide.addText(words.synthetic, { ...text, y: 0.12, h: 0.28, fontSize: 12, bold: true, color: hex(colours, "ink"), fill: { color: hex(colours, "mark") } });
    slide.addText(words.synthetic, {
      x: 1.5, y: 2.9, w: 10, h: 1.4, rotate: 344, fontSize: 54, bold: true, align: "center", color: hex(colours, "ink"), transparency: 87,
    });
  }
  slide.addText(sheet.title, { ...text, valign: "bottom", y: 0.45, h: 0.85, fontSize: 24, bold: true, color: hex(colours, "ink"), fit: "shrink" });
  slide.addText(sheet.subtitle, { ...text, y: 1.32, h: 0.45, fontSize: 13, color: hex(colours, "muted") });
}

function drawFoot(slide: Pptx.Slide, { sheet, seen }: SlideChart, gaps: string, colours: Colours): void {
  const words = fileWords(sheet.language);
  const text = { x: left, w: width - qrSize - 0.3, margin: 0, isTextBox: true, valign: "top" } as const;
  slide.addText(sheet.sentence, { ...text, y: 5.68, h: 0.62, fontSize: 13, color: hex(colours, "ink"), fit: "shrink" });
  if (gaps !== "") slide.addText(gaps, { ...text, y: 6.32, h: 0.42, fontSize: 10, color: hex(colours, "muted"), fit: "shrink" });
  slide.addText([
    { text: `${sourceLine(sheet, mostPublishers)}. ${words.siteRelease(formatDate(sheet.release, sheet.language))}`, options: { breakLine: true } },
    { text: seen.address, options: { hyperlink: { url: seen.address } } }, { text: ` · ${licenceName(sheet.licence, sheet.language)}` },
  ], { ...text, y: 6.8, h: 0.45, fontSize: 10, color: hex(colours, "muted") });
  drawPicture(slide, { png: qrPng(seen.address), width: 1, height: 1 }, { x: left + width - qrSize, y: 6.3, w: qrSize, h: qrSize }, words.slide.qr);
}

function speakerNotes({ sheet, seen }: SlideChart, gaps: string): string {
  const words = fileWords(sheet.language);
  return [
    ...(sheet.synthetic ? [`${words.synthetic}. ${words.syntheticText}`] : []), sheet.sentence, ...sheet.notes, ...(gaps === "" ? [] : [gaps]),
    `${sourceLine(sheet)}.`, `${words.slide.cite}: ${citation(sheet, seen).sentence}`,
  ].join("\n");
}

function drawSlide(deck: Pptx, chart: SlideChart, colours: Colours): void {
  const { sheet, spec, picture } = chart;
  const slide = deck.addSlide();
  const alt = fileWords(sheet.language).slide.alt(sheet.title, sheet.sentence);
  slide.background = { color: hex(colours, "raised") };
  drawHead(slide, chart, colours);
  const native = nativeChart(sheet, spec);
  if (native !== undefined) drawNative(slide, native, chartBox, alt, colours);
  else if (picture !== undefined) drawPicture(slide, picture, chartBox, alt);
  else if (!nativeForms.some((form) => form === spec.form)) throw new RangeError(`pptx: PowerPoint has no chart like "${sheet.chart}"; give its picture`);
  drawFoot(slide, chart, native?.gaps ?? "", colours);
  slide.addNotes(speakerNotes(chart, native?.gaps ?? ""));
}

function drawCover(deck: Pptx, charts: readonly SlideChart[], { sheet, seen }: SlideChart, title: string, colours: Colours): void {
  const words = fileWords(sheet.language);
  const slide = deck.addSlide();
  slide.background = { color: hex(colours, "raised") };
  const text = { x: left, w: width, margin: 0, isTextBox: true, valign: "top" } as const;
  slide.addText(title, { ...text, y: 1, h: 1, fontSize: 36, bold: true, color: hex(colours, "ink") });
  const lines = [words.siteRelease(formatDate(sheet.release, sheet.language)), licenceName(sheet.licence, sheet.language), words.slide.charts(charts.length)];
  slide.addText(lines.join(" · "), { ...text, y: 2, h: 0.5, fontSize: 16, color: hex(colours, "muted") });
  slide.addText(charts.map((one) => ({ text: one.sheet.title, options: { bullet: true, breakLine: true } })), { ...text, y: 2.7, h: 3.5, fontSize: 16, color: hex(colours, "ink"), fit: "shrink" });
  if (charts.some((one) => one.sheet.synthetic)) {
    slide.addText(`${words.synthetic}. ${words.syntheticText}`, { ...text, y: 0.3, h: 0.5, fontSize: 14, bold: true, color: hex(colours, "ink"), fill: { color: hex(colours, "mark") } });
  }
  slide.addText(seen.address, { ...text, y: 6.8, h: 0.4, fontSize: 12, color: hex(colours, "muted"), hyperlink: { url: seen.address } });
  slide.addNotes(`${title}\n${charts.map((one) => one.sheet.title).join("\n")}`);
}

/** What a presentation of several charts of a place is called: "Обхват: област Кюстендил". */
export const deckTitle = (area: AreaRow, language: Sheet["language"]): string =>
  fileWords(language).slide.deck(placeName(area, language));

/** The first slide of several charts: their place, and where all of it is found. */
export interface DeckCover {
  readonly title: string;
  readonly seen: Seen;
}

/**
 * Charts as a PowerPoint presentation, one a slide: bars, rankings, steps and stocks as charts that can be edited, with their numbers
 * in a data sheet and gaps left empty; others as the picture given. Each slide has title, sentence, source, release, address
 * and QR code, the notes have the citation. All charts are of one language and release. `colours` are the light ones. Works
 * in browsers as well; the same charts give the same bytes.
 */
export async function pptxOf(charts: readonly SlideChart[], colours: Colours, cover?: DeckCover): Promise<Uint8Array> {
  const [first] = charts;
  if (first === undefined) throw new RangeError("pptx: a presentation needs at least one chart");
  const { language, release } = first.sheet;
  const words = fileWords(language);
  const deck = new Pptx();
  deck.layout = "LAYOUT_WIDE";
  deck.theme = { headFontFace: "Calibri", bodyFontFace: "Calibri" };
  if (cover !== undefined) drawCover(deck, charts, { ...first, seen: cover.seen }, cover.title, colours);
  for (const chart of charts) drawSlide(deck, chart, colours);
  const written = await deck.write({ outputType: "uint8array" });
  if (!(written instanceof Uint8Array)) throw new TypeError("pptx: the library wrote something other than bytes; its version must be the pinned one");
  const properties = coreProperties({ title: cover?.title ?? first.sheet.title, creator: words.site, subject: sourceLine(charts.map(({ sheet }) => sheet)), language, release });
  return repaired(written, { properties, language, colours });
}
