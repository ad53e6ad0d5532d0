import type { LegendItem } from "../../charts/described.ts";
import { textWidth } from "../../charts/drawing/theme.ts";

/** The widths of columns, in pixels, for which the height of an embedded chart is told. */
export const columnWidths = [320, 480, 680, 900] as const;

/** The narrowest column, in pixels, for which a frame is promised to be high enough. */
export const narrowest = 280;

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
  /** The lines beneath: source, release and way back, the address of the chart's page. */
  readonly foot: readonly string[];
  /** What a frozen chart says above all once there is a newer release. */
  readonly notice?: string;
  readonly legend: readonly LegendItem[];
  /** The pictures as markup. */
  readonly desk: string;
  readonly phone: string;
}

// As in embed.css.
const padding = 16;
const widest = 960;
const deskFrom = 600;
const phoneWidest = 448;
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

/** How high something is in a given room. */
type Height = (room: number) => number;

/** The words are measured once, however many rooms are tried. */
function paragraph({ text, size, line, above }: Paragraph, weight = 1): Height {
  const words = text.split(/\s+/).map((word) => textWidth(word, size) * upright * weight);
  const space = textWidth(" ", size) * upright;
  return (room) => above + line * lines(words, space, room);
}

function legendHeight(legend: readonly LegendItem[]): Height {
  const items = legend.map(({ text }) => swatch + textWidth(text, 14));
  return (room) => (items.length === 0 ? 0 : 8 + 25 * lines(items, gap, room));
}

function noticeHeight(notice: string | undefined): Height {
  if (notice === undefined) return () => 0;
  const text = paragraph({ text: notice, size: 15, line: 22, above: 0 });
  return (room) => 16 + 12 + text(room - 24);
}

/** How high a picture is for each pixel of its width; refuses markup that does not begin with both. */
function proportion(picture: string): number {
  const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(picture) ?? [];
  if (width === undefined || height === undefined)
    throw new Error("embed: the picture does not begin with its width and height");
  return Number(height) / Number(width);
}

/** Whether a picture is too high to stand above its words on a screen. */
export const isTall = (picture: string): boolean => proportion(picture) > 0.7;

const roomIn = (column: number): number => Math.min(column, widest) - 2 * padding;

/** A column in which the words stand, and another, perhaps wider, for which the picture is drawn. */
type Needed = (column: number, pictured?: number) => number;

function needed({ title, subtitle, sentence, foot, legend, notice, desk, phone }: Contents): Needed {
  const small = { size: 14, line: 20 };
  const words = [
    noticeHeight(notice),
    paragraph({ text: title, size: 20, line: 24, above: 0 }, heading),
    paragraph({ text: subtitle, size: 15, line: 21, above: 4 }),
    legendHeight(legend),
    paragraph({ text: sentence, size: 16, line: 23, above: 12 }),
    ...foot.map((text, at) => paragraph({ ...small, text, above: at === 0 ? 12 : 4 })),
  ];
  const [wide, narrow] = [proportion(desk), proportion(phone)];
  const picture = (column: number): number =>
    12 + (column < deskFrom ? narrow * Math.min(roomIn(column), phoneWidest) : wide * roomIn(column));
  const rest = 2 * 12 + 8 + 28;
  return (column, pictured = column) =>
    words.reduce((sum, height) => sum + height(roomIn(column)), rest + picture(pictured));
}

const whole = (height: number): number => Math.ceil(height / 10) * 10 + 10;

/**
 * The height in whole pixels that an embedded chart needs in a column, rather a line too much than too little;
 * estimated, since no browser is at hand when it is built.
 */
export const embedHeight = (contents: Contents, column: number): number => whole(needed(contents)(column));

/**
 * From the narrowest column on, in steps so small that a word more or less in a line is met; the picture changes
 * between two of them.
 */
const steps = [
  ...Array.from({ length: (deskFrom - narrowest) / 10 }, (_, i) => narrowest + 10 * i),
  deskFrom - 1,
  deskFrom,
  ...Array.from({ length: (widest - deskFrom) / 20 }, (_, i) => deskFrom + 20 * (i + 1)),
];

/**
 * The heights in whole pixels with which an embedded chart needs no scroll bar in any column from the narrowest to a
 * width, by that width; the last is enough for all. Words are taken as in the narrower of two columns, the picture as
 * in the wider: what lies between needs no more.
 */
export function heightsUpTo(all: readonly Contents[]): ReadonlyMap<number, number> {
  const each = all.map(needed);
  let most = 0;
  return new Map(
    steps.map((column, i) => {
      const before = column === deskFrom ? column : (steps[i - 1] ?? column);
      most = Math.max(most, ...each.map((height) => whole(height(before, column))));
      return [column, most] as const;
    }),
  );
}
