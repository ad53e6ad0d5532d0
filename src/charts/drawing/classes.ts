import { map } from "../../i18n/each/map.ts";
import { decimalsOf, shown } from "../../model/shown.ts";
import type { ChartContext } from "../figures/context.ts";
import type { LegendItem } from "../described.ts";

/** The steps of a topic's scale, from light to dark on paper; in a dark page from dark to light. */
export type Step = 1 | 2 | 3 | 4 | 5;

/** Which steps stand for so many classes: as far from each other as they can be. */
const steps: readonly (readonly Step[])[] = [[3], [3], [2, 4], [1, 3, 5], [1, 2, 4, 5], [1, 2, 3, 4, 5]];
const most = 5;

/**
 * The roundest number above `low` and not above `high`, both as they are written: a multiple of 5, 2 or 1 times as
 * large a power of ten as there is. Its precision grows with theirs, so that there always is one.
 */
function roundest(low: number, high: number): number {
  const [largest, finest] = [Math.ceil(Math.log10(Math.max(high, 1))), -Math.max(decimalsOf(low), decimalsOf(high))];
  for (let power = largest; power >= finest; power -= 1) {
    for (const times of [5, 2, 1]) {
      // Only the digits that count: seven tenths are a little more than 0.7 to a computer.
      const size = Number(`${times}e${power}`);
      const bound = Number((Math.floor(high / size + 1e-9) * size).toPrecision(15));
      if (bound > low && bound <= high) return bound;
    }
  }
  return high;
}

/** Where a sorted list is cut so that equal numbers stay together: the cut nearest to a place. */
function cutNear(place: number, sorted: readonly number[]): number | undefined {
  const cuts = [...sorted.keys()].filter((i) => i > 0 && sorted[i - 1] !== sorted[i]);
  return cuts.toSorted((a, b) => Math.abs(a - place) - Math.abs(b - place) || a - b)[0];
}

/**
 * The bounds between at most five classes of about equally many numbers (quintiles) as these are written, each the
 * roundest number between the two it separates; no class is empty, and numbers that are written alike share one. The
 * lower bound belongs to its class.
 */
export function classBounds(values: readonly number[]): readonly number[] {
  const sorted = values.map(shown).sort((a, b) => a - b);
  const count = Math.min(most, new Set(sorted).size);
  const places = Array.from({ length: Math.max(0, count - 1) }, (_, i) => ((i + 1) * sorted.length) / count);
  const cuts = new Set(places.flatMap((place) => cutNear(Math.round(place), sorted) ?? []));
  return [...cuts].sort((a, b) => a - b).map((cut) => roundest(sorted[cut - 1] ?? 0, sorted[cut] ?? 0));
}

/** The steps used for these bounds, lowest class first. */
export const stepsFor = (bounds: readonly number[]): readonly Step[] => steps[bounds.length + 1] ?? [];

/** The class of a number, as it is written, between bounds: nought for the lowest. */
const classOf = (value: number, bounds: readonly number[]): number =>
  bounds.filter((bound) => shown(value) >= bound).length;

/** The step of the scale on which a number stands, as it is written. */
export const stepOf = (value: number, bounds: readonly number[]): Step => stepsFor(bounds)[classOf(value, bounds)] ?? 3;

/**
 * Classes of a count that stands in its cell as a number, so that the shade only leads the eye and needs no legend:
 * from which count each begins, and which share of the hue fills it, in percent.
 */
export type Shades = readonly (readonly [from: number, share: number])[];

function shareOf(count: number, shades: Shades): number {
  const bounds = shades.slice(1).map(([from]) => from);
  return shades[classOf(count, bounds)]?.[1] ?? 100;
}

/** The fill of a cell with a count. */
export const shadeFill = (count: number, shades: Shades, colour: string): string =>
  `color-mix(in srgb, ${colour} ${shareOf(count, shades)}%, var(--paper))`;

/** Whether ink can be read on the shade of a count; else paper can. */
export const isLightShade = (count: number, shades: Shades): boolean => shareOf(count, shades) <= 50;

/**
 * The classes of an indicator's numbers in words: "под 50", "от 50 до под 200", "200 и повече". Numbers all written
 * alike stand as one. `number` writes them.
 */
export function classItems(
  values: readonly number[],
  number: (value: number) => string,
  { language }: ChartContext,
  bounds: readonly number[] = classBounds(values),
): readonly LegendItem[] {
  const [first] = values;
  if (first === undefined) return [];
  const { classes: words } = map[language];
  const text = (low: number | undefined, high: number | undefined): string => {
    if (low === undefined) return high === undefined ? number(first) : words.below(number(high));
    return high === undefined ? words.from(number(low)) : words.between(number(low), number(high));
  };
  return stepsFor(bounds).map((step, i) => ({ mark: `class-${step}`, text: text(bounds[i - 1], bounds[i]) }));
}
