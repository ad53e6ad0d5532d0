/** A source of numbers that look random and are the same for the same seed, on every machine. */
export interface Random {
  /** From 0 to below 1. */
  readonly next: () => number;
  /** A whole number from `least` to `most`. */
  readonly whole: (least: number, most: number) => number;
  /** One of a list, each with its weight. */
  readonly pick: <T>(choices: readonly (readonly [choice: T, weight: number])[]) => T;
  /** True in `share` of all cases. */
  readonly chance: (share: number) => boolean;
}

/** 32-bit state from a text: FNV-1a. */
const hash = (text: string): number =>
  Array.from(text).reduce((sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5);

/**
 * Spreads a seed over four words (splitmix32, the 32-bit sibling of the generator that xoshiro's authors seed with).
 */
function spread(seed: number): [number, number, number, number] {
  let state = seed;
  const word = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  return [word(), word(), word(), word()];
}

const turned = (bits: number, by: number): number => (bits << by) | (bits >>> (32 - by));

/** xoshiro128** 1.1 (Blackman and Vigna, 2018), one stream for every seed and name. */
export function random(seed: number, name: string): Random {
  let [a, b, c, d] = spread(seed ^ hash(name));
  const next = (): number => {
    const result = Math.imul(turned(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turned(d, 11);
    return result / 2 ** 32;
  };
  const pick = <T>(choices: readonly (readonly [choice: T, weight: number])[]): T => {
    let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    const found = choices.find(([, weight]) => (left -= weight) < 0) ?? choices.at(-1);
    if (found === undefined) throw new RangeError("random: there is nothing to choose from");
    return found[0];
  };
  return {
    next,
    pick,
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (share) => next() < share,
  };
}

const consonants = "bcdfghjkmnpqrstvwxz";

/** An id of letters and digits in turns: nobody's number, no word, no date. */
export function randomId({ whole }: Random): string {
  let id = "";
  for (let pair = 0; pair < 7; pair += 1) id += `${consonants[whole(0, consonants.length - 1)] ?? ""}${whole(0, 9)}`;
  return id;
}
