import { cyrillicLike } from "../../model/look-alikes.ts";
import { plain } from "../../intake/gate/plain.ts";

const isMixed = (word: string): boolean => /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word);

const inCyrillic = (word: string): string =>
  Array.from(word, (letter) => (/\p{Script=Latin}/u.test(letter) ? (cyrillicLike(letter) ?? letter) : letter)).join("");

/** Whether a word has Latin letters among its Cyrillic ones, as a keyboard leaves them. */
export const hasMixedWords = (text: string): boolean => (text.match(/\p{L}+/gu) ?? []).some(isMixed);

/** The text with every Latin letter of a mixed word as the Cyrillic one that looks like it. */
export const unmixed = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => (isMixed(word) ? inCyrillic(word) : word));

/** A text for comparison: small letters, no signs between the words, no mixed alphabets. */
export const folded = (text: string): string =>
  unmixed(plain(text.replaceAll("№", " номер ")))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, " ")
    .trim();
