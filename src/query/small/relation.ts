import { refuse } from "./beyond.ts";
import type { ColumnName, Expression } from "./syntax.ts";
import { folded } from "./tokens.ts";
import type { Made } from "./values.ts";

/** A column of rows, by the name of its table and its own. */
export interface Field extends Made {
  readonly table: string;
  readonly name: string;
  /** Whether it is the right side of USING: a bare name and a star mean the left one. */
  readonly merged: boolean;
}

/** Rows that a question looks at. */
export interface Relation {
  readonly size: number;
  readonly fields: readonly Field[];
  /** Whether the rows stand in the order of one published table, which no engine changes. */
  readonly inOrder: boolean;
}

const same = (a: string, b: string): boolean => folded(a) === folded(b);

/** Where the column of a name is; undefined where there is none, refused where there are several. */
export function fieldOf({ fields }: Relation, { table, name }: ColumnName): number | undefined {
  const found = fields.flatMap((field, place) => {
    const fits = same(field.name, name) && (table === null ? !field.merged : same(field.table, table));
    return fits ? [place] : [];
  });
  return found.length > 1 ? refuse(`“${name}”, which several tables have`) : found[0];
}

/** The columns that a star stands for. */
export function starred({ fields }: Relation, table: string | null): readonly Field[] {
  const found = fields.filter((field) => (table === null ? !field.merged : same(field.table, table)));
  return found.length === 0 ? refuse("a star without columns") : found;
}

/** The columns that an expression names; undefined where it asks a question of its own. */
export function namesIn(of: unknown): readonly ColumnName[] | undefined {
  if (typeof of !== "object" || of === null) return [];
  if ("is" in of && of.is === "column") return [of as ColumnName];
  if ("select" in of) return undefined;
  const parts = Object.values(of).map(namesIn);
  return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

const conjuncts = (of: Expression): readonly Expression[] => (of.is === "logic" && of.word === "AND" ? of.of : [of]);

/**
 * Of each relation the rows that the conditions on it alone leave, so that fewer are joined, and none whose values are
 * of a kind that nobody asks for. `isOpen` says of which relations rows may be left out before the join.
 */
export function narrowed(
  relations: readonly Relation[],
  where: Expression,
  isOpen: (place: number) => boolean,
  test: (of: Expression, relation: Relation) => Made,
): readonly Relation[] {
  const about = (name: ColumnName): readonly number[] =>
    relations.flatMap((relation, place) => (fieldOf(relation, name) === undefined ? [] : [place]));
  return relations.map((relation, place) => {
    const conditions = conjuncts(where).filter((part) => {
      const names = namesIn(part)?.map(about) ?? [];
      return names.length > 0 && names.every((places) => places.length === 1 && places[0] === place);
    });
    if (conditions.length === 0 || !isOpen(place)) return relation;
    const tests = conditions.map((part) => test(part, relation));
    const rows = Int32Array.from({ length: relation.size }, (_, row) => row).filter((row) =>
      tests.every((one) => one.at(row) === true),
    );
    const fields = relation.fields.map((field) => ({ ...field, at: (row: number) => field.at(rows[row] ?? -1) }));
    return { ...relation, size: rows.length, fields };
  });
}
