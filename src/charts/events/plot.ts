import * as Plot from "@observablehq/plot";
import type { PlotOptions } from "@observablehq/plot";
import type { ChartSpec } from "../../model/chart.ts";
import type { ChartContext } from "../figures/context.ts";
import { dots } from "../drawing/dots.ts";
import type { Dot } from "../drawing/dots.ts";
import type { NamedEvent } from "../rows/events.ts";
import { middle, yearPosition } from "../words/known-date.ts";
import { nothingOptions } from "../drawing/nothing.ts";
import { base, hue, pixels, sizes, textStyle, textWidth } from "../drawing/theme.ts";
import { inPlace, isCountry, timelineWords } from "../words/timeline-words.ts";
import { wrapped } from "../drawing/wrapped.ts";
import { yearLines, yearNames, yearX } from "../drawing/years-axis.ts";
import type { YearsPlace } from "../drawing/years-axis.ts";
import { eventYears, events, lanes, lookOf } from "./data.ts";
import type { Dated, Lane, Told } from "./data.ts";

const radius = 5;
const pitch = 12.5;
const pad = 6;
const back = 24;
const foot = 24;
/** What the years leave free at both ends, so that no mark is cut off. */
const edge = 8;

/** An event on its lane: `level` counts from the lane's ground, since events close in time stand on one another. */
interface Standing {
  readonly one: Dated;
  readonly x: number;
  readonly reach: readonly [number, number];
  readonly level: number;
}

interface Stacked extends Lane {
  readonly lines: readonly string[];
  readonly standing: readonly Standing[];
  readonly height: number;
}

const width = ({ x, reach }: Omit<Standing, "level">): readonly [number, number] => [
  Math.min(reach[0], x - pitch / 2),
  Math.max(reach[1], x + pitch / 2),
];

function spotOf(one: Dated, place: YearsPlace): Omit<Standing, "level"> {
  const [start, end] = [yearX(place, yearPosition(one.date.start)), yearX(place, yearPosition(one.date.end))];
  // The flat side of the mark, not its middle, stands at the last possible day; its line only points to earlier ones.
  if (one.atMost) return { one, x: end - radius, reach: [Math.max(place.left, end - back), end - radius] };
  return { one, x: yearX(place, middle(one.date)), reach: [start, end] };
}

/** Puts each event on the lowest level on which it touches no other. */
function stand(some: readonly Dated[], place: YearsPlace): readonly Standing[] {
  const all: Standing[] = [];
  for (const one of some) {
    const spot = spotOf(one, place);
    const [left, right] = width(spot);
    const taken = new Set(
      all.filter((other) => width(other)[0] < right && width(other)[1] > left).map(({ level }) => level),
    );
    let level = 0;
    while (taken.has(level)) level += 1;
    all.push({ ...spot, level });
  }
  return all;
}

function layout(all: readonly Lane[], years: readonly number[], full: number, country: boolean) {
  const { phone, label, tick } = sizes(full);
  // A district's lanes bear the long names of bodies: they stand over the lane, and the years take the whole width.
  const left = country ? Math.ceil(Math.max(...all.map(({ name }) => textWidth(name, label)))) + 14 : edge;
  const place: YearsPlace = { years, left, step: (full - left - edge) / years.length, top: 0, bottom: 0 };
  const stacked = all.map((lane): Stacked => {
    const standing = stand(lane.events, place);
    const lines = country ? [lane.name] : wrapped(lane.name, full, label);
    const levels = Math.max(...standing.map(({ level }) => level)) + 1;
    return {
      ...lane,
      standing,
      lines,
      height: 2 * pad + levels * pitch + (country ? 0 : lines.length * label * 1.2 + 4),
    };
  });
  return { phone, label, tick, place, stacked };
}

const dotsOf = (lane: Stacked, ground: number, all: readonly Told[]): readonly Dot[] =>
  lane.standing.map(({ one, x, reach, level }) => ({
    x,
    y: ground - pad - pitch / 2 - level * pitch,
    look: lookOf(one),
    row: all.indexOf(one),
    ...(one.date.precision === "day" && !one.atMost ? {} : { reach }),
  }));

/** A lane for every district (or body) with its dated events on the years; what has no date is not drawn. */
export function eventsOptions(
  { topic }: Pick<ChartSpec, "topic">,
  rows: readonly NamedEvent[],
  context: ChartContext,
  full: number,
): PlotOptions {
  const all = events(rows, context);
  const drawn = lanes(all, context);
  const words = timelineWords(context.language).events;
  if (drawn.length === 0)
    return nothingOptions(all.length === 0 ? words.none(inPlace(context)) : words.onlyUndated, full);
  const country = isCountry(context);
  const { label, tick, place, stacked } = layout(drawn, eventYears(rows), full, country);
  const grounds = stacked.map((_, i) => stacked.slice(0, i + 1).reduce((sum, { height }) => sum + height, 0));
  const placed = stacked.map((lane, i) => ({ ...lane, ground: grounds[i] ?? 0 }));
  const bottom = grounds.at(-1) ?? 0;
  type Placed = (typeof placed)[number];
  return {
    ...base(full, bottom + foot),
    ...pixels,
    marks: [
      ...yearLines({ ...place, bottom }),
      Plot.ruleY(placed, { y: "ground", x1: 0, x2: full, stroke: "var(--line)", strokeOpacity: 0.6 }),
      Plot.text(placed, {
        x: () => 0,
        y: ({ ground, height }: Placed) => (country ? ground - pad - pitch / 2 : ground - height + 4),
        text: ({ lines }: Placed) => lines.join("\n"),
        textAnchor: "start",
        lineAnchor: country ? "middle" : "top",
        lineHeight: 1.2,
        ...textStyle(label),
      }),
      dots(
        placed.flatMap((lane) => dotsOf(lane, lane.ground, all)),
        radius,
        hue(topic),
      ),
      ...yearNames({ ...place, bottom }, tick),
    ],
  };
}
