function century(month: number): number {
  if (month > 40) return 2000;
  return month > 20 ? 1800 : 1900;
}

const isRealDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0);

const egnWeights = [2, 4, 8, 5, 10, 9, 7, 3, 6];
const lnchWeights = [21, 19, 17, 13, 11, 9, 7, 3, 1];

/**
 * Whether ten digits are a Bulgarian personal number (ЕГН): year, month and day of birth, the month raised by 20 for
 * the 1800s and by 40 for the 2000s; three digits; a check digit (weights 2, 4, 8, 5, 10, 9, 7, 3, 6, modulo 11, then
 * modulo 10). One ten-digit number in about ninety passes by chance.
 */
export function isEgn(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  const [year, month, day] = [0, 2, 4].map((place) => Number(digits.slice(place, place + 2)));
  if (year === undefined || month === undefined || day === undefined) return false;
  if (!isRealDay(century(month) + year, month % 20, day) || month > 52) return false;
  return (weighted(digits, egnWeights) % 11) % 10 === Number(digits[9]);
}

/**
 * Whether ten digits are a foreigner's number (ЛНЧ): a check digit (weights 21, 19, 17, 13, 11, 9, 7, 3, 1, modulo 10)
 * and no date. One ten-digit number in ten passes by chance.
 */
export const isLnch = (digits: string): boolean =>
  /^\d{10}$/.test(digits) && weighted(digits, lnchWeights) % 10 === Number(digits[9]);
