/** How many typing errors lie between a word and another, and between it and the beginning of that most like it. */
export interface TypingErrors {
  readonly whole: number;
  readonly soFar: number;
}

const none: TypingErrors = { whole: Infinity, soFar: Infinity };

// The rows of the table, used again for each pair of words: a key stroke measures thousands.
const table: [number[], number[], number[]] = [[], [], []];

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
  let [before, row, next] = table;
  for (let place = 0; place <= length; place += 1) row[place] = place;
  let least = 0;
  for (let i = 1; i <= one.length; i += 1) {
    const [letter, last] = [one.charCodeAt(i - 1), one.charCodeAt(i - 2)];
    let now = i;
    next[0] = i;
    for (let j = 1; j <= length; j += 1) {
      const theirs = other.charCodeAt(j - 1);
      let errors = (row[j - 1] ?? Infinity) + (letter === theirs ? 0 : 1);
      errors = Math.min(errors, (row[j] ?? Infinity) + 1, (next[j - 1] ?? Infinity) + 1);
      if (i > 1 && j > 1 && letter === other.charCodeAt(j - 2) && last === theirs)
        errors = Math.min(errors, (before[j - 2] ?? Infinity) + 1);
      next[j] = errors;
      now = Math.min(now, errors);
    }
    if (now > most && least > most) return none;
    [before, row, next] = [row, next, before];
    least = now;
  }
  const within = (errors: number): number => (errors <= most ? errors : Infinity);
  return { whole: length === other.length ? within(row[length] ?? Infinity) : Infinity, soFar: within(least) };
}
