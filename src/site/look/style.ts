import type { LegendItem } from "../../charts/described.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { pageWords } from "../../i18n/pages.ts";
import { topics } from "../../model/codes.ts";
import type { Language } from "../../model/text.ts";
import { contrast, deficiencies, distance, readHex, seenWith, writeHex, type Deficiency, type Rgb } from "./colour.ts";
import { colourNames, colourOf, scales, type Tokens } from "./tokens.ts";

/** Colours that other things stand on; everything else has a least contrast on the paper. */
const grounds: readonly string[] = ["--paper", "--raised", "--grid", "--mark"];
const lines: readonly string[] = ["--line"];
/** The least contrast on paper of text and of lines, and the least distance of two topics' hues. */
export const least = { text: 6, line: 3, distance: 8 } as const;

/** A colour of the sheet and how it stands out from the paper. */
export interface Swatch {
  readonly name: string;
  readonly hex: string;
  /** The ratio on paper, from 1 to 21. */
  readonly contrast: number;
  /** The least contrast its use allows; nothing where it is not measured. */
  readonly least: number | undefined;
}

const need = (tokens: Tokens, name: string): string => {
  const hex = colourOf(tokens, name);
  if (hex === undefined) throw new Error(`style: tokens.css has no colour ${name}`);
  return hex;
};

function leastOf(name: string): number | undefined {
  if (grounds.includes(name) || /-\d+$/.test(name)) return undefined;
  return lines.includes(name) ? least.line : least.text;
}

function swatch(tokens: Tokens, name: string): Swatch {
  const hex = need(tokens, name);
  return {
    name,
    hex,
    contrast: contrast(readHex(hex), readHex(need(tokens, "--paper"))),
    least: leastOf(name),
  };
}

/** Every single colour of a theme, in the order of the sheet. */
export const swatches = (tokens: Tokens): readonly Swatch[] =>
  colourNames(tokens)
    .filter((name) => !/-\d+$/.test(name))
    .map((name) => swatch(tokens, name));

/** The sequential scales of a theme, by the name of their hue. */
export const scaleSwatches = (tokens: Tokens): ReadonlyMap<string, readonly Swatch[]> =>
  new Map([...scales(tokens)].map(([hue, steps]) => [hue, steps.map((name) => swatch(tokens, name))]));

export const sights = ["usual", ...deficiencies] as const;
const seen = (sight: "usual" | Deficiency, colour: Rgb): Rgb => (sight === "usual" ? colour : seenWith(sight, colour));

/** The hues of two topics, as each kind of sight sees them, and how far apart they then are. */
export interface HuePair {
  readonly topics: readonly [(typeof topics)[number], (typeof topics)[number]];
  readonly seen: readonly {
    readonly sight: (typeof sights)[number];
    readonly hexes: readonly [string, string];
    readonly distance: number;
  }[];
}

/** Every two topics' hues of a theme, compared. */
export function huePairs(tokens: Tokens): readonly HuePair[] {
  const hue = (topic: string): Rgb => readHex(need(tokens, `--${topic}`));
  return topics.flatMap((one, place) =>
    topics.slice(place + 1).map((other): HuePair => ({
      topics: [one, other],
      seen: sights.map((sight) => {
        const [a, b] = [seen(sight, hue(one)), seen(sight, hue(other))];
        return { sight, hexes: [writeHex(a), writeHex(b)], distance: distance(a, b) };
      }),
    })),
  );
}

/** Every mark that a chart's legend can explain, with its words. */
export function allMarks(language: Language): readonly LegendItem[] {
  const { mark, steps, ranking } = dictionary(language).charts;
  const cells = ["full", "part", "about", "at_least", "at_most", "c", "x"] as const;
  const kinds = ["all", "DMSGD", "DDLRG", "DDUI", "DDFU"] as const;
  return [
    ...cells.map((cell) => ({ mark: cell, text: mark[cell] })),
    ...kinds.map((kind) => ({ mark: `line-${kind}` as const, text: steps.kind_word[kind] })),
    { mark: "chosen", text: pageWords(language).style.chosenMark },
    { mark: "other", text: ranking.otherDistricts },
  ];
}
