import { element } from "../../charts/draw.ts";
import { letterParts } from "../../model/letters.ts";
import type { FontFile } from "../../model/letters.ts";

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

/** What an attribute is for a node, its own or the nearest ancestor's. */
const inherited = (node: Element, name: string): string | null => node.closest(`[${name}]`)?.getAttribute(name) ?? null;

/** The nearer of the two weights that the raster fonts have. */
const weightOf = (node: Element): 400 | 650 => {
  const weight = inherited(node, "font-weight") ?? "400";
  return weight === "bold" || Number(weight) >= 550 ? 650 : 400;
};

function replaced(node: Text, parent: Element): void {
  const family = (inherited(parent, "font-family") ?? "").includes("Condensed") ? "Sofia Sans Condensed" : "Sofia Sans";
  const size = Number.parseFloat(inherited(parent, "font-size") ?? "10");
  const document = parent.ownerDocument;
  const spans = runs(node.data, family.endsWith("Condensed")).map(({ script, text, dx, dy }) => {
    const span = element(document, "tspan", {
      "font-family": rasterFamily(family, script, weightOf(parent)),
      ...(dx === 0 ? {} : { dx: (dx * size).toFixed(2) }),
      ...(dy === 0 ? {} : { dy: (dy * size).toFixed(2) }),
    });
    span.textContent = text;
    return span;
  });
  node.replaceWith(...spans);
}

/**
 * Names for every letter of an SVG's texts the one font file that has it, so that nothing is left to a rasteriser's
 * guess.
 */
export function rasterText(svg: Element): void {
  const texts = [...svg.querySelectorAll("text, tspan")];
  for (const parent of texts) {
    for (const node of [...parent.childNodes]) if (isText(node)) replaced(node, parent);
  }
  for (const node of [svg, ...svg.querySelectorAll("[font-weight]")]) node.removeAttribute("font-weight");
}

// Not instanceof: the class is the document's own, and jsdom's is not the window's.
const isText = (node: ChildNode): node is Text => node.nodeType === 3;
