import type { LegendItem } from "../charts/described.ts";
import { textWidth } from "../charts/theme.ts";

/** The widths of columns, in pixels, for which the height of an embedded chart is told. */
export const columnWidths = [320, 480, 680, 900] as const;

/** The column that snippets are written for. */
export const snippetWidth = 680;

/** A paragraph of an embedded chart: its size and line height in pixels, and the space above it. */
interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly line: number;
  readonly above: number;
}

/** What stands in an embedded chart, from which its height follows. */
export interface Contents {
  readonly title: string;
  readonly subtitle: string;
  readonly sentence: string;
  /** The lines beneath: source, release, way back. */
  readonly foot: readonly string[];
  readonly legend: readonly LegendItem[];
  /** The pictures as markup. */
  readonly desk: string;
  readonly phone: string;
}

// As in embed.css.
const padding = 16;
const widest = 960;
const deskFrom = 600;
const swatch = 36;
const gap = 20;
// Sofia Sans is wider than its condensed cut, which the charts' estimate is made for; headings are heavier besides.
const upright = 1.3;
const heading = 1.06;

/** In how many lines words of these widths stand. */
function lines(widths: readonly number[], space: number, room: number): number {
  let count = 1;
  let used = 0;
  for (const width of widths) {
    const wanted = used === 0 ? width : used + space + width;
    // What is wider than a line is broken within.
    count += wanted <= room ? 0 : (used === 0 ? 0 : 1) + Math.floor(width / room);
    used = wanted <= room ? wanted : width % room;
  }
  return count;
}

const paragraphHeight = ({ text, size, line, above }: Paragraph, room: number, weight = 1): number =>
  above + line * lines(text.split(/\s+/).map((word) => textWidth(word, size) * upright * weight), textWidth(" ", size) * upright, room);

function legendHeight(legend: readonly LegendItem[], room: number): number {
  if (legend.length === 0) return 0;
  const rows = lines(legend.map(({ text }) => swatch + textWidth(text, 14)), gap, room);
  return 8 + rows * 25;
}

/** How high a picture is for each pixel of its width; refuses markup that does not begin with both. */
function proportion(picture: string): number {
  const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(picture) ?? [];
  if (width === undefined || height === undefined) throw new Error("embed: the picture does not begin with its width and height");
  return Number(height) / Number(width);
}

/** Whether a picture is too high to stand above its words on a screen. */
export const isTall = (picture: string): boolean => proportion(picture) > 0.7;

const pictureHeight = ({ desk, phone }: Contents, column: number, room: number): number =>
  12 + room * proportion(column < deskFrom ? phone : desk);

/** The height in whole pixels that an embedded chart needs in a column, rather a line too much than too little; estimated, since no browser is at hand when it is built. */
export function embedHeight(contents: Contents, column: number): number {
  const room = Math.min(column, widest) - 2 * padding;
  const small = { size: 14, line: 20 };
  const height = [
    2 * 12,
    paragraphHeight({ text: contents.title, size: 20, line: 24, above: 0 }, room, heading),
    paragraphHeight({ text: contents.subtitle, size: 15, line: 21, above: 4 }, room),
    pictureHeight(contents, column, room),
    legendHeight(contents.legend, room),
    paragraphHeight({ text: contents.sentence, size: 16, line: 23, above: 12 }, room),
    ...contents.foot.map((text, at) => paragraphHeight({ ...small, text, above: at === 0 ? 12 : 4 }, room)),
    8 + 28,
  ].reduce((sum, part) => sum + part, 0);
  return Math.ceil(height / 10) * 10 + 10;
}
