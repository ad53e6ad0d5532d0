import { refuse } from "./beyond.ts";
import { grouped } from "./groups.ts";
import { type Field, fieldOf, namesIn, type Relation } from "./relation.ts";
import type { Expression, Source } from "./syntax.ts";
import { type Made, together } from "./values.ts";

/** As many pairs of rows are looked at; more would take the memory of a weak phone. */
const mostPairs = 2_000_000;

interface Pairs {
  readonly left: Int32Array;
  /** A row of the right side, or -1 where there is none. */
  readonly right: Int32Array;
}

/** Columns of both sides, over pairs of rows. */
function paired(left: Relation, right: Relation, pairs: Pairs, merged: ReadonlySet<Field>): Relation {
  const over = (field: Field, rows: Int32Array, hidden: boolean): Field => ({
    ...field,
    merged: hidden,
    at: (pair) => {
      const row = rows[pair] ?? -1;
      return row < 0 ? null : field.at(row);
    },
  });
  return {
    size: pairs.left.length,
    fields: [
      ...left.fields.map((field) => over(field, pairs.left, field.merged)),
      ...right.fields.map((field) => over(field, pairs.right, field.merged || merged.has(field))),
    ],
    inOrder: false,
  };
}

/** The pairs of rows whose keys are the same; a key that lacks is like none. */
function matches(left: readonly Made[], right: readonly Made[], sizes: readonly [number, number]): readonly number[][] {
  const all = Int32Array.from({ length: sizes[0] + sizes[1] }, (_, row) => row);
  const keys = left.map((made, place) => {
    const { parts } = together([made, right[place] ?? made]);
    const [a = made, b = made] = parts;
    return { type: made.type, at: (row: number) => (row < sizes[0] ? a.at(row) : b.at(row - sizes[0])) };
  });
  const { of, first } = grouped(all, keys);
  const lacks = first.map((row) => keys.some((key) => key.at(row) === null));
  const found: number[][] = first.map(() => []);
  for (let row = 0; row < sizes[1]; row++) found[of[sizes[0] + row] ?? 0]?.push(row);
  return Array.from({ length: sizes[0] }, (_, row) => {
    const group = of[row] ?? 0;
    return lacks[group] === true ? [] : (found[group] ?? []);
  });
}

function pairsOf(found: readonly number[][], keepsLeft: boolean): Pairs {
  const size = found.reduce((sum, rows) => sum + (keepsLeft ? Math.max(1, rows.length) : rows.length), 0);
  if (size > mostPairs) refuse("so many pairs of rows");
  const [left, right] = [new Int32Array(size), new Int32Array(size)];
  let at = 0;
  found.forEach((rows, row) => {
    for (const other of keepsLeft && rows.length === 0 ? [-1] : rows) {
      left[at] = row;
      right[at] = other;
      at += 1;
    }
  });
  return { left, right };
}

type Make = (of: Expression, relation: Relation) => Made;

interface Condition {
  readonly left: Made[];
  readonly right: Made[];
  readonly rest: Expression[];
}

/** What of a condition says that the two sides have the same, and the rest of it. */
function conditionOf(on: Expression, left: Relation, right: Relation, make: Make): Condition {
  const condition: Condition = { left: [], right: [], rest: [] };
  const none: Pairs = { left: new Int32Array(), right: new Int32Array() };
  const both = paired(left, right, none, new Set());
  const sideOf = (of: Expression): "left" | "right" | undefined => {
    const names = namesIn(of) ?? refuse("a question in ON");
    const sides = names.map((name) =>
      (fieldOf(both, name) ?? refuse(name.name)) < left.fields.length ? "left" : "right",
    );
    return sides.length > 0 && sides.every((side) => side === sides[0]) ? sides[0] : undefined;
  };
  for (const part of on.is === "logic" && on.word === "AND" ? on.of : [on]) {
    const sides = part.is === "binary" && part.sign === "=" ? [sideOf(part.left), sideOf(part.right)] : [];
    if (part.is !== "binary" || sides.includes(undefined) || new Set(sides).size < 2) {
      condition.rest.push(part);
      continue;
    }
    const [ours, theirs] = sides[0] === "left" ? [part.left, part.right] : [part.right, part.left];
    condition.left.push(make(ours, left));
    condition.right.push(make(theirs, right));
  }
  return condition;
}

function using(names: readonly string[], left: Relation, right: Relation): Condition & { readonly merged: Field[] } {
  const found = (relation: Relation, name: string): Field => {
    const field = relation.fields[fieldOf(relation, { is: "column", table: null, name }) ?? -1];
    return field ?? refuse(`the name ${name}`);
  };
  const merged = names.map((name) => found(right, name));
  return { left: names.map((name) => found(left, name)), right: merged, rest: [], merged };
}

/** Two tables side by side where they have the same; with LEFT the rows of the left one that are alone too. */
export function join(left: Relation, right: Relation, { join, using: names, on }: Source, make: Make): Relation {
  const by = on === null ? using(names, left, right) : { ...conditionOf(on, left, right, make), merged: [] };
  if (by.left.length === 0) refuse("a join of all with all");
  const found = matches(by.left, by.right, [left.size, right.size]);
  const merged = new Set(by.merged);
  if (by.rest.length === 0) return paired(left, right, pairsOf(found, join === "left"), merged);
  const pairs = pairsOf(found, false);
  const both = paired(left, right, pairs, merged);
  const tests = by.rest.map((part) => make(part, both));
  if (tests.some(({ type }) => type.name !== "BOOLEAN")) refuse("ON without a condition");
  const kept: number[][] = found.map(() => []);
  for (let pair = 0; pair < both.size; pair++)
    if (tests.every((test) => test.at(pair) === true)) kept[pairs.left[pair] ?? 0]?.push(pairs.right[pair] ?? -1);
  return paired(left, right, pairsOf(kept, join === "left"), merged);
}
