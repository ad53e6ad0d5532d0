const between = String.raw`\s*[\s./\\_,–—-]\s*`;
const notInNumber = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?!\\p{N})`, "iu");

const months = "яну|фев|мар|апр|май|юни|юли|авг|сеп|окт|ное|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|I{1,3}|IV|VI{0,3}|IX|XI{0,2}";
const named = String.raw`(?:${months})\p{L}*`;
const gap = String.raw`[\s./,_-]{0,3}`;

const inWords = [
  notInNumber(String.raw`\d{1,2}(?:-?(?:st|nd|rd|th|ви|ри|ти|ми))?${gap}${named}${gap}(?:\d{4}|\d{2})`),
  notInNumber(String.raw`${named}${gap}\d{1,2}(?:st|nd|rd|th)?${gap}\d{4}`),
  notInNumber(String.raw`\d{4}${gap}${named}${gap}\d{1,2}`),
];
const yearFirst = notInNumber(String.raw`(\d{4})${between}(\d{1,2})${between}(\d{1,2})`);
const yearLast = notInNumber(String.raw`(\d{1,2})${between}(\d{1,2})${between}(\d{4}|\d{2})`);
const compact = /^\s*(?:(\d{4})(\d{2})(\d{2}))(?:T|\s|$)/;
const compactLast = /^\s*(\d{2})(\d{2})(\d{4})\s*$/;

const fits = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;
const isYear = (year: number): boolean => year < 100 || (year >= 1850 && year < 2150);

/** The three numbers that a form finds, as a date in one of the usual orders. */
function isDate(found: RegExpExecArray | null, yearAt: 1 | 3): boolean {
  if (found === null) return false;
  const [first, middle, last] = found.slice(1).map(Number);
  if (first === undefined || middle === undefined || last === undefined) return false;
  const [year, one, other] = yearAt === 1 ? [first, middle, last] : [last, first, middle];
  return isYear(year) && (fits(one, other) || fits(other, one));
}

/** Whether a day, month and year written apart stand in the text: in figures in any usual order, or with the month in words or Roman figures. */
export const hasFullDate = (text: string): boolean =>
  isDate(yearFirst.exec(text), 1) || isDate(yearLast.exec(text), 3) || inWords.some((form) => form.test(text));

/** Whether the whole text is a date without separators: 20190312, 12032019, also with a time behind. */
export const isCompactDate = (text: string): boolean => isDate(compact.exec(text), 1) || isDate(compactLast.exec(text), 3);
