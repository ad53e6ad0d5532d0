import { transliterate } from "../model/transliterate.ts";

// Letters of the neighbours' alphabets, and Latin letters whose mark says the sound.
const foreign: Readonly<Record<string, string>> = {
  ы: "й",
  э: "е",
  ё: "йо",
  є: "е",
  і: "и",
  ї: "и",
  ј: "й",
  ѝ: "и",
  š: "sh",
  č: "ch",
  ć: "ch",
  ž: "zh",
  đ: "dzh",
};

/*
 * The ways in which Bulgarian is written in Latin letters, the most special first. In the end one letter stands for one
 * sound (c = ц, q = ч, x = ш, j = ж, i = и and й), so that one typing error is one letter.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [/4/g, "ch"],
  [/6/g, "sh"],
  [/w/g, "v"],
  [/q/g, "ya"],
  [/x/g, "h"],
  [/shch|scht/g, "sht"],
  [/tsch|tch/g, "ch"],
  [/sch/g, "sh"],
  [/kh/g, "h"],
  [/gh/g, "g"],
  [/ph/g, "f"],
  [/ck/g, "k"],
  [/tz|ts/g, "c"],
  [/ou/g, "u"],
  // "j" is ж in "Pazardjik", "Strajica" and "Maglij", but й in "Jambol", "Kjustendil" and "Ajtos".
  [/(?<=d)j|j(?=[eio])|(?<=i)j(?![a-z\d])/g, "zh"],
  [/j/g, "i"],
  [/zh/g, "j"],
  [/sh/g, "x"],
  [/ch/g, "q"],
  [/y/g, "i"],
  [/(.)\1+/g, "$1"],
];

const sounds = (words: string): string => rules.reduce((text, [pattern, sound]) => text.replace(pattern, sound), words);

/** The letters and digits of a text in small Latin ones; what parts words stays. */
function latin(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\s\da-z]/g, (letter) => foreign[letter] ?? letter);
  return transliterate(plain)
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’ʼ`]/g, "");
}

/**
 * One key for all usual spellings of a Bulgarian word, Cyrillic, official or informal Latin: "Щръклево", "Shtraklevo"
 * and "6traklevo" are "xtraklevo". Words come in small letters with single spaces between them; what is neither letter
 * nor digit parts words, apostrophes and marks on letters are dropped. Folding a key again may change it: it is for
 * comparing, not for reading.
 */
export const fold = (text: string): string =>
  sounds(
    latin(text)
      .replace(/[^a-z\d]+/g, " ")
      .trim(),
  );

/** The keys of texts without line breaks, as `fold` has them, made all at once: thousands of names in no time. */
export const foldEach = (texts: readonly string[]): readonly string[] =>
  texts.length === 0
    ? []
    : sounds(
        latin(texts.join("\n"))
          .replace(/[^a-z\d\n]+/g, " ")
          .replace(/ ?\n ?/g, "\n")
          .replace(/^ | $/g, ""),
      ).split("\n");
