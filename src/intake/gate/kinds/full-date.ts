const apart = String.raw`(?<![\p{L}\p{N}])`;
const figures = (pattern: string): RegExp => new RegExp(`${apart}${pattern}(?!\\p{N})`, "gu");
const words = (pattern: string, flags: "iu" | "u"): RegExp =>
  new RegExp(`${apart}${pattern}(?:\\s*г)?(?![\\p{L}\\p{N}])`, flags);

const between = String.raw`\s*[\s./\\_,–—-]\s*`;
const gap = String.raw`[\s./,_-]{0,3}`;
const day = String.raw`\d{1,2}(?:-?(?:st|nd|rd|th|ви|ри|ти|ми))?`;
const named = String.raw`(?:яну|фев|мар|апр|май|юни|юли|авг|сеп|окт|ное|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*`;
const roman = String.raw`[\s./-]{1,3}(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})[\s./-]{1,3}`;
const year = String.raw`(?:\d{4}|\d{2})`;

const inWords = [
  words(`${day}${gap}${named}${gap}${year}`, "iu"),
  words(String.raw`${named}${gap}${day}${gap}\d{4}`, "iu"),
  words(String.raw`\d{4}${gap}${named}${gap}${day}`, "iu"),
  words(`${day}${roman}${year}`, "u"),
];
const yearFirst = figures(String.raw`(\d{4})${between}(\d{1,2})${between}(\d{1,2})`);
const yearLast = figures(String.raw`(\d{1,2})${between}(\d{1,2})${between}(\d{4})`);
// With two figures a year has dots, slashes or dashes before it, and no more groups around: those are of a phone
// number.
const shortYear = /(?<![\p{L}\p{N}]|\p{N}[\s./-])(\d{1,2})[./-](\d{1,2})[./-](\d{2})(?!\p{N}|[\s./-]\p{N})/gu;
const compact = /^\s*(\d{4})(\d{2})(\d{2})(?:T|\s|$)/g;
const compactLast = /^\s*(\d{2})(\d{2})(\d{4})\s*$/g;

const fits = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;
const isYear = (year: number): boolean => year < 100 || (year >= 1850 && year < 2150);

/** The three numbers that a form finds, as a date in one of the usual orders. */
function isDate(found: readonly string[], yearAt: 1 | 3): boolean {
  const [first, middle, last] = found.slice(1).map(Number);
  if (first === undefined || middle === undefined || last === undefined) return false;
  const [year, one, other] = yearAt === 1 ? [first, middle, last] : [last, first, middle];
  return isYear(year) && (fits(one, other) || fits(other, one));
}

const holds = (form: RegExp, text: string, yearAt: 1 | 3): boolean =>
  Array.from(text.matchAll(form)).some((found) => isDate(found, yearAt));

/**
 * Whether a day, month and year written apart stand in the text: in figures in any usual order, or with the month in
 * words or Roman figures.
 */
export const hasFullDate = (text: string): boolean =>
  // Day and year never touch, which spares most ids the rest.
  /\p{N}\P{N}+\p{N}/u.test(text) &&
  (holds(yearFirst, text, 1) ||
    holds(yearLast, text, 3) ||
    holds(shortYear, text, 3) ||
    inWords.some((form) => form.test(text)));

/** Whether the whole text is a date without separators: 20190312, 12032019, also with a time behind. */
export const isCompactDate = (text: string): boolean => holds(compact, text, 1) || holds(compactLast, text, 3);

const clock = String.raw`(?:[T\s,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:Z|ч\.?)?)?`;
const ofYear = String.raw`(?:\s*г\.?)?`;
const point = String.raw`\s?[./-]\s?`;
const inFigures = String.raw`(?:\d{1,2}${point}\d{1,2}${point}\d{4}|\d{4}${point}\d{1,2}${point}\d{1,2})`;
// Where more digits stand near, they may be the rest of a number; another date is no such rest.
const alone = new RegExp(
  String.raw`(?<!\p{N}[^\p{L}\p{N}]{0,8})${inFigures}(?:[^\p{L}\p{N}]{1,5}${inFigures})*(?![^\p{L}\p{N}]{0,8}\p{N})`,
  "gu",
);
const whole = new RegExp(
  String.raw`^\s*(?:\d{1,2}${between}\d{1,2}${between}(?:\d{4}|\d{2})|\d{4}${between}\d{1,2}${between}\d{1,2}|\d{8})${ofYear}${clock}\s*$`,
  "u",
);

/** Whether the text is a date and nothing else, in figures of any usual order and form, also with a time behind. */
export function isWrittenDate(text: string): boolean {
  if (!whole.test(text)) return false;
  const bare = text.replace(new RegExp(String.raw`${ofYear}${clock}\s*$`, "u"), "");
  return hasFullDate(bare) || isCompactDate(bare);
}

/**
 * The text with a letter in the place of each date in figures around which no other digits stand: those of a date are
 * of no phone number.
 */
export const withoutDates = (text: string): string =>
  text.replace(alone, (found) => (hasFullDate(found) ? "x" : found));
