import type Pptx from "pptxgenjs";
import type { Colours } from "../tokens.ts";
import { ended, fileWords } from "../words.ts";
import { drawNative, drawPicture, hex } from "./draw.ts";
import { drawFoot, drawHead, textAt, type FootText } from "./frame.ts";
import { nativeChart, nativeForms, partsOf } from "./native.ts";
import { speakerNotes } from "./notes.ts";
import { drawSingle, singleIn } from "./single.ts";
import type { SlideChart } from "./slide-chart.ts";
import { drawTable, tablePages, type TablePage } from "./table.ts";

/** The slides of a chart. */

const tableBox = { x: textAt.x, y: 1.85, w: textAt.w, h: 4.3 };

function begin(deck: Pptx, chart: SlideChart, said: string, colours: Colours): Pptx.Slide {
  const slide = deck.addSlide();
  slide.background = { color: hex(colours, "raised") };
  drawHead(slide, { ...chart, sheet: { ...chart.sheet, subtitle: `${said}${chart.sheet.subtitle}` } }, colours);
  return slide;
}

function drawTableSlide(deck: Pptx, chart: SlideChart, page: TablePage, said: string, colours: Colours): void {
  const slide = begin(deck, chart, said, colours);
  drawTable(slide, page, tableBox, colours);
  const marks = (chart.table?.marks ?? []).map(({ mark, text }) => `${mark} – ${text}`).join("; ");
  drawFoot(slide, chart, [{ text: marks, size: 12, colour: "muted" }], colours);
  slide.addNotes(speakerNotes(chart));
}

/** The slides with the table of a chart; none where it has none. */
export function drawTables(deck: Pptx, chart: SlideChart, colours: Colours): void {
  const { table, sheet, picture } = chart;
  const pages = table === undefined || table.rows.length === 0 ? [] : tablePages(table, tableBox);
  const { table: part } = fileWords(sheet.language).slide;
  // A table that stands alone needs no word that it is one.
  const said = (at: number, of: number): string => (picture === undefined && of === 1 ? "" : `${part(at + 1, of)}. `);
  for (const [i, page] of pages.entries()) drawTableSlide(deck, chart, page, said(i, pages.length), colours);
}

/** Whether a chart is told by its table alone. */
export const isTable = ({ sheet, spec, picture, table }: SlideChart): boolean =>
  picture === undefined && (table?.rows.length ?? 0) > 0 && nativeChart(sheet, spec) === undefined;

const sentenceOf = ({ sheet }: SlideChart): FootText => ({ text: sheet.sentence, size: 14, colour: "ink" });

function drawNatives(deck: Pptx, chart: SlideChart, colours: Colours): boolean {
  const { sheet, spec } = chart;
  const native = nativeChart(sheet, spec);
  if (native === undefined) return false;
  const gaps: FootText = { text: native.gaps, size: 12, colour: "muted" };
  const single = singleIn(native, sheet);
  if (single !== undefined) {
    const slide = begin(deck, chart, "", colours);
    drawSingle(slide, single, drawFoot(slide, chart, [gaps], colours), spec.topic, colours);
    slide.addNotes(speakerNotes(chart, native));
    return true;
  }
  const alt = fileWords(sheet.language).slide.alt(ended(sheet.title), sheet.sentence);
  const parts = partsOf(native);
  const { continued } = fileWords(sheet.language).slide;
  for (const [at, each] of parts.entries()) {
    const slide = begin(deck, chart, at === 0 ? "" : `${continued}. `, colours);
    drawNative(slide, each, drawFoot(slide, chart, [sentenceOf(chart), gaps], colours), alt, colours);
    slide.addNotes(speakerNotes(chart, native));
  }
  return true;
}

/**
 * Puts a chart on slides: as one that can be edited, on more than one where it has very many bars; its sentence alone
 * where it has one number; a picture where PowerPoint has no such chart.
 */
export function drawChart(deck: Pptx, chart: SlideChart, colours: Colours): void {
  const { sheet, spec, picture, table } = chart;
  if (drawNatives(deck, chart, colours)) return;
  if (picture === undefined && table === undefined && sheet.rows.length > 0 && !nativeForms.includes(spec.form))
    throw new RangeError(`pptx: PowerPoint has no chart like "${sheet.chart}"; give its picture or its table`);
  const slide = begin(deck, chart, "", colours);
  const box = drawFoot(slide, chart, [sentenceOf(chart)], colours);
  const alt = fileWords(sheet.language).slide.alt(ended(sheet.title), sheet.sentence);
  if (picture !== undefined) drawPicture(slide, picture, box, alt);
  slide.addNotes(speakerNotes(chart));
}
