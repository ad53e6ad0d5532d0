import widths from "./letter-widths.json" with { type: "json" };

/**
 * The fonts whose letters are measured: our own, and what stands in for them in programs that read no font inside a
 * picture.
 */
export type Measured = keyof typeof widths;

const tables = new Map(
  Object.entries(widths).map(
    ([face, { groups }]) =>
      [
        face,
        new Map(
          Object.entries(groups).flatMap(([width, letters]) =>
            Array.from(letters, (letter) => [letter, Number(width)] as const),
          ),
        ),
      ] as const,
  ),
);

/** Whether the font itself has the letter. */
export const isOurs = (letter: string, face: Measured): boolean => tables.get(face)?.has(letter) === true;

/** What a letter is taken to need that no font has, in thousandths of its size. */
const unknown = 600;
const widthOf = (letter: string, face: Measured): number =>
  tables.get(face)?.get(letter) ?? tables.get("arial-400")?.get(letter) ?? unknown;

/**
 * The width of a line in pixels, letter by letter; a sign that the font lacks is taken from Arial. `tabular`: all
 * figures have one width.
 */
export const measured = (text: string, face: Measured, size: number, tabular = false): number =>
  (Array.from(text).reduce(
    (sum, letter) => sum + (tabular && /\d/.test(letter) ? widths[face].figure : widthOf(letter, face)),
    0,
  ) *
    size) /
  1000;
