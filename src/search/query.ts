import { cyrillicLike, isMixed, latinWord } from "../model/look-alikes.ts";
import { fold } from "./fold.ts";

const folded = (...words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));

// Said of a place, not part of its name; from the first letters on at which no name begins like that.
const kinds: Readonly<Record<"district" | "municipality", ReadonlySet<string>>> = {
  district: folded(
    "obl",
    "obla",
    "oblas",
    "oblast",
    "oblastta",
    "oblasti",
    "okrag",
    "okrug",
    "distr",
    "distri",
    "distric",
    "district",
    "districts",
    "province",
    "region",
  ),
  municipality: folded(
    "obs",
    "obsh",
    "obsht",
    "obshti",
    "obshtin",
    "obshtina",
    "obshtinata",
    "obshtini",
    "obstina",
    "opshtina",
    "mun",
    "munici",
    "municipal",
    "municipality",
    "municipalities",
  ),
};
const settled: Readonly<Record<"town" | "village", ReadonlySet<string>>> = {
  town: folded("gr", "grad", "town", "city"),
  village: folded("s", "selo", "village"),
};
const idle = folded("kv", "kvartal", "jk", "rayon", "quarter", "of", "the", "bulgaria", "bg");

/** The kinds of places that a reader can ask for. */
export type AskedKind = keyof typeof kinds | keyof typeof settled;

/** A way to read what was typed, and how much less likely it is than to take it by its letters. */
export interface Reading {
  readonly words: readonly string[];
  readonly kind: AskedKind | undefined;
  readonly cost: number;
}

function kindOf(word: string): keyof typeof kinds | undefined {
  if (kinds.district.has(word)) return "district";
  return kinds.municipality.has(word) ? "municipality" : undefined;
}
function settledOf(word: string): keyof typeof settled | undefined {
  if (settled.town.has(word)) return "town";
  return settled.village.has(word) ? "village" : undefined;
}
const first = <T>(words: readonly string[], of: (word: string) => T | undefined): T | undefined =>
  words.map(of).find((known) => known !== undefined);

/** The readings of a text by its letters, each `cost` less likely than to be taken so. */
function literal(text: string, cost: number): readonly Reading[] {
  const words = fold(text)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const kind = first(words, kindOf);
  const named = words.filter((word) => kindOf(word) === undefined);
  const bare = named.filter((word) => !idle.has(word) && settledOf(word) === undefined);
  const bareKind = first(named, settledOf) ?? kind;
  return [
    { words, kind: undefined, cost },
    ...(kind === undefined ? [] : [{ words: named, kind, cost: cost + 0.2 }]),
    ...(bare.length === named.length || bare.length === 0 ? [] : [{ words: bare, kind: bareKind, cost: cost + 0.25 }]),
  ];
}

const hidden = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;
// A name in Latin letters may by chance have none but those that look like Cyrillic ones.
const [strange, likely] = [0, 0.3];

/**
 * The text as its letters look: "Рyce" with a Latin y, c and e is "Русе", "Рlovdiv" with a Cyrillic Р is "Plovdiv", and
 * "BAPHA" may be "ВАРНА".
 */
function asItLooks(text: string): readonly (readonly [text: string, cost: number])[] {
  const large = text.toUpperCase();
  const rewritten = (rewrite: (word: string) => string | undefined): string =>
    large.replace(/\p{L}+/gu, (word) => rewrite(word) ?? word);
  const cyrillic = rewritten((word) => (isMixed(word) ? cyrillicLike(word) : undefined));
  const latin = rewritten((word) => (isMixed(word) ? latinWord(word) : undefined));
  const whole = rewritten((word) => (word.length > 2 ? cyrillicLike(word) : undefined));
  const ways = [
    [cyrillic, strange],
    [latin, strange],
    [whole, likely],
  ] as const;
  return ways.filter(([way], place) => way !== large && ways.findIndex(([other]) => other === way) === place);
}

/**
 * What a reader may have meant, the most literal first: "Sofia Province" is a name, "Varna oblast" is Varna, a
 * district, and "the town of Lom" is Lom, a town; at last as the letters look, where they may be of
 * another alphabet than they seem. No reading at all where nothing but signs was typed.
 */
export function readings(text: string): readonly Reading[] {
  const seen = text.replace(hidden, (sign) => (/\s/.test(sign) ? " " : ""));
  return [...literal(seen, 0), ...asItLooks(seen).flatMap(([way, cost]) => literal(way, cost))];
}
