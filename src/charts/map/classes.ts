/** The steps of a topic's scale, from light to dark on paper; in a dark page from dark to light. */
export type Step = 1 | 2 | 3 | 4 | 5;

/** Which steps stand for so many classes: as far from each other as they can be. */
const steps: readonly (readonly Step[])[] = [[3], [3], [2, 4], [1, 3, 5], [1, 2, 4, 5], [1, 2, 3, 4, 5]];
const most = 5;

/** The roundest number above `low` and not above `high`: a multiple of 5, 2 or 1 times as large a power of ten as there is. */
function roundest(low: number, high: number): number {
  for (let power = 10 ** Math.ceil(Math.log10(Math.max(high, 1))); power >= 1e-3; power /= 10) {
    for (const times of [5, 2, 1]) {
      const size = times * power;
      // Rounded before it is compared: seven tenths are a little more than 0.7 to a computer.
      const bound = Math.round(Math.floor(high / size + 1e-9) * size * 1e4) / 1e4;
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
 * The bounds between at most five classes of about equally many numbers (quintiles), each the roundest number between the
 * two it separates; no class is empty, and equal numbers share one. The lower bound belongs to its class.
 */
export function classBounds(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const count = Math.min(most, new Set(sorted).size);
  const places = Array.from({ length: Math.max(0, count - 1) }, (_, i) => ((i + 1) * sorted.length) / count);
  const cuts = new Set(places.flatMap((place) => cutNear(Math.round(place), sorted) ?? []));
  return [...cuts].sort((a, b) => a - b).map((cut) => roundest(sorted[cut - 1] ?? 0, sorted[cut] ?? 0));
}

/** The step of the scale on which a number stands. */
export function stepOf(value: number, bounds: readonly number[]): Step {
  return stepsFor(bounds)[bounds.filter((bound) => value >= bound).length] ?? 3;
}

/** The steps used for these bounds, lowest class first. */
export const stepsFor = (bounds: readonly number[]): readonly Step[] => steps[bounds.length + 1] ?? [];
