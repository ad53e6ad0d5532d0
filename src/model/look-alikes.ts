/** Cyrillic letters that look like a Latin one, capitals and small letters. */
const cyrillic = {
  А: "A",
  В: "B",
  С: "C",
  Е: "E",
  Н: "H",
  І: "I",
  Ј: "J",
  К: "K",
  М: "M",
  О: "O",
  Р: "P",
  Ѕ: "S",
  Т: "T",
  У: "Y",
  Х: "X",
  Ԍ: "G",
  Ԛ: "Q",
  Ԝ: "W",
  а: "a",
  с: "c",
  е: "e",
  һ: "h",
  і: "i",
  ј: "j",
  к: "k",
  м: "m",
  о: "o",
  р: "p",
  ѕ: "s",
  т: "t",
  у: "y",
  х: "x",
  ԛ: "q",
  ԝ: "w",
} as const;

/** Greek ones. */
const greek = {
  Α: "A",
  Β: "B",
  Ε: "E",
  Ζ: "Z",
  Η: "H",
  Ι: "I",
  Κ: "K",
  Μ: "M",
  Ν: "N",
  Ο: "O",
  Ρ: "P",
  Τ: "T",
  Υ: "Y",
  Χ: "X",
  ο: "o",
  α: "a",
  ρ: "p",
  υ: "u",
  ν: "v",
} as const;

const toLatin: ReadonlyMap<string, string> = new Map(Object.entries({ ...cyrillic, ...greek }));
// Where several Cyrillic letters look like one Latin, the Bulgarian one comes last and is taken.
const toCyrillic: ReadonlyMap<string, string> = new Map(
  Object.entries(cyrillic)
    .filter(([letter]) => /[а-я]/i.test(letter))
    .map(([letter, latin]) => [latin, letter]),
);
const fromGreek: ReadonlyMap<string, string> = new Map(
  Object.entries(greek).flatMap(([letter, latin]) => [[letter, toCyrillic.get(latin) ?? latin]]),
);

const allLike = (word: string, stranger: RegExp, like: ReadonlyMap<string, string>): string | undefined => {
  const letters = Array.from(word).map((letter) => (stranger.test(letter) ? like.get(letter) : letter));
  return letters.includes(undefined) ? undefined : letters.join("");
};

/** The Latin letter that a Cyrillic or Greek one looks like; itself where there is none. */
export const latinLike = (letter: string): string => toLatin.get(letter) ?? letter;

/** The word in Cyrillic letters alone, if each of its others looks like one; of "Mеханизъм" the Latin M. */
export const cyrillicLike = (word: string): string | undefined =>
  allLike(word, /[^\P{L}\p{Script=Cyrillic}]/u, new Map([...toCyrillic, ...fromGreek]));

/** The word in Latin letters alone, if each of its others looks like one; of "Cоmmission" the Cyrillic о. */
export const latinWord = (word: string): string | undefined => allLike(word, /[^\P{L}\p{Script=Latin}]/u, toLatin);

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u] as const;

/** Whether a word has letters of more than one alphabet. */
export const isMixed = (word: string): boolean => scripts.filter((script) => script.test(word)).length > 1;

/**
 * The word in the one alphabet into which all its letters can be put by their looks, Cyrillic before Latin; nothing
 * where there is none.
 */
export const meantWord = (word: string): string | undefined => cyrillicLike(word) ?? latinWord(word);
