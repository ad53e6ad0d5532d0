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
