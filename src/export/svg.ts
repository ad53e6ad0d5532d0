import type { ChartContext } from "../charts/figures/context.ts";
import type { ChartView } from "../charts/described.ts";
import { element } from "../charts/drawing/draw.ts";
import { renderLegend } from "../charts/drawing/legend.ts";
import type { Panel } from "../charts/multiples/panels.ts";
import { plotOptions } from "../charts/options.ts";
import { formatDate } from "../i18n/formats.ts";
import type { ChartSpec } from "../model/chart.ts";
import type { Topic } from "../model/codes.ts";
import type { Answer } from "../model/question.ts";
import type { Origin } from "./citation.ts";
import { fontRules } from "./picture/font-rules.ts";
import type { FontFace } from "./picture/font-rules.ts";
import { layHalos } from "./picture/halos.ts";
import { drawPanels } from "./picture/panels.ts";
import { drawPlots, type Plotted } from "./picture/plots.ts";
import { stateWidths } from "./picture/stated-widths.ts";
import { drawLines, lineRoom, lineWidth, wrapped } from "./picture/text.ts";
import type { Face } from "./picture/text.ts";
import type { Sheet } from "./sheet.ts";
import { coloured } from "./tokens.ts";
import type { Colours } from "./tokens.ts";
import { fileWords, sourceLine, whereabouts } from "./words.ts";

/**
 * The pictures that are asked for, in pixels; without a height it follows from the chart. `og` is what links show in
 * social media: it is seen small, so it has the title with its number and the chart, and only the first line of all
 * else. `slide` is for a slide that has title and source itself: the chart and its legend.
 */
export const pictureSizes = {
  wide: { width: 1200, height: null, text: 1, brief: false, bare: false },
  "16x9": { width: 1280, height: 720, text: 1, brief: false, bare: false },
  square: { width: 1080, height: 1080, text: 1.1, brief: false, bare: false },
  slide: { width: 1480, height: 450, text: 1, brief: false, bare: true },
  og: { width: 1200, height: 630, text: 1.1, brief: true, bare: false },
} as const;
export type PictureSize = keyof typeof pictureSizes;

/** A chart with all that its picture tells. */
export interface Pictured {
  readonly spec: ChartSpec;
  readonly answer: Answer;
  readonly context: ChartContext;
  readonly view: ChartView;
  readonly sheet: Sheet;
  readonly seen: Pick<Origin, "address">;
  /** Several places that are drawn side by side instead of the one chart. */
  readonly panels?: readonly Panel[];
}

/** Plots beneath each other, each with its name, that are no chart with an address of its own. */
export interface Composed extends Pick<Pictured, "sheet" | "seen"> {
  readonly topic: Topic;
  readonly view: Pick<ChartView, "legend" | "notes">;
  /** The plots at a width in pixels; a name is empty where the title says it. */
  readonly plots: (width: number) => readonly Plotted[];
}

export interface PictureOptions {
  readonly size: PictureSize;
  readonly colours: Colours;
  readonly fonts: readonly FontFace[];
  /** jsdom's at build, the window's in a browser. */
  readonly document: Document;
}

const margin = 44;
/** The plots of a picture at a width. */
const plotsOf = (pictured: Pictured | Composed, width: number): readonly Plotted[] =>
  "plots" in pictured
    ? pictured.plots(width)
    : [{ name: "", options: plotOptions(pictured.spec, pictured.answer, pictured.context, width) }];

const swatchSize = { width: 28, height: 16 };

/** The legend's items in lines, each with its swatch; and where the last line ends. */
function drawLegend(pictured: Pictured | Composed, size: PictureSize, y: number, document: Document) {
  const { text: larger, brief, width: whole } = pictureSizes[size];
  const { view } = pictured;
  const topic = "plots" in pictured ? pictured.topic : pictured.spec.topic;
  const width = whole - 2 * margin;
  const face: Face = { family: "condensed", size: Math.round(16 * larger), weight: 400, colour: "muted" };
  const items = brief ? [] : [...renderLegend(view.legend, topic, document).children];
  const scale = face.size / swatchSize.height;
  let [left, top] = [margin, y];
  const parts = items.flatMap((item) => {
    const swatch = item.querySelector("svg");
    const text = item.textContent;
    const before = swatch === null ? 0 : swatchSize.width * scale + 8;
    const own = before + lineWidth(text, face);
    const room = before + lineRoom(text, face);
    if (left > margin && left + room > margin + width) [left, top] = [margin, top + face.size * 1.5];
    const group = element(document, "g", {
      transform: `translate(${left.toFixed(1)},${(top + face.size * 0.1).toFixed(1)}) scale(${scale.toFixed(3)})`,
    });
    group.append(...(swatch?.childNodes ?? []));
    const { texts } = drawLines(document, [text], face, left + before, top);
    left += Math.max(own + 24, room + 10);
    return [...(swatch === null ? [] : [group]), ...texts];
  });
  return { parts, bottom: parts.length === 0 ? y : Math.ceil(top + face.size * 1.5) };
}

