/** The middle of some numbers (of an even count the upper one). Refuses an empty list. */
export function median(numbers: readonly number[]): number {
  const middle = [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
  if (middle === undefined) throw new RangeError("median: there are no numbers");
  return middle;
}
