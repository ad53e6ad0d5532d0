const longest = 100;

// Two words with blanks between them, or a word in Cyrillic: no code of the contract has either.
const twoWords = /\p{L}[^\p{L}\p{N}]*\s[^\p{L}\p{N}]*\p{L}/u;
const cyrillicWord = /\p{Script=Cyrillic}{3}/u;

/**
 * Whether the text was written for people: several words, line breaks, a word in Cyrillic without a number ("екип 3"
 * has one), or more than 100 signs. A name is such text.
 */
export const isFreeText = (text: string): boolean =>
  text.length > longest ||
  /[\n\r]/.test(text) ||
  twoWords.test(text) ||
  (cyrillicWord.test(text) && !/\p{N}/u.test(text));
