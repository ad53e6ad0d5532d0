import type { Column, Problem, Row } from "./problem.ts";
import { singletonsOf } from "./singletons.ts";
import type { Secret } from "./rules.ts";
import type { Cell, Range, System } from "./system.ts";

/** Sets of numbers that grow together; the smallest member speaks for its set. */
class Classes {
  private readonly parent: Int32Array;
  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, index) => index);
  }
  find(index: number): number {
    let root = index;
    while ((this.parent[root] ?? root) !== root) root = this.parent[root] ?? root;
    this.parent[index] = root;
    return root;
  }
  join(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    this.parent[Math.max(a, b)] = Math.min(a, b);
  }
}

/** A row's factors by class, those of constants left out. */
function gather(row: Row, classes: Classes, constant: Uint8Array): Row {
  const sums = new Map<number, number>();
  for (const [place, column] of row.columns.entries()) {
    const root = classes.find(column);
    if (constant[root] === 1) continue;
    sums.set(root, (sums.get(root) ?? 0) + (row.factors[place] ?? 0));
  }
  const kept = [...sums].filter(([, factor]) => factor !== 0).sort(([a], [b]) => a - b);
  return { columns: kept.map(([column]) => column), factors: kept.map(([, factor]) => factor) };
}

/**
 * Finds, until nothing new comes, what a row of one makes constant and what a row of two makes equal. Two cells with a
 * known one between them only vary together; they are equal if their values are.
 */
function settle(rows: readonly Row[], classes: Classes, constant: Uint8Array, values: readonly number[]): Row[] {
  let current = [...rows];
  for (let changed = true; changed;) {
    changed = false;
    current = current.map((row) => gather(row, classes, constant)).filter((row) => row.columns.length > 0);
    for (const {
      columns: [one, other, ...rest],
      factors: [a, b],
    } of current) {
      if (rest.length > 0 || one === undefined) continue;
      if (other === undefined) constant[classes.find(one)] = 1;
      else if ((a ?? 0) + (b ?? 0) !== 0 || values[one] !== values[other]) continue;
      else classes.join(one, other);
      changed = true;
    }
  }
  return current;
}

const written = (row: Row): string => {
  const sign = Math.sign(row.factors[0] ?? 1);
  return row.columns.map((column, place) => `${column}:${sign * (row.factors[place] ?? 0)}`).join(" ");
};

const once = (rows: readonly Row[]): Row[] => [...new Map(rows.map((row) => [written(row), row])).values()];

const rowsByColumn = (size: number, rows: readonly Row[]): number[][] => {
  const found = Array.from({ length: size }, (): number[] => []);
  for (const [number, row] of rows.entries()) for (const column of row.columns) found[column]?.push(number);
  return found;
};

/** The equations as rows over cell numbers, in an order that does not depend on how the system was written down. */
function plainRows(system: System, place: ReadonlyMap<string, number>): Row[] {
  const number = (id: string): number => place.get(id) ?? 0;
  const lines = system.equations.map(({ total, parts }) => [number(total), ...parts.map(number).sort((a, b) => a - b)]);
  const sorted = [...new Map(lines.map((line) => [line.join(" "), line]))].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([, columns]) => ({ columns, factors: columns.map((_, at) => (at === 0 ? 1 : -1)) }));
}

/** Cell numbers of each column, and the column of each cell number (-1 for a constant). */
function columnsOf(size: number, classes: Classes, constant: Uint8Array) {
  const at = new Map<number, number>();
  const groups: number[][] = [];
  const column = Array.from({ length: size }, (_, cell) => {
    const root = classes.find(cell);
    if (constant[root] === 1) return -1;
    const own = at.get(root) ?? groups.push([]) - 1;
    at.set(root, own);
    groups[own]?.push(cell);
    return own;
  });
  return { groups, column };
}

/** A group as a column of its own, bound to its members by a row. */
function groupColumn(
  own: readonly Cell[],
  members: readonly number[],
  at: number,
  width: number,
): { column: Column; row: Row } {
  const factors = new Map<number, number>();
  for (const member of members) factors.set(member, (factors.get(member) ?? 0) - 1);
  return {
    column: {
      ids: [],
      value: own.reduce((sum, cell) => sum + cell.value, 0),
      floor: 0,
      ceiling: Infinity,
      weight: 0,
      need: width,
      singleton: null,
    },
    row: { columns: [...factors.keys(), at], factors: [...factors.values(), 1] },
  };
}

