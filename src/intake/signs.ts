import { everyLetter } from "../model/letters.ts";
import { cyrillicLike, isMixed, latinLike, meantWord } from "../model/look-alikes.ts";
import { signName } from "../model/sign-name.ts";
import { CellFault } from "./cells.ts";

/** What is wrong with a text, which says the sign by its name and, apart from it, what of the text it repeats. */
export class SignFault extends CellFault {
  /** The name of the sign; empty where blanks are meant. */
  readonly sign: string;
  /** A way out that repeats nothing of the text. */
  readonly discreet: string;

  constructor(problem: string, remedy: string, detail: string | undefined, sign = "", discreet = remedy) {
    super(problem, remedy, detail);
    this.sign = sign;
    this.discreet = discreet;
  }
}

/** What to write for a sign that stands in for one of the set. */
const instead: Readonly<Record<string, string>> = {
  "‐": "-",
  "‑": "-",
  "⁃": "-",
  "―": "–",
  "‒": "–",
  "′": "'",
  "´": "'",
  ʼ: "’",
  ʹ: "'",
  "″": '"',
  "⁄": "/",
  "∕": "/",
  "‟": "“",
  "‛": "‘",
  "⩽": "≤",
  "⩾": "≥",
};

const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** Why a sign is not taken, and what to do; `before` is the letter on which a mark stands. */
function refusal(sign: string, before: string): readonly [problem: string, remedy: string] {
  const joined = (before + sign).normalize("NFC");
  const plain = sign.normalize("NFKC");
  const other =
    instead[sign] ?? (plain !== sign && Array.from(plain).every((each) => everyLetter.has(each)) ? plain : undefined);
  if (sign === "\uFFFD") return ["a letter that was lost in conversion", "put back the letter that stood there"];
  if (/\p{Cc}/u.test(sign))
    return ["a control sign", /[\t\n\v\f\r\u0085]/.test(sign) ? "write a blank instead" : "remove it"];
  if (/\p{M}/u.test(sign) && everyLetter.has(joined))
    return ["a letter and its mark written as two signs", `write them as one, ${joined}`];
  if (invisible.test(sign)) return ["a sign that shows nothing", "remove it"];
  if (/\p{Z}/u.test(sign)) return ["a blank that is no plain one", "write a plain blank"];
  if (other !== undefined) return ["a sign outside the set", `write ${other}`];
  if (/\p{L}/u.test(sign) && latinLike(sign) !== sign)
    return ["a letter of another alphabet", "write the Latin or Cyrillic letter that looks like it"];
  if (/\p{L}/u.test(sign))
    return [
      "a letter that our fonts do not have",
      "write it with the letters of Bulgarian or of a European language in Latin or Cyrillic",
    ];
  return ["a sign that our fonts do not have", "leave it out, or say it in words"];
}

/** A text in another script would otherwise fill the report. */
const mostOfText = 3;

function refusedSigns(text: string): readonly SignFault[] {
  const signs = Array.from(text);
  const bad = signs.flatMap((sign, place) =>
    everyLetter.has(sign) || signs.indexOf(sign) < place ? [] : [{ sign, place }],
  );
  return bad.slice(0, mostOfText).map(({ sign, place }) => {
    const [problem, remedy] = refusal(sign, signs[place - 1] ?? "");
    return new SignFault(problem, remedy, `${signName(sign)}, sign ${place + 1}`, signName(sign));
  });
}

/** Which sign of the text, from one, begins at an index. */
const placeOf = (text: string, index: number): number => Array.from(text.slice(0, index)).length + 1;

/** A no-break space that parts no thousands: two texts would look the same and be two. */
const looseNoBreak = /(?<!\d)\u00a0|\u00a0(?!\d)/;

/** No sentence is longer, and a cell of Excel holds 32,767 signs. */
const longest = 2000;

const length = (text: string): readonly SignFault[] =>
  text.length > longest
    ? [new SignFault(`a text of more than ${longest} signs`, "shorten it", `${text.length} signs`)]
    : [];

function blanks(text: string): readonly SignFault[] {
  const loose = looseNoBreak.exec(text);
  return [
    ...(loose === null
      ? []
      : [
          new SignFault(
            "a no-break space that does not stand between two digits",
            "write a plain blank, or none",
            `${signName("\u00a0")}, sign ${placeOf(text, loose.index)}`,
            signName("\u00a0"),
          ),
        ]),
    ...(/^ | $/.test(text) ? [new SignFault("blanks stand around the text", "remove them", undefined)] : []),
    ...(text.includes("  ")
      ? [new SignFault("two blanks together", "write one", `sign ${placeOf(text, text.indexOf("  "))}`)]
      : []),
  ];
}

const isCyrillic = (letter: string): boolean => /\p{Script=Cyrillic}/u.test(letter);

function mixedWord(word: string): SignFault {
  const letters = Array.from(word);
  const meant = meantWord(word);
  const mostlyCyrillic = letters.filter(isCyrillic).length * 2 >= letters.length;
  const inCyrillic = meant === undefined ? mostlyCyrillic : Array.from(meant).every(isCyrillic);
  const strange = letters.find((letter) => isCyrillic(letter) !== inCyrillic) ?? word;
  const discreet =
    meant === undefined ? "write it in one alphabet, or with a hyphen between" : "write it in one alphabet";
  const remedy = meant === undefined ? discreet : `${discreet}, ${meant}`;
  return new SignFault(
    "a word mixes Latin and Cyrillic letters",
    remedy,
    `${signName(strange)} in ${word}`,
    signName(strange),
    discreet,
  );
}

/** A small Latin letter by itself between Cyrillic words, where Bulgarian has а, е, о, с, у. */
const loneLetter = /(?<=\p{Script=Cyrillic}[,;:]? )([aceoy])(?= ["„(]?\p{Script=Cyrillic})/u;

function alphabets(text: string): readonly SignFault[] {
  if (/^https?:\/\//.test(text)) return [];
  const mixed = (text.match(/\p{L}+/gu) ?? []).filter(
    (word) => isMixed(word) && Array.from(word).every((letter) => everyLetter.has(letter)),
  );
  const [, lone] = loneLetter.exec(text) ?? [];
  return [
    ...mixed.slice(0, 1).map(mixedWord),
    ...(lone === undefined
      ? []
      : [
          new SignFault(
            "a Latin letter by itself between Cyrillic words",
            `write it in Cyrillic, ${cyrillicLike(lone) ?? lone}`,
            signName(lone),
            signName(lone),
          ),
        ]),
  ];
}

/**
 * How strictly a text is looked at: `quoted` texts repeat what once stood there, and may have its blanks and its mixed
 * words.
 */
export type Strictness = "whole" | "quoted";

/**
 * What keeps a text from being taken: signs outside the set that every output can hold (see model/letters.ts), blanks
 * that make two texts of one, words of two alphabets. Each is said with its name, its place in the text and a way out.
 */
export function signFaults(text: string, strictness: Strictness = "whole"): readonly SignFault[] {
  if (text.length <= longest && /^[!-~]*$/.test(text)) return [];
  const unfit = [...refusedSigns(text), ...length(text)];
  return strictness === "quoted" ? unfit : [...unfit, ...blanks(text), ...alphabets(text)];
}
