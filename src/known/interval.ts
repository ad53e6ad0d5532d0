/** The 97.5 per cent point of the standard normal distribution. */
const z = 1.959963984540054;
/** From this count on the approximation is as good as the exact interval. */
const leastForByar = 10;
const steps = 60;

/** The chance of at most `count` events where `mean` are expected. */
function atMost(count: number, mean: number): number {
  let [term, sum] = [Math.exp(-mean), Math.exp(-mean)];
  for (let events = 1; events <= count; events += 1) {
    term *= mean / events;
    sum += term;
  }
  return sum;
}

/** Where a falling function of a mean from 0 to 40 comes down to 0. */
function fallsTo0(difference: (mean: number) => number): number {
  let [low, high] = [0, 40];
  for (let step = 0; step < steps; step += 1) {
    const middle = (low + high) / 2;
    if (difference(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function exact(count: number): readonly [number, number] {
  const low = count === 0 ? 0 : fallsTo0((mean) => atMost(count - 1, mean) - 0.975);
  return [low, fallsTo0((mean) => atMost(count, mean) - 0.025)];
}

const byar = (count: number): readonly [number, number] => [
  count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3,
  (count + 1) * (1 - 1 / (9 * (count + 1)) + z / (3 * Math.sqrt(count + 1))) ** 3,
];

/**
 * The 95 per cent confidence interval of a count of independent events, as of a Poisson distribution: exact below 10
 * (F. Garwood, Fiducial limits for the Poisson distribution, Biometrika 28, 1936), by Byar's approximation from 10 on
 * (N. E. Breslow and N. E. Day, Statistical Methods in Cancer Research, vol. II, IARC 1987, p. 69). Public Health
 * England does the same (Technical guide: confidence intervals, 2018). Refuses what is no whole number from 0.
 */
export function poissonInterval(count: number): readonly [low: number, high: number] {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is no count of events`);
  return count < leastForByar ? exact(count) : byar(count);
}
