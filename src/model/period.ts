/** School years with a coverage mechanism: from its first (Decision 373/2017) to the one that runs at the release. */
export const schoolYears = [
  "2017/2018", "2018/2019", "2019/2020", "2020/2021", "2021/2022", "2022/2023", "2023/2024", "2024/2025", "2025/2026",
] as const;

/** "2018/2019" with consecutive years, the way the law writes a school year. */
export const isSchoolYear = (label: string): boolean => {
  const years = /^(\d{4})\/(\d{4})$/.exec(label);
  return years !== null && Number(years[2]) === Number(years[1]) + 1;
};

/** First and last day of a school year, which begins on 15 September by law (ISO dates). Refuses other labels. */
export function schoolYearBounds(label: string): { readonly start: string; readonly end: string } {
  if (!isSchoolYear(label)) throw new RangeError(`school year: "${label}" is not of the form 2018/2019`);
  const year = Number(label.slice(0, 4));
  return { start: `${year}-09-15`, end: `${year + 1}-09-14` };
}
