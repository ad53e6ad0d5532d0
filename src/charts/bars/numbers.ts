import * as Plot from "@observablehq/plot";
import type { Markish } from "@observablehq/plot";
import { formatValue } from "../../i18n/formats.ts";
import type { ChartContext } from "../figures/context.ts";
import { topOf, valued } from "../figures/figure.ts";
import type { Valued } from "../figures/figure.ts";
import { textStyle, textWidth } from "../drawing/theme.ts";
import { chartWords } from "../words/words.ts";
import type { Bar } from "./data.ts";
import { axisGap, emptyHeight } from "./layout.ts";
import type { Layout } from "./layout.ts";
import { between, spaced, touch } from "./spaced.ts";
import type { Stretch } from "./spaced.ts";

/** A bar's number: how it is written, and where it stands, counted from the left end of the axis. */
interface Written extends Stretch {
  readonly bar: Valued<Bar>;
  readonly text: string;
  /** How far its middle is from its bar's. */
  readonly aside: number;
  /** Its lower and upper end, counted from the base. */
  readonly foot: number;
  readonly head: number;
}

const numberText = (bar: Valued<Bar>, { language }: ChartContext): string =>
  formatValue(bar, language) + (bar.doubt === null ? "" : " ?");
/** The same where there is little room: a sign stands close to its number. */
const closeText = (text: string): string => text.replace(/^([≈≥])\s/, "$1").replace(/\s\?$/, "?");

/** How far an open or a soft end reaches over the bar. */
const end = ({ qualifier }: Bar): number => (qualifier === "at_least" || qualifier === "about" ? 8 : 0);
/** How far a number stands above its bar. */
const lift = (bar: Bar): number => 6 + end(bar);

/** The height of a line, in parts of its letters' size. */
const leading = 1.2;
/** What must stay free between a number and a higher bar, in pixels. */
const besideBar = 2;
/** How far aside a number may make room for others, in parts of its bar's width; its middle stays over the bar. */
const shifts = [0, 0.25, -0.25, 0.5, -0.5];

/**
 * The numbers that stand free of other numbers and of higher bars beside them; the table has the others. Each stands in
 * the middle of its bar, or as far aside as it must.
 */
function written(all: readonly Bar[], part: string, box: Layout, context: ChartContext): readonly Written[] {
  const { band, step, label, tick } = box;
  const scale = (box.height - box.top - box.bottom) / (Math.max(...box.steps) || 1);
  const height = (bar: Bar): number => (valued(bar) ? (topOf(bar) ?? 0) * scale : emptyHeight(box));
  const middle = (place: number): number => (place + 0.5) * step;
  /** What lies free over a place between higher bars, the axis and the picture's edge. */
  const roomOver = (place: number, foot: number): Stretch => {
    const higher = all.flatMap((bar, there) =>
      there !== place && height(bar) + end(bar) + besideBar > foot ? [there] : [],
    );
    const [before, after] = [higher.filter((there) => there < place).at(-1), higher.find((there) => there > place)];
    return {
      left: before === undefined ? between - axisGap : middle(before) + band / 2 + besideBar,
      right: after === undefined ? all.length * step : middle(after) - band / 2 - besideBar,
    };
  };
  const formsOf = (bar: Bar, place: number): readonly Written[] => {
    if (!valued(bar)) return [];
    const foot = height(bar) + lift(bar);
    const head = foot + label * leading + (bar.part ? tick + 1 : 0);
    const room = roomOver(place, foot);
    const text = numberText(bar, context);
    return [...new Set([text, closeText(text)])].flatMap((text) => {
      const width = Math.max(textWidth(text, label), bar.part ? textWidth(part, tick) : 0);
      return shifts.flatMap((share) => {
        const wanted = middle(place) + share * band - width / 2;
        const left = Math.max(room.left, Math.min(wanted, room.right - width));
        const aside = left + width / 2 - middle(place);
        const stands = left + width <= room.right && Math.abs(aside) <= band / 2;
        return stands ? [{ bar, text, left, right: left + width, aside, foot, head }] : [];
      });
    });
  };
  return spaced(all, formsOf, (one, other) => touch(one, other) && one.foot < other.head && other.foot < one.head);
}

/** The number on a bar; under it, where the number covers a part of the year, the words for that. */
export function numberTexts(all: readonly Bar[], box: Layout, context: ChartContext): readonly Markish[] {
  const { label, tick, step, band, phone } = box;
  const words = chartWords(context.language);
  // It may reach over its year as far as the bars beside it.
  const part = !phone && textWidth(words.part, tick) < 2 * step - band ? words.part : words.partShort;
  return written(all, part, box, context).flatMap(({ bar, text, aside }) => {
    const dx = Math.round(aside * 10) / 10;
    const at = { x: "period", y: topOf, dx, dy: -lift(bar), textAnchor: "middle", lineAnchor: "bottom" } as const;
    const number = { ...at, text: [text], fontWeight: 650, ...textStyle(label) };
    if (!bar.part) return [Plot.text([bar], number)];
    return [
      Plot.text([bar], { ...number, dy: at.dy - tick - 1 }),
      Plot.text([bar], { ...at, text: [part], ...textStyle(tick) }),
    ];
  });
}
