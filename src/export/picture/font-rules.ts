/** A font to be embedded. */
export interface FontFace {
  readonly family: string;
  readonly woff2: Uint8Array;
  /** As CSS writes it, "U+0410-044F". */
  readonly range: string;
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

const rule = ({ family, woff2, range }: FontFace): string =>
  `@font-face{font-family:"${family}";font-weight:400 700;src:url(data:font/woff2;base64,${base64(woff2)}) format("woff2");unicode-range:${range}}`;

/** Whether a range as CSS writes it has one of the letters. */
const reaches = (range: string, letters: ReadonlySet<number>): boolean =>
  range.split(",").some((part) => {
    const [from = 0, to = from] = part
      .trim()
      .slice("U+".length)
      .split("-")
      .map((code) => Number.parseInt(code, 16));
    return [...letters].some((letter) => letter >= from && letter <= to);
  });

/** The letters of a picture by the family that its texts name first. */
function lettersOf(svg: Element): ReadonlyMap<string, ReadonlySet<number>> {
  const all = new Map<string, Set<number>>();
  for (const text of svg.querySelectorAll("text")) {
    const [family = ""] = text.closest("[font-family]")?.getAttribute("font-family")?.split(",") ?? [];
    const letters = all.get(family) ?? new Set<number>();
    for (const letter of text.textContent) letters.add(letter.codePointAt(0) ?? 0);
    all.set(family, letters);
  }
  return all;
}

/** The fonts as rules of a style sheet, without those of which the picture has no letter. */
export function fontRules(svg: Element, fonts: readonly FontFace[]): string {
  const letters = lettersOf(svg);
  return fonts
    .filter(({ family, range }) => reaches(range, letters.get(family) ?? new Set()))
    .map(rule)
    .join("");
}
