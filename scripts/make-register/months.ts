const text = (months: number): string => `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;

/** The month of a school year by its place: 0 is the September in which it begins, 12 the one in which it ends. */
export const monthOf = (schoolYear: string, place: number): string =>
  text(Number(schoolYear.slice(0, 4)) * 12 + 8 + place);

/** The month so many months after another. */
export const monthAfter = (month: string, later: number): string =>
  text(Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + later);
