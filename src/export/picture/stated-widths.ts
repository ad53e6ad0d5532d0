import { isOurs, measured } from "./measured.ts";

/** How text looks at a place in a picture: what it says itself, or else what stands around it. */
interface Look {
  readonly family: string;
  readonly size: number;
  readonly weight: number;
  readonly figures: string;
}

const own = (node: Element, { family, size, weight, figures }: Look): Look => ({
  family: node.getAttribute("font-family") ?? family,
  size: Number.parseFloat(node.getAttribute("font-size") ?? String(size)),
  weight: Number(node.getAttribute("font-weight") ?? weight),
  figures: node.getAttribute("font-variant") ?? figures,
});

function stateWidth(line: Element, { family, size, weight, figures }: Look): void {
  const words = line.textContent.trim();
  const face = `${family.includes("Condensed") ? "condensed" : "sans"}-${weight >= 550 ? 650 : 400}` as const;
  // A sign that another font must lend is as wide as that font has it.
  if (!Array.from(words).some((letter) => isOurs(letter, face))) return;
  line.setAttribute("textLength", measured(words, face, size, figures === "tabular-nums").toFixed(1));
  line.setAttribute("lengthAdjust", "spacingAndGlyphs");
}

function walk(node: Element, around: Look): void {
  const look = own(node, around);
  const isLine = (node.localName === "text" || node.localName === "tspan") && node.querySelector("tspan") === null;
  if (isLine) stateWidth(node, look);
  else for (const child of node.children) walk(child, look);
}

/**
 * Says of each line of text how wide our fonts draw it. A program that reads no font inside a picture, and has a wider
 * one instead, then draws its letters narrower, and no word runs into another or out of the picture.
 */
export const stateWidths = (svg: Element): void => {
  walk(svg, { family: "", size: 10, weight: 400, figures: "" });
};
