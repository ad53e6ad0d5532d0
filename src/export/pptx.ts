import Pptx from "pptxgenjs";
import { formatDate } from "../i18n/formats.ts";
import { chartWords, placeName } from "../charts/words.ts";
import type { ChartTable } from "../charts/described.ts";
import type { ChartSpec } from "../model/chart.ts";
import type { AreaRow } from "../model/rows.ts";
import { citationSentence } from "./citation.ts";
import type { Origin } from "./citation.ts";
import { coreProperties } from "./pack.ts";
import { qrPng } from "./qr.ts";
import type { Sheet } from "./sheet.ts";
import { drawNative, drawPicture, hex } from "./slides/draw.ts";
import type { Picture } from "./slides/draw.ts";
import { nativeChart, nativeForms } from "./slides/native.ts";
import type { NativeChart } from "./slides/native.ts";
import { repaired } from "./slides/repair.ts";
import { drawTable, tablePages } from "./slides/table.ts";
import type { TablePage } from "./slides/table.ts";
import type { Colours } from "./tokens.ts";
import { ended, fileWords, isPublic, licenceName, sourceLine, whereabouts } from "./words.ts";

/** A chart to be put on a slide. */
export interface SlideChart {
  readonly sheet: Sheet;
  readonly spec: Pick<ChartSpec, "form" | "topic">;
  readonly seen: Origin;
  /**
   * Stands where PowerPoint has no such chart, for instance for a map. Of `pictureSizes.slide`, since the slide has the
   * title; none where it would be too small to read.
   */
  readonly picture?: Picture;
  /**
   * Goes on slides of its own behind a chart that is a picture, or needs more than one: there its numbers can be
   * edited.
   */
  readonly table?: Pick<ChartTable, "columns" | "rows" | "marks">;
}

/** Inches, on a slide of 13.33 by 7.5. */
const left = 0.5;
const width = 12.33;
const chartBox = { x: left, y: 1.85, w: width, h: 3.75 };
const tableBox = { x: left, y: 1.85, w: width, h: 4.6 };
const qrSize = 0.95;
/** A source line with more names would run over two lines. */
const mostPublishers = 4;

