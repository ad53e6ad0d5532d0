import Pptx from "pptxgenjs";

import type { OfficeChart } from "./charts.ts";
import type { HandedFile } from "./files.ts";

/** What the slides say besides the charts. */
export interface SlideWords {
  readonly title: string;
  readonly sender: string;
  /** What was checked, and what a withheld number looks like. */
  readonly remarks: readonly string[];
  readonly mark: string;
}

const font = "Arial";
const ink = "20262E";
const bar = "1F5F8B";
const fewRows = 14;
const across = { x: 0.6, w: 12.1 } as const;

/** Labels and numbers of a chart's table: its first column and the first that holds numbers. */
function numbersOf({ view: { table } }: OfficeChart) {
  const place = table.columns.findIndex((_, at) => at > 0 && table.rows.some((row) => row[at]?.value != null));
  return table.rows.map((row) => ({
    label: row[0]?.text ?? "",
    text: row[place]?.text ?? "",
    value: row[place]?.value ?? null,
  }));
}

function drawChart(deck: Pptx, chart: OfficeChart, { mark }: SlideWords): void {
  const slide = deck.addSlide();
  const numbers = numbersOf(chart);
  const hidden = numbers.filter(({ value }) => value === null).length;
  slide.addText(chart.view.title, { ...across, y: 0.35, h: 0.9, fontFace: font, fontSize: 26, bold: true, color: ink });
  slide.addText(chart.view.sentence, {
    ...across,
    y: 1.25,
    h: 0.8,
    fontFace: font,
    fontSize: 15,
    color: ink,
    valign: "top",
  });
  // PowerPoint draws the first bar at the bottom.
  const told = numbers.filter(({ value }) => value !== null).toReversed();
  slide.addChart(
    deck.ChartType.bar,
    [{ name: chart.view.title, labels: told.map(({ label }) => label), values: told.map(({ value }) => value ?? 0) }],
    {
      ...across,
      y: 2.1,
      h: 4.5,
      barDir: "bar",
      valAxisHidden: true,
      chartColors: [bar],
      showValue: true,
      dataLabelFormatCode: "#,##0",
      catAxisLabelFontFace: font,
      catAxisLabelFontSize: 13,
      dataLabelFontSize: 12,
      valGridLine: { style: "none" },
    },
  );
  if (hidden > 0)
    slide.addText(
      `${mark}: ${numbers
        .filter(({ value }) => value === null)
        .slice(0, fewRows)
        .map(({ label }) => label)
        .join("; ")}`,
      { ...across, y: 6.65, h: 0.6, fontFace: font, fontSize: 11, color: ink },
    );
}

/** Slides of an office's protected table: a cover, a chart a slide that can be edited, and what was checked. */
export async function slidesFile(charts: readonly OfficeChart[], words: SlideWords, stem: string): Promise<HandedFile> {
  const deck = new Pptx();
  deck.layout = "LAYOUT_WIDE";
  deck.title = words.title;
  const cover = deck.addSlide();
  cover.addText(words.title, { ...across, y: 2.4, h: 1.6, fontFace: font, fontSize: 36, bold: true, color: ink });
  cover.addText(words.sender, { ...across, y: 4.1, h: 0.8, fontFace: font, fontSize: 18, color: ink });
  for (const chart of charts) drawChart(deck, chart, words);
  const last = deck.addSlide();
  last.addText(
    words.remarks.map((text) => ({ text, options: { bullet: true, breakLine: true } })),
    {
      ...across,
      y: 0.6,
      h: 6,
      fontFace: font,
      fontSize: 16,
      color: ink,
      valign: "top",
    },
  );
  const written = await deck.write({ outputType: "uint8array" });
  if (!(written instanceof Uint8Array)) throw new TypeError("pptx: the library wrote something other than bytes");
  return {
    kind: "pptx",
    name: `${stem}.pptx`,
    type: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    bytes: new Uint8Array(written),
  };
}
