import type { Row } from "../system/problem.ts";
import type { Equation, Range } from "../system/system.ts";

/** What a reader has before them: every cell with its value, or null where it is withheld. */
export interface PublicView {
  readonly cells: ReadonlyMap<string, number | null>;
  readonly equations: readonly Equation[];
  /** What a reader knows a withheld cell is at least: 1 where every zero is shown, else 0. */
  readonly floor: number;
  /** Cells of which nobody can see that they are 0: no table has them, or the table does not show zeros. */
  readonly unseenZeros: ReadonlySet<string>;
  /** What else is known of withheld cells by their ids, besides what is published. */
  readonly ranges?: ReadonlyMap<string, Range>;
}

/** Withheld cells that equations join, and what the shown cells leave for them: each row comes to its `sums` entry. */
export interface Unknowns {
  readonly ids: readonly string[];
  readonly rows: readonly Row[];
  readonly sums: readonly number[];
  /** What each of them is known to be at least. */
  readonly floors: readonly number[];
  /** And at most: Infinity where nothing says so but the rows. */
  readonly ceilings: readonly number[];
}

interface Line {
  readonly ids: readonly string[];
  readonly factors: readonly number[];
  readonly sum: number;
}

/** What is left of an equation when the shown cells are put in: total less parts is 0. */
function lineOf({ total, parts }: Equation, cells: PublicView["cells"]): Line {
  const factors = new Map<string, number>();
  let sum = 0;
  const put = (id: string, factor: number): void => {
    const value = cells.get(id) ?? null;
    if (value === null) factors.set(id, (factors.get(id) ?? 0) + factor);
    else sum -= factor * value;
  };
  put(total, 1);
  for (const part of parts) put(part, -1);
  return { ids: [...factors.keys()], factors: [...factors.values()], sum };
}

/** The lines that withheld cells stand in, by cell. */
function linesByCell(view: PublicView): ReadonlyMap<string, readonly Line[]> {
  const found = new Map<string, Line[]>();
  for (const equation of view.equations) {
    const line = lineOf(equation, view.cells);
    for (const id of line.ids) {
      const own = found.get(id);
      if (own === undefined) found.set(id, [line]);
      else own.push(line);
    }
  }
  return found;
}

const withheldIn = ({ cells }: PublicView): readonly string[] =>
  [...cells]
    .filter(([, value]) => value === null)
    .map(([id]) => id)
    .sort();

/** The withheld cells of a view in parts that have no equation in common; cells in ascending order of their ids. */
export function unknowns(view: PublicView): Unknowns[] {
  const linesOf = linesByCell(view);
  const seen = new Set<string>();
  return withheldIn(view).flatMap((start) => {
    if (seen.has(start)) return [];
    const [ids, lines] = [new Set([start]), new Set<Line>()];
    // Cells that are added while the set is walked are walked too.
    for (const id of ids) {
      for (const line of linesOf.get(id) ?? []) {
        lines.add(line);
        for (const other of line.ids) ids.add(other);
      }
    }
    for (const id of ids) seen.add(id);
    return [numbered([...ids].sort(), [...lines], view)];
  });
}

function numbered(ids: readonly string[], lines: readonly Line[], view: PublicView): Unknowns {
  const { floor, unseenZeros, ranges } = view;
  const place = new Map(ids.map((id, at) => [id, at]));
  return {
    ids,
    sums: lines.map((line) => line.sum),
    floors: ids.map((id) => Math.max(unseenZeros.has(id) ? 0 : floor, ranges?.get(id)?.least ?? 0)),
    ceilings: ids.map((id) => ranges?.get(id)?.most ?? Infinity),
    rows: lines.map((line) => ({ columns: line.ids.map((id) => place.get(id) ?? 0), factors: line.factors })),
  };
}
