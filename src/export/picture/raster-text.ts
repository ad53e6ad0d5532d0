import { Parser } from "htmlparser2";
import { letterParts } from "../../model/letters.ts";
import type { FontFile } from "../../model/letters.ts";
import { escapeMarkup } from "../../model/markup.ts";

/**
 * What the raster fonts are called: one family for each file of letters and weight. No word of a family may begin with
 * a digit.
 */
export const rasterFamily = (family: string, script: FontFile, weight: number): string =>
  `${family} ${script} w${weight}`;

/** A stretch of text that one font file can draw; moved from where it would stand, in parts of the font's size. */
interface Run {
  readonly script: FontFile;
  readonly text: string;
  readonly dx: number;
  readonly dy: number;
}

/** The widths of the letters that signs are made of, in parts of the font's size; the same in both weights, nearly. */
const widths = { sans: { wave: 0.6, line: 0.54 }, condensed: { wave: 0.489, line: 0.409 } } as const;
/** How far the two waves of "≈" stand apart, and how far a sign with a line under it is lifted. */
const [apart, lift] = [0.2, 0.06];

type Step = readonly [text: string, dx: number, dy: number];

/**
 * Signs that Sofia Sans lacks, made of letters that it has: "≈" are two waves, "≥" is ">" over a line; at last the way
 * back.
 */
function sign(letter: string, condensed: boolean): readonly Step[] | undefined {
  const { wave, line } = condensed ? widths.condensed : widths.sans;
  const lined = (over: string): readonly Step[] => [
    [over, 0, -lift],
    ["_", -(wave + line) / 2, 0],
    ["", (wave - line) / 2, lift],
  ];
  switch (letter) {
    case "≥":
      return lined(">");
    case "≤":
      return lined("<");
    case "≈":
      return [
        ["~", 0, -apart / 2],
        ["~", -wave, apart],
        ["", 0, -apart / 2],
      ];
    case "○":
      return [["o", 0, 0]];
    case "→":
      return [
        ["–", 0, 0],
        [">", 0, 0],
      ];
    default:
      return undefined;
  }
}

const files: ReadonlyMap<string, FontFile> = new Map(
  Object.values(letterParts).flatMap(({ file, letters }) => Array.from(letters, (letter) => [letter, file])),
);

/** The text in stretches of one script; the way back from a sign is the way to what follows it. */
function runs(text: string, condensed: boolean): readonly Run[] {
  const all: Run[] = [];
  let [dx, dy] = [0, 0];
  for (const letter of text.normalize("NFC")) {
    const script = files.get(letter) ?? "latin";
    const last = all.at(-1);
    const steps = sign(letter, condensed);
    for (const [said, right, down] of steps ?? [[letter, 0, 0] as const]) {
      [dx, dy] = [dx + right, dy + down];
      if (said === "") continue;
      if (steps === undefined && last?.script === script && dx === 0 && dy === 0)
        all[all.length - 1] = { ...last, text: last.text + said };
      else all.push({ script, text: said, dx, dy });
      [dx, dy] = [0, 0];
    }
  }
  return all;
}

/** An element that is open, with its attributes. */
interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

const tag = (name: string, attributes: Open["attributes"]): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value = ""]) => ` ${key}="${escapeMarkup(value)}"`)
    .join("")}>`;

/** The nearer of the two weights that the raster fonts have. */
const weightOf = (weight: string): 400 | 650 => (weight === "bold" || Number(weight) >= 550 ? 650 : 400);

/** A text as stretches that each name their font, in the look that the open elements give it. */
function spans(text: string, open: readonly Open[]): string {
  const inherited = (name: string): string | undefined =>
    open.findLast(({ attributes }) => attributes[name] !== undefined)?.attributes[name];
  const family = (inherited("font-family") ?? "").includes("Condensed") ? "Sofia Sans Condensed" : "Sofia Sans";
  const size = Number.parseFloat(inherited("font-size") ?? "10");
  const weight = weightOf(inherited("font-weight") ?? "400");
  return runs(text, family.endsWith("Condensed"))
    .map(({ script, text: said, dx, dy }) => {
      const moved = Object.entries({ dx, dy }).filter(([, by]) => by !== 0);
      return `${tag("tspan", {
        "font-family": rasterFamily(family, script, weight),
        ...Object.fromEntries(moved.map(([name, by]) => [name, (by * size).toFixed(2)])),
      })}${escapeMarkup(said)}</tspan>`;
    })
    .join("");
}

// The lengths are those of the site's own fonts, weights stand in the names of the raster fonts.
const dropped = ["textLength", "lengthAdjust", "font-weight"];

/**
 * An SVG that names for every letter of its texts the one font file that has it, so that nothing is left to a
 * rasteriser's guess; without its styles, which bring fonts of their own.
 */
export function rasterText(svg: string): string {
  const open: Open[] = [];
  const written: string[] = [];
  // A parser tells a text in pieces.
  let text = "";
  const endText = (): void => {
    const name = open.at(-1)?.name;
    if (name !== "style") written.push(name === "text" || name === "tspan" ? spans(text, open) : escapeMarkup(text));
    text = "";
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        endText();
        open.push({ name, attributes });
        const kept = Object.entries(attributes).filter(([key]) => !dropped.includes(key));
        if (name !== "style") written.push(tag(name, Object.fromEntries(kept)));
      },
      ontext(piece) {
        text += piece;
      },
      onclosetag(name) {
        endText();
        open.pop();
        if (name !== "style") written.push(`</${name}>`);
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return written.join("");
}
