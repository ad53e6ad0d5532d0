import * as Plot from "@observablehq/plot";
import type { Markish } from "@observablehq/plot";
import { formatValue } from "../../i18n/formats.ts";
import type { ChartContext } from "../figures/context.ts";
import { topOf, valued } from "../figures/figure.ts";
import type { Valued } from "../figures/figure.ts";
import { textStyle, textWidth } from "../drawing/theme.ts";
import { chartWords } from "../words/words.ts";
import type { Bar } from "./data.ts";
import type { Layout } from "./layout.ts";
import { spaced } from "./spaced.ts";

const numberText = (bar: Valued<Bar>, { language }: ChartContext): string =>
  formatValue(bar, language) + (bar.doubt === null ? "" : " ?");

/** How far a number stands above its bar: higher over an open or soft end. */
const lift = ({ qualifier }: Bar): number => (qualifier === "at_least" || qualifier === "about" ? 14 : 6);

function edgeOf(bar: Bar, width: number, all: readonly Bar[], step: number): "start" | "middle" | "end" {
  if (width <= step) return "middle";
  if (bar === all[0]) return "start";
  return bar === all.at(-1) ? "end" : "middle";
}

/** How a bar's label stands: above the bar, at the outer edge where it is wider than its year. */
function standing(bar: Valued<Bar>, width: number, all: readonly Bar[], { step, band }: Layout) {
  const edge = edgeOf(bar, width, all, step);
  const shift = { start: -band / 2, middle: 0, end: band / 2 }[edge];
  return { dx: shift, dy: -lift(bar), textAnchor: edge, lineAnchor: "bottom" } as const;
}

/** The height of a line, in parts of its letters' size. */
const leading = 1.2;

/** The bars whose numbers stand free of other numbers and of higher bars beside them; the table has the others. */
function numbered(
  all: readonly Bar[],
  width: (bar: Bar) => number,
  partWidth: number,
  box: Layout,
): readonly Valued<Bar>[] {
  const { band, step, label, tick } = box;
  const scale = (box.height - box.top - box.bottom) / (Math.max(...box.steps) || 1);
  const height = (bar: Bar) => (topOf(bar) ?? 0) * scale;
  const free = (bar: Bar, place: number) =>
    valued(bar) &&
    all.every(
      (other, there) =>
        there === place ||
        height(other) <= height(bar) + 6 ||
        Math.abs(there - place) * step >= (band + width(bar)) / 2,
    );
  const reach = (bar: Bar) => (bar.part ? Math.max(width(bar), partWidth) : width(bar));
  const foot = (bar: Bar) => height(bar) + lift(bar);
  const head = (bar: Bar) => foot(bar) + label * leading + (bar.part ? tick + 1 : 0);
  const clash = (one: Bar, other: Bar, distance: number) =>
    distance < (reach(one) + reach(other)) / 2 + 3 && foot(one) < head(other) && foot(other) < head(one);
  return spaced(all, free, clash, step).filter(valued);
}

/** The number on a bar; under it, where the number covers a part of the year, the words for that. */
export function numberTexts(all: readonly Bar[], box: Layout, context: ChartContext): readonly Markish[] {
  const { label, tick, step, band, phone } = box;
  const words = chartWords(context.language);
  // It may reach over its year as far as the bars beside it.
  const part = !phone && textWidth(words.part, tick) < 2 * step - band ? words.part : words.partShort;
  const text = (bar: Valued<Bar>) => numberText(bar, context);
  const width = (bar: Bar) => (valued(bar) ? textWidth(text(bar), label) : 0);
  return numbered(all, width, textWidth(part, tick), box).flatMap((bar) => {
    const at = { x: "period", y: topOf, ...standing(bar, width(bar), all, box) };
    const number = { ...at, text, fontWeight: 650, ...textStyle(label) };
    if (!bar.part) return [Plot.text([bar], number)];
    return [
      Plot.text([bar], { ...number, dy: at.dy - tick - 1 }),
      Plot.text([bar], { ...at, text: [part], ...textStyle(tick) }),
    ];
  });
}
