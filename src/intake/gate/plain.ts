import { latinLike } from "../../model/look-alikes.ts";

const isDigit = (point: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(point));

// Unicode keeps the ten digits of a script together and in order; scripts may follow each other without a gap.
function westernDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let first = point;
  while (isDigit(first - 1)) first -= 1;
  return String((point - first) % 10);
}

/**
 * A text as a reader sees it: signs that show nothing are gone, compatibility forms (full-width, circled, raised) are
 * plain, digits of any script are 0–9. Promises nothing about letters; see `toLatin`.
 */
export function plain(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text
    .normalize("NFKC")
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Mn}\p{Cc}]/gu, (sign) => (/\s/.test(sign) ? " " : ""))
    .replace(/\p{Nd}/gu, westernDigit);
}

/** In capitals, and Cyrillic and Greek letters that look like Latin ones are Latin. */
export const toLatin = (text: string): string => text.toUpperCase().replace(/[\u0370-\u052f]/g, latinLike);