function drawHead({ sheet }: Pick<Pictured, "sheet">, size: PictureSize, document: Document) {
  const { width, text, brief } = pictureSizes[size];
  const room = width - 2 * margin;
  const large: Face = { family: "sans", size: Math.round(34 * text), weight: 650, colour: "ink" };
  const fits = !wrapped(sheet.title, large, room, 2).at(-1)?.endsWith("…");
  const title = fits ? large : { ...large, size: Math.round(28 * text) };
  const subtitle: Face = { family: "sans", size: Math.round(19 * text), weight: 400, colour: "muted" };
  const head = drawLines(document, wrapped(sheet.title, title, room, fits ? 2 : 3), title, margin, margin - 6);
  const below = drawLines(
    document,
    wrapped(sheet.subtitle, subtitle, room, brief ? 1 : 2),
    subtitle,
    margin,
    head.bottom + 6,
  );
  return { parts: [...head.texts, ...below.texts], bottom: below.bottom + Math.round(18 * text) };
}

/** Source, release and address, from `y` down. */
function drawFoot({ sheet, seen }: Pick<Pictured, "sheet" | "seen">, size: PictureSize, y: number, document: Document) {
  const { width, height, text, brief } = pictureSizes[size];
  const most = (brief ? 1 : 2) + (height === null ? 1 : 0);
  const words = fileWords(sheet.language);
  const room = width - 2 * margin;
  const face: Face = { family: "condensed", size: Math.round(16 * text), weight: 400, colour: "muted" };
  const release = [
    ...(sheet.synthetic ? [words.synthetic] : []),
    words.siteRelease(formatDate(sheet.release, sheet.language)),
    whereabouts(seen.address, sheet.language).replace(/^https?:\/\//, ""),
  ].join(" · ");
  const line = element(document, "path", {
    d: `M${margin},${y}H${width - margin}`,
    stroke: "var(--line)",
    fill: "none",
  });
  const source = drawLines(document, wrapped(sourceLine(sheet), face, room, most), face, margin, y + 10);
  const below = drawLines(document, wrapped(release, face, room, most), face, margin, source.bottom);
  return { parts: [line, ...source.texts, ...below.texts], bottom: below.bottom + margin - 16 };
}

/** Draws from the top and, where the height is given, from the bottom, and gives the chart what is left between. */
function drawAll(pictured: Pictured | Composed, size: PictureSize, document: Document) {
  const { width, height, brief, bare } = pictureSizes[size];
  const room = width - 2 * margin;
  const nothing = { parts: [], bottom: 8 };
  const head = bare ? nothing : drawHead(pictured, size, document);
  const legendHeight = drawLegend(pictured, size, 0, document).bottom;
  const footHeight = bare ? nothing.bottom : drawFoot(pictured, size, 0, document).bottom;
  const left = height === null ? null : height - head.bottom - legendHeight - footHeight - 34;
  const place = { width: room, height: left, brief };
  const chart =
    "plots" in pictured || pictured.panels === undefined
      ? drawPlots((across) => plotsOf(pictured, across), place, { x: margin, y: head.bottom }, document)
      : drawPanels(pictured, place, margin, head.bottom, document);
  const legend = drawLegend(
    pictured,
    size,
    height === null ? chart.bottom + 18 : height - footHeight - legendHeight - 14,
    document,
  );
  const foot = bare
    ? nothing
    : drawFoot(pictured, size, height === null ? legend.bottom + 12 : height - footHeight, document);
  return { parts: [...head.parts, chart.group, ...legend.parts, ...foot.parts], width, height: height ?? foot.bottom };
}

function described(document: Document, { sheet, view }: Pictured | Composed): readonly SVGElement[] {
  const say = (name: string, id: string, words: string): SVGElement => {
    const made = element(document, name, { id });
    made.textContent = words;
    return made;
  };
  const notes = view.notes.map(({ text }) => text);
  const release = fileWords(sheet.language).siteRelease(formatDate(sheet.release, sheet.language));
  return [
    say("title", "title", sheet.title),
    say("desc", "desc", [sheet.sentence, ...notes, `${sourceLine(sheet)}.`, release].join(" ")),
  ];
}

/**
 * The chart as an SVG that stands alone: title, subtitle, legend, source, release and address are drawn, and said in
 * its title and description; colours are plain values, fonts are inside. Synthetic data are marked in the words and
 * across the picture.
 */
export function svgOf(pictured: Pictured | Composed, { size, colours, fonts, document }: PictureOptions): string {
  const { language } = pictured.sheet;
  const { parts, width, height } = drawAll(pictured, size, document);
  const svg = element(document, "svg", {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-labelledby": "title",
    "aria-describedby": "desc",
    lang: language,
    "xml:lang": language,
    "xml:space": "preserve",
    color: "var(--ink)",
  });
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  svg.setAttribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
  svg.append(...described(document, pictured));
  svg.append(
    element(document, "rect", { width, height, fill: pictureSizes[size].bare ? "var(--raised)" : "var(--paper)" }),
    ...parts,
  );
  stateWidths(svg);
  layHalos(svg, document);
  const rules = fontRules(svg, fonts);
  if (rules !== "") {
    const style = element(document, "style", {});
    style.textContent = rules;
    svg.querySelector("desc")?.after(style);
  }
  // The document may be one of HTML, whose only entity that XML does not know is this one.
  return `${coloured(svg.outerHTML.replaceAll("&nbsp;", "\u00a0"), colours)}\n`;
}
