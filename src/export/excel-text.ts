const month = `(?:${[
  "jan(?:uary)?",
  "feb(?:ruary)?",
  "mar(?:ch)?",
  "apr(?:il)?",
  "may",
  "june?",
  "july?",
  "aug(?:ust)?",
  "sept?(?:ember)?",
  "oct(?:ober)?",
  "nov(?:ember)?",
  "dec(?:ember)?",
  "яну(?:ари)?",
  "фев(?:руари)?",
  "март?",
  "апр(?:ил)?",
  "май",
  "юни",
  "юли",
  "авг(?:уст)?",
  "септ?(?:ември)?",
  "окт(?:омври)?",
  "ное(?:мври)?",
  "дек(?:ември)?",
].join("|")})\\.?`;
const day = "\\d{1,2}";
/** "1 May", "May 1", "May 2018", with a space, a stroke or nothing between. */
const named = [`${day}[\\s./-]*${month}`, `${month}[\\s./-]*\\d{1,4}`, `${day}[\\s./-]*${month}[\\s,./-]*\\d{2}`];
/**
 * A month and a year; a day and a month, or a range like "5-6"; a day in an order that depends on the country; a time
 * of day.
 */
const numbers = [
  `\\d{4}[\\s./-]${day}`,
  `${day}[\\s./-]\\d{4}`,
  `${day}[./-]${day}`,
  `${day}[./-]${day}[./-]\\d{2,4}`,
  "\\d{1,4}:\\d{2}(?::\\d{2})?(?: ?[ap]m?)?",
];
/** "1e5", "007", "1 1/2", and more digits than Excel keeps. */
const others = ["\\d+(?:[.,]\\d+)?e[+-]?\\d+", "0\\d+", "\\d+ \\d+/\\d+", "\\d{16,}"];
const taken = `\\s*(?:${[...named, ...numbers, ...others].join("|")})\\s*$`;
const mistaken = new RegExp(`^'*${taken}`, "iu");

/**
 * A text as Excel leaves it when it opens a CSV: one that it would turn into another day, a time or a number, like the
 * month 2018-10, the range 5-6 or the code 007, has an apostrophe before it. A whole date (2018-10-31) stays: Excel
 * makes of it the same day.
 */
export const kept = (text: string): string => (mistaken.test(text) ? `'${text}` : text);
