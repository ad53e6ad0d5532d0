/** How many typing errors lie between a word and another, and between it and the beginning of that most like it. */
export interface TypingErrors {
  readonly whole: number;
  readonly soFar: number;
}

const none: TypingErrors = { whole: Infinity, soFar: Infinity };

/** What a row of the table holds while one word is turned into the beginnings of the other, letter by letter. */
interface Rows {
  readonly before: readonly number[];
  readonly row: readonly number[];
}

const at = (row: readonly number[], place: number): number => row[place] ?? Infinity;

function nextRow({ before, row }: Rows, one: string, other: string, i: number): number[] {
  const next = [i];
  const [letter, last] = [one.charCodeAt(i - 1), one.charCodeAt(i - 2)];
  for (let j = 1; j <= row.length - 1; j += 1) {
    const changed = at(row, j - 1) + (letter === other.charCodeAt(j - 1) ? 0 : 1);
    let least = Math.min(at(row, j) + 1, at(next, j - 1) + 1, changed);
    if (i > 1 && j > 1 && letter === other.charCodeAt(j - 2) && last === other.charCodeAt(j - 1))
      least = Math.min(least, at(before, j - 2) + 1);
    next.push(least);
  }
  return next;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** How many letters of a word another lacks, at least: each is an error. */
function lacking(one: string, other: string): number {
  let [count, left] = [0, lettersOf(one) & ~lettersOf(other)];
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}

/**
 * How many typing errors lie between two words: a letter left out, put in or taken for another, or two neighbours
 * exchanged. What is over `most` is Infinity.
 * Method: optimal string alignment; it ends as soon as two rows of its table are over `most`.
 */
export function typingErrors(one: string, other: string, most = Infinity): TypingErrors {
  if (one.length - other.length > most || lacking(one, other) > most) return none;
  // No beginning that is longer can be within reach.
  const length = Math.min(other.length, one.length + most);
  let rows: Rows = { before: [], row: Array.from({ length: length + 1 }, (_, place) => place) };
  let least = 0;
  for (let i = 1; i <= one.length; i += 1) {
    const row = nextRow(rows, one, other, i);
    const now = Math.min(...row);
    if (now > most && least > most) return none;
    [rows, least] = [{ before: rows.row, row }, now];
  }
  const within = (errors: number): number => (errors <= most ? errors : Infinity);
  return { whole: length === other.length ? within(at(rows.row, length)) : Infinity, soFar: within(least) };
}
