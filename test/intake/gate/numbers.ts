import fc from "fast-check";

const pad = (number: number, length: number): string => String(number).padStart(length, "0");
const sum = (digits: string, weights: readonly number[]): number =>
  weights.reduce((all, weight, place) => all + weight * Number(digits.charAt(place)), 0);

function monthShift(year: number): number {
  if (year < 1900) return 20;
  return year < 2000 ? 0 : 40;
}

/** Any ЕГН of somebody born from 1850 to 2050. */
export const anyEgn: fc.Arbitrary<string> = fc
  .tuple(fc.date({ min: new Date("1850-01-01"), max: new Date("2050-12-31"), noInvalidDate: true }), fc.nat(999))
  .map(([born, serial]) => {
    const year = born.getUTCFullYear();
    const nine =
      pad(year % 100, 2) +
      pad(born.getUTCMonth() + 1 + monthShift(year), 2) +
      pad(born.getUTCDate(), 2) +
      pad(serial, 3);
    return nine + String((sum(nine, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10);
  });

/** Any ЛНЧ. */
export const anyLnch: fc.Arbitrary<string> = fc.nat(999_999_999).map((number) => {
  const nine = pad(number, 9);
  return nine + String(sum(nine, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10);
});

/** Ten digits, any. */
export const tenDigits: fc.Arbitrary<string> = fc.nat(9_999_999_999).map((number) => pad(number, 10));
