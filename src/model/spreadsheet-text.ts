/** What a spreadsheet that opens a CSV file would run as a formula, and what would be taken for its mark. */
const formula = /^'*[=+\-@\t\r\n]/;
const marked = /^'+[=+\-@\t\r\n]/;

/**
 * The text as no spreadsheet that opens a CSV file will run it: behind an apostrophe if it begins with = + - @ or a
 * break. Only CSV files have it; every other kind of file says which cells are texts. See `withoutMark` for the way
 * back.
 */
export const inert = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text that stood behind the apostrophe of `inert`; any other as it is. */
export const withoutMark = (text: string): string => (marked.test(text) ? text.slice(1) : text);

/** The letters of a column as Excel has them: 1 is A, 28 is AB. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before > 0 ? columnLetters(before) : ""}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