function drawHead(slide: Pptx.Slide, { sheet }: SlideChart, colours: Colours): void {
  const words = fileWords(sheet.language);
  const text = { x: left, w: width, margin: 0, isTextBox: true, valign: "top" } as const;
  if (sheet.synthetic) {
    slide.addText(words.synthetic, {
      ...text,
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
    ...text,
    valign: "bottom",
    y: 0.45,
    h: 0.85,
    fontSize: 24,
    bold: true,
    color: hex(colours, "ink"),
    fit: "shrink",
  });
  slide.addText(sheet.subtitle, { ...text, y: 1.32, h: 0.45, fontSize: 13, color: hex(colours, "muted") });
}

function drawFoot(slide: Pptx.Slide, { sheet, seen, spec }: SlideChart, gaps: string, colours: Colours): void {
  const words = fileWords(sheet.language);
  const text = { x: left, w: width - qrSize - 0.3, margin: 0, isTextBox: true, valign: "top" } as const;
  slide.addText(sheet.sentence, { ...text, y: 5.68, h: 0.62, fontSize: 13, color: hex(colours, "ink"), fit: "shrink" });
  if (gaps !== "")
    slide.addText(gaps, { ...text, y: 6.32, h: 0.42, fontSize: 10, color: hex(colours, "muted"), fit: "shrink" });
  drawSource(slide, { sheet, seen, spec }, colours);
  if (!isPublic(seen.address)) return;
  drawPicture(
    slide,
    { png: qrPng(seen.address), width: 1, height: 1 },
    { x: left + width - qrSize, y: 6.3, w: qrSize, h: qrSize },
    words.slide.qr,
  );
}

/**
 * The notes of a chart. PowerPoint joins dates by a straight line: what the page says of its own steps is not so there.
 */
function chartNotes({ notes, language }: Sheet, native?: NativeChart): readonly string[] {
  return native?.kind === "lines" ? notes.filter((note) => note !== chartWords(language).steps.between) : notes;
}

function speakerNotes({ sheet, seen }: SlideChart, native?: NativeChart): string {
  const [words, gaps] = [fileWords(sheet.language), native?.gaps ?? ""];
  return [
    ...(sheet.synthetic ? [`${words.synthetic}. ${words.syntheticText}`] : []),
    sheet.sentence,
    ...chartNotes(sheet, native),
    ...(gaps === "" ? [] : [gaps]),
    ended(sourceLine(sheet)),
    `${words.slide.cite}: ${citationSentence(sheet, seen)}`,
  ].join("\n");
}

/**
 * Where the chart stands, as text that leads there; a copy of the site without a public address says that it has none.
 */
function addressRun({ address }: Origin, language: Sheet["language"]): Pptx.TextProps {
  return isPublic(address)
    ? { text: address, options: { hyperlink: { url: address } } }
    : { text: whereabouts(address, language) };
}

/** What stands at the foot of every slide: source, release, address, licence. */
function drawSource(slide: Pptx.Slide, { sheet, seen }: SlideChart, colours: Colours): void {
  const words = fileWords(sheet.language);
  slide.addText(
    [
      {
        text: `${ended(sourceLine(sheet, mostPublishers))} ${words.siteRelease(formatDate(sheet.release, sheet.language))}`,
        options: { breakLine: true },
      },
      addressRun(seen, sheet.language),
      { text: ` · ${licenceName(sheet.licence, sheet.language)}` },
    ],
    {
      x: left,
      w: width - qrSize - 0.3,
      margin: 0,
      isTextBox: true,
      valign: "top",
      y: 6.8,
      h: 0.45,
      fontSize: 10,
      color: hex(colours, "muted"),
    },
  );
}

/** A slide for a part of the chart's table; `said` tells which. */
function drawTableSlide(deck: Pptx, chart: SlideChart, page: TablePage, said: string, colours: Colours): void {
  const { sheet, table } = chart;
  const slide = deck.addSlide();
  slide.background = { color: hex(colours, "raised") };
  drawHead(slide, { ...chart, sheet: { ...sheet, subtitle: `${said}${sheet.subtitle}` } }, colours);
  drawTable(slide, page, tableBox, colours);
  const marks = (table?.marks ?? []).map(({ mark, text }) => `${mark} – ${text}`).join("; ");
  if (marks !== "")
    slide.addText(marks, {
      x: left,
      y: 6.62,
      w: width,
      h: 0.18,
      margin: 0,
      isTextBox: true,
      valign: "top",
      fontSize: 9,
      color: hex(colours, "muted"),
    });
  drawSource(slide, chart, colours);
  slide.addNotes(speakerNotes(chart));
}

function drawTables(deck: Pptx, chart: SlideChart, colours: Colours): void {
  const { table, sheet, picture } = chart;
  const pages = table === undefined || table.rows.length === 0 ? [] : tablePages(table, tableBox);
  const { table: part } = fileWords(sheet.language).slide;
  // A table that stands alone needs no word that it is one.
  const said = (at: number, of: number): string => (picture === undefined && of === 1 ? "" : `${part(at + 1, of)}. `);
  for (const [i, page] of pages.entries()) drawTableSlide(deck, chart, page, said(i, pages.length), colours);
}

function drawSlide(deck: Pptx, chart: SlideChart, colours: Colours): void {
  const { sheet, spec, picture, table } = chart;
  const native = nativeChart(sheet, spec);
  if (native === undefined && picture === undefined && table !== undefined && table.rows.length > 0) {
    drawTables(deck, chart, colours);
    return;
  }
  const slide = deck.addSlide();
  const alt = fileWords(sheet.language).slide.alt(ended(sheet.title), sheet.sentence);
  slide.background = { color: hex(colours, "raised") };
  drawHead(slide, chart, colours);
  if (native !== undefined) drawNative(slide, native, chartBox, alt, colours);
  else if (picture !== undefined) drawPicture(slide, picture, chartBox, alt);
  else if (table === undefined && sheet.rows.length > 0 && !nativeForms.includes(spec.form))
    throw new RangeError(`pptx: PowerPoint has no chart like "${sheet.chart}"; give its picture or its table`);
  drawFoot(slide, chart, native?.gaps ?? "", colours);
  slide.addNotes(speakerNotes(chart, native));
  if (native === undefined) drawTables(deck, chart, colours);
}

function drawCover(
  deck: Pptx,
  charts: readonly SlideChart[],
  { sheet, seen }: SlideChart,
  title: string,
  colours: Colours,
): void {
  const words = fileWords(sheet.language);
  const slide = deck.addSlide();
  slide.background = { color: hex(colours, "raised") };
  const text = { x: left, w: width, margin: 0, isTextBox: true, valign: "top" } as const;
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

/** The last slide: whose numbers these are, and how they were treated. */
function drawEnding(
  deck: Pptx,
  charts: readonly SlideChart[],
  { sheet }: SlideChart,
  { method, seen }: DeckCover,
  colours: Colours,
): void {
  const words = fileWords(sheet.language);
  const slide = deck.addSlide();
  slide.background = { color: hex(colours, "raised") };
  const text = { x: left, w: width, margin: 0, isTextBox: true, valign: "top" } as const;
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

/**
 * Charts as a PowerPoint presentation, one a slide: bars, rankings, funnels, ages, steps and stocks as charts that can
 * be edited, with their numbers in a data sheet and gaps left empty; others as the picture given, with their table
 * behind it. Each slide has title, sentence, source, release, address and QR code, the notes have the citation. All
 * charts are of one language and release. `colours` are the light ones. Works in browsers as well; the same charts give
 * the same bytes.
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
  if (cover !== undefined) drawEnding(deck, charts, first, cover, colours);
  const written = await deck.write({ outputType: "uint8array" });
  if (!(written instanceof Uint8Array))
    throw new TypeError("pptx: the library wrote something other than bytes; its version must be the pinned one");
  const properties = coreProperties({
    title: cover?.title ?? first.sheet.title,
    creator: words.site,
    subject: sourceLine(charts.map(({ sheet }) => sheet)),
    language,
    release,
  });
  return repaired(written, { properties, language, colours });
}