/** What a problem goes by where that is not the counts themselves. */
export interface Sight {
  /** What withholding a cell costs; its value if this does not say. */
  readonly costOf?: (cell: Cell) => number;
  /** The one contributor of a cell, by the id of a cell that stands for them; of cells of 1 if this does not say. */
  readonly singletons?: ReadonlyMap<string, string>;
  /** What is known of cells besides what is published. */
  readonly ranges?: ReadonlyMap<string, Range>;
}

const everything: Range = { least: 0, most: Infinity };

/** What is known of cells that are equal. */
const rangeOf = (own: readonly Cell[], ranges: Sight["ranges"]): Range =>
  own
    .map(({ id }) => ranges?.get(id) ?? everything)
    .reduce((one, other) => ({ least: Math.max(one.least, other.least), most: Math.min(one.most, other.most) }));

/**
 * Turns a checked system into the problem the search works on: a withheld cell costs its value (loss), `secrets` must
 * not be worked out, and `shown` are the cells that stay shown. The same cells in any order give the same problem.
 */
export function reduce(
  system: System,
  secrets: readonly Secret[],
  shown: ReadonlySet<string>,
  { costOf = ({ value }) => value, singletons = singletonsOf(system), ranges }: Sight = {},
): Problem {
  const cells = [...system.cells].sort((a, b) => a.value - b.value || (a.id < b.id ? -1 : 1));
  const place = new Map(cells.map((cell, index) => [cell.id, index]));
  const classes = new Classes(cells.length);
  const constant = Uint8Array.from(cells, (cell) => Number(shown.has(cell.id)));
  const settled = settle(
    plainRows(system, place),
    classes,
    constant,
    cells.map(({ value }) => value),
  );
  const { groups, column } = columnsOf(cells.length, classes, constant);
  const unseen = new Set(system.unpublished);
  const zerosShown = system.rules.zeros === "safe" ? new Set(system.cells.map(({ id }) => id)) : new Set<string>();
  for (const id of [...unseen, ...(system.zerosWithheld ?? [])]) zerosShown.delete(id);
  for (const id of system.nonzero ?? []) zerosShown.add(id);
  const cellsOf = (members: readonly number[]) => members.flatMap((index) => cells[index] ?? []);
  const needs = new Map(
    secrets.flatMap(({ ids: [id, ...rest], width }) => (id === undefined || rest.length > 0 ? [] : [[id, width]])),
  );
  const columns = groups.map((group): Column => {
    const own = cellsOf(group);
    const value = own[0]?.value ?? 0;
    const { least, most } = rangeOf(own, ranges);
    return {
      ids: own.map((cell) => cell.id),
      value,
      floor: Math.max(own.some(({ id }) => zerosShown.has(id)) ? 1 : 0, least),
      ceiling: most,
      weight: own.reduce((sum, cell) => (unseen.has(cell.id) ? sum : sum + costOf(cell)), 0),
      need: Math.max(...own.map((cell) => needs.get(cell.id) ?? 0)),
      singleton: own.flatMap(({ id }) => place.get(singletons.get(id) ?? "") ?? [])[0] ?? null,
    };
  });
  const rows: Row[] = once(settled).map((row) => ({ ...row, columns: row.columns.map((cell) => column[cell] ?? 0) }));
  for (const { ids, width } of secrets.filter((secret) => secret.ids.length > 1)) {
    const own = cellsOf(ids.map((id) => place.get(id) ?? 0));
    const members = ids.map((id) => column[place.get(id) ?? 0] ?? -1).filter((at) => at >= 0);
    if (members.length === 0) continue;
    const group = groupColumn(own, members, columns.length, width);
    columns.push(group.column);
    rows.push(group.row);
  }
  const exposed = [...needs.keys()].filter((id) => column[place.get(id) ?? 0] === -1);
  return { columns, rows, rowsOf: rowsByColumn(columns.length, rows), insiders: system.rules.insiders, exposed };
}
