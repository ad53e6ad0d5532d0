import Pptx from "pptxgenjs";
import { coreProperties } from "./pack.ts";
import { drawAppendix, drawCover, drawEnding, type DeckCover } from "./slides/around.ts";
import { drawChart, drawTables, isTable } from "./slides/chart.ts";
import { repaired } from "./slides/repair.ts";
import type { SlideChart } from "./slides/slide-chart.ts";
import type { Colours } from "./tokens.ts";
import { fileWords, sourceLine } from "./words.ts";

export { deckTitle, type DeckCover } from "./slides/around.ts";
export type { SlideChart } from "./slides/slide-chart.ts";

/** Every office has it, or another with letters of the same widths. */
const font = "Arial";

/** As many slides are shown in a room; first and last are not of a chart. */
const mostShown = 8 - 2;

/**
 * The slides of several charts: the first ones, whose order is that of interest, then sources and method; behind these,
 * for those who ask more, the other charts and the tables of those that are pictures.
 */
function drawDeck(deck: Pptx, charts: readonly SlideChart[], cover: DeckCover, colours: Colours): void {
  const [first] = charts;
  if (first === undefined) return;
  const [shown, more] = [charts.slice(0, mostShown), charts.slice(mostShown)];
  const draw = (chart: SlideChart): void => {
    (isTable(chart) ? drawTables : drawChart)(deck, chart, colours);
  };
  drawCover(deck, charts, { ...first, seen: cover.seen }, cover.title, colours);
  shown.forEach(draw);
  drawEnding(deck, charts, first, cover, colours);
  const tables = shown.filter((chart) => !isTable(chart) && (chart.table?.rows.length ?? 0) > 0);
  if (more.length + tables.length === 0) return;
  drawAppendix(deck, first, colours);
  for (const chart of more) drawWhole(deck, chart, colours);
  for (const chart of tables) drawTables(deck, chart, colours);
}

/** A chart with the table behind its picture. */
function drawWhole(deck: Pptx, chart: SlideChart, colours: Colours): void {
  if (!isTable(chart)) drawChart(deck, chart, colours);
  drawTables(deck, chart, colours);
}

/**
 * Charts as a PowerPoint presentation, one a slide: bars, rankings, funnels, ages, steps and stocks as charts that can
 * be edited, with their numbers in a data sheet and gaps left empty; a single number as its sentence; others as the
 * picture given, with their table behind it. Each slide has title, sentence, source, release, address and QR code, the
 * notes have the citation. A presentation with a cover shows at most eight slides and has the rest as an appendix. All
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
  deck.theme = { headFontFace: font, bodyFontFace: font };
  if (cover === undefined) for (const chart of charts) drawWhole(deck, chart, colours);
  else drawDeck(deck, charts, cover, colours);
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
