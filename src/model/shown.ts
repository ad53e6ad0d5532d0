/** Beyond as many decimals a number is written as nought. */
const finest = 12;

/**
 * A size in units of a decimal place. Of what a computer makes of it, as 1.4999999999999998 of 1.5, only the digits
 * that count.
 */
const inPlaces = (size: number, decimals: number): number => Number((size * 10 ** decimals).toPrecision(15));

/**
 * With how many decimals a number is rounded: with one, or with as many as it takes to write a digit of it that is not
 * nought.
 */
function precision(value: number): number {
  for (let decimals = 1; decimals <= finest; decimals += 1)
    if (inPlaces(Math.abs(value), decimals) > 0.5) return decimals;
  return 1;
}

/**
 * A number as readers see it: rounded to one decimal, half away from nought; a smaller number that this would make
 * nought keeps its first digit (0.04, not 0), since a written nought is a true one. Never -0. Whatever is decided on a
 * number is decided on this one: its class and colour, a direction, a difference, a place, the words. Rounding keeps
 * the order of numbers, and what is rounded stays as it is.
 */
export function shown(value: number): number {
  // Most numbers are counts, and a long table asks of each.
  if (Number.isInteger(value)) return value + 0;
  const decimals = precision(value);
  return (Math.sign(value) * Math.round(inPlaces(Math.abs(value), decimals))) / 10 ** decimals + 0;
}

/** How many decimals a number is written with. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const written = shown(value);
  return Number.isInteger(written) ? 0 : precision(written);
}

/** Whether two numbers are written alike. */
export const alike = (one: number, other: number): boolean => shown(one) === shown(other);

/** By how much two numbers differ as they are written; nought exactly where they are written alike. */
export const difference = (one: number, other: number): number => shown(Math.abs(shown(one) - shown(other)));

/**
 * A share in percent, whole; what would be rounded to none or to all and is neither is told more exactly, and "all"
 * never of less.
 */
export function shownShare(percent: number): number {
  const whole = Math.round(percent);
  if (whole === 100 && percent < 100) return Math.min(99.9, shown(percent));
  return whole === 0 ? shown(percent) : whole;
}
