import { columnOf, mostCells, numberIn, type OwnCell, OwnFileError, type OwnTable, type OwnTold } from "./own-file.ts";

/** A line of a file that is read as a table. */
export type OwnLine = readonly OwnCell[];
type Decimal = "." | ",";

const filledIn = (line: OwnLine): number => line.filter((cell) => cell !== null && String(cell).trim() !== "").length;

/** Whether anything stands in a line. */
export const isFilled = (line: OwnLine): boolean => filledIn(line) > 0;

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** Whether a line may name columns: no number stands in it but a year. */
export const mayName = (line: OwnLine, decimal: Decimal): boolean =>
  line.every((cell) => {
    const text = String(cell ?? "").trim();
    return isYear(text) || (typeof cell !== "number" && numberIn(text, decimal) === null);
  });

/** How many of the filled lines are titles: each of one cell, above one of several that names the columns. */
export function titlesIn(lines: readonly OwnLine[], decimal: Decimal): number {
  const isWide = (line: OwnLine): boolean => filledIn(line) > 1;
  const first = lines.findIndex(isWide);
  const [head, ...body] = first > 0 ? lines.slice(first) : [];
  if (head === undefined || body.length === 0 || !mayName(head, decimal)) return 0;
  return body.filter(isWide).length * 2 >= body.length ? first : 0;
}

/**
 * Lines of which one names the columns, the first that is no title, as a table. Refuses what has no row, and more cells
 * than a page can hold. `told` is what was made of the lines before.
 */
export function tableOf(
  lines: readonly OwnLine[],
  names: (wanted: readonly string[]) => readonly string[],
  decimal: Decimal,
  told: OwnTold = {},
): OwnTable {
  const filled = lines.filter(isFilled);
  const titles = titlesIn(filled, decimal);
  const [head, ...body] = filled.slice(titles);
  if (head === undefined || body.length === 0) throw new OwnFileError("empty");
  const width = body.reduce((most, line) => Math.max(most, line.length), head.length);
  if (width * body.length > mostCells) throw new OwnFileError("large");
  if (width > 500) throw new OwnFileError("wide");
  const heads = names(
    Array.from({ length: width }, (_, place) => String(head[place] ?? "").trim() || `column_${place + 1}`),
  );
  return {
    columns: heads.map((name, place) =>
      columnOf(
        name,
        body.map((line) => line[place] ?? null),
        decimal,
      ),
    ),
    rows: body.length,
    told: titles > 0 ? { ...told, titles } : told,
  };
}
