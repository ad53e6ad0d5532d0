/**
 * The letters and signs in which texts may be written: one reviewed set for what comes in, for the fonts of the pages
 * and for those of the pictures, so that whatever is taken in can be shown everywhere. Each is in Sofia Sans and in
 * Sofia Sans Condensed, save a few signs that pictures make of others. Left out are signs that show nothing, blanks of
 * other widths, marks that stand on the letter before them, and signs that stand in for another one of the set (´ for
 * ', ⁄ for /).
 */

const between = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, step) => from + step));

/** The files into which the makers of the font have divided it. */
export type FontFile = "latin" | "latin-ext" | "cyrillic";

/** Letters that are loaded together. */
export interface LetterPart {
  readonly file: FontFile;
  readonly letters: string;
}

/** The keyboard, and the quotation marks, dashes and signs of Bulgarian and English print. */
const latin = `${between(0x20, 0x7e)}\u00a0«»§©°·×–—‘’“”„…•€↑↓−`;
/** Bulgarian, with the "ѝ" that tells "her" from "and". */
const cyrillic = `${between(0x410, 0x44f)}Ѝѝ№`;
/** Western names and languages; fractions and currencies. */
const latinMore = `¡¢£¤¥¦ª¬®±²³µ¶¹º¼½¾¿${between(0xc0, 0xd6)}${between(0xd8, 0xff)}ıŒœ‚‹›™`;
/**
 * The languages of the neighbours and of Europe's organisations, from Turkish and Romanian to Polish and Lithuanian.
 */
const latinExt =
  "ĀāĂăĄąĆćĊċČčĎďĐđĒēĖėĘęĚěĞğĠġĢģĦħĪīĮįİĲĳĶķĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŐőŔŕŖŗŘřŚśŞşŠšŢţŤťŦŧŪūŮůŰűŲųŴŵŶŷŸŹźŻżŽžƒȘșȚțẀẁẂẃẄẅẞỲỳ†";
/** Russian, Ukrainian, Serbian, Macedonian. */
const cyrillicMore = "ЀЁЂЃЄЅІЇЈЉЊЋЌЎЏѐёђѓєѕіїјљњћќўџҐґ";

/**
 * The parts of the set that are cut out of the font, by the names of the files in which pages get them: the first two
 * on most pages.
 */
export const letterParts = {
  latin: { file: "latin", letters: latin },
  cyrillic: { file: "cyrillic", letters: cyrillic },
  "latin-more": { file: "latin", letters: latinMore },
  "latin-ext": { file: "latin-ext", letters: latinExt },
  "cyrillic-more": { file: "cyrillic", letters: cyrillicMore },
} as const satisfies Readonly<Record<string, LetterPart>>;

/** What most texts need no more than. */
export const commonLetters = latin + cyrillic;

/** Signs that the font lacks and pictures make of its letters; pages take them from a font of the reader's machine. */
export const madeSigns = "≈≥≤○→";

/** The letters as CSS writes a range of a font: "U+0410-044F,U+2116". */
export function unicodeRange(letters: string): string {
  const points = Array.from(letters, (letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const runs = points
    .filter((point) => !points.includes(point - 1))
    .map((from) => {
      let to = from;
      while (points.includes(to + 1)) to += 1;
      return { from, to };
    });
  const hex = (point: number): string => point.toString(16).toUpperCase().padStart(4, "0");
  return runs.map(({ from, to }) => `U+${hex(from)}${to === from ? "" : `-${hex(to)}`}`).join(",");
}

/** Every letter and sign of the set. */
export const everyLetter: ReadonlySet<string> = new Set([
  ...Object.values(letterParts).flatMap(({ letters }) => Array.from(letters)),
  ...Array.from(madeSigns),
]);
