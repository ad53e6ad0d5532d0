/**
 * A number's digits before and after its point, without those that only a computer's sums leave: 7.1499999999999995 is
 * 7.15.
 */
function digitsOf(value: number): readonly [before: string, after: string] {
  const [digits = "", exponent = "0"] = String(Number(value.toPrecision(15))).split("e-");
  const [before = "", after = ""] = digits.split(".");
  const shifted = before.padStart(Number(exponent) + 1, "0");
  const point = shifted.length - Number(exponent);
  return [shifted.slice(0, point), shifted.slice(point) + after];
}

/**
 * A number as pages write it, worked out from its digits: one decimal at most, half of one rounded up; but less than
 * half a tenth keeps the first digit that is not nought.
 */
export function asWritten(value: number): number {
  if (!Number.isFinite(value)) return value;
  if (value < 0) return -asWritten(-value);
  const [before, after] = digitsOf(value);
  const noughts = Number(before) === 0 ? after.search(/[1-9]/) : 0;
  const isHalf = (place: number): boolean => /^50*$/.test(after.slice(place));
  // A digit in the first place after the last nought that is more than half of it rounds up to one there.
  const last =
    noughts > 0 && (Number(after.charAt(noughts)) < 5 || isHalf(noughts)) ? noughts : Math.max(0, noughts - 1);
  const kept =
    BigInt(before + after.slice(0, last + 1).padEnd(last + 1, "0")) + (Number(after.charAt(last + 1)) >= 5 ? 1n : 0n);
  return Number(kept) / 10 ** (last + 1);
}
