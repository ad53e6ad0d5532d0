const at = (row: readonly number[], place: number): number => row[place] ?? Infinity;

/**
 * The errors between a word and every beginning of the other, from none of it to all of it (optimal string alignment).
 */
function errorsByBeginning(one: string, other: string): readonly number[] {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = at(row, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const turned = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next.push(Math.min(at(row, j) + 1, at(next, j - 1) + 1, changed, turned ? at(before, j - 2) + 1 : Infinity));
    }
    [before, row] = [row, next];
  }
  return row;
}

/**
 * How many typing errors lie between two words: a letter left out, put in or taken for another, or two neighbours
 * exchanged.
 */
export const typingErrors = (one: string, other: string): number => at(errorsByBeginning(one, other), other.length);

/** How many typing errors lie between a word and that beginning of the other which is most like it. */
export const errorsSoFar = (typed: string, whole: string): number => Math.min(...errorsByBeginning(typed, whole));
