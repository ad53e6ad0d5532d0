import { type Cell, defaultRules, type Equation, type Rules, type System } from "../../src/protect/system/system.ts";

/** Children by parent. */
export type Tree = Readonly<Record<string, readonly string[]>>;

const crossings = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>((found, list) => found.flatMap((head) => list.map((code) => [...head, code])), [[]]);

const codesOf = (trees: readonly Tree[]): string[] => [
  ...new Set(trees.flatMap((tree) => Object.entries(tree).flatMap(([parent, parts]) => [parent, ...parts]))),
];

/** All equations of a table with these dimensions; a dimension may have several trees over the same codes. */
export function equationsOf(dimensions: readonly (readonly Tree[])[]): Equation[] {
  return dimensions.flatMap((trees, dimension) =>
    trees.flatMap((tree) =>
      Object.entries(tree).flatMap(([parent, parts]) => {
        const at = (rest: readonly string[], code: string): string => rest.with(dimension, code).join("|");
        const others = crossings(dimensions.map((other, index) => (index === dimension ? [parent] : codesOf(other))));
        return others.map((rest) => ({ total: at(rest, parent), parts: parts.map((code) => at(rest, code)) }));
      }),
    ),
  );
}

/**
 * The whole table over the counts of its inner cells (`"young|Spain"`), margins summed; the first tree of a dimension
 * has all leaves.
 */
export function table(
  dimensions: readonly (readonly Tree[])[],
  inner: Readonly<Record<string, number>>,
  rules: Partial<Rules> = {},
): System {
  const leavesUnder = (trees: readonly Tree[], code: string): string[] => {
    const parts = trees.map((tree) => tree[code]).find((found) => found !== undefined);
    return parts === undefined ? [code] : parts.flatMap((part) => leavesUnder(trees, part));
  };
  const cells = crossings(dimensions.map(codesOf)).map((codes): Cell => {
    const leaves = crossings(codes.map((code, at) => leavesUnder(dimensions[at] ?? [], code)));
    return { id: codes.join("|"), value: leaves.reduce((sum, leaf) => sum + (inner[leaf.join("|")] ?? 0), 0) };
  });
  return { name: "made for a test", cells, equations: equationsOf(dimensions), rules: { ...defaultRules, ...rules } };
}

/** A system of a few cells, written down in full. */
export const system = (
  cells: Readonly<Record<string, number>>,
  equations: readonly (readonly [string, ...string[]])[],
  rules: Partial<Rules> = {},
): System => ({
  name: "made for a test",
  rules: { ...defaultRules, ...rules },
  cells: Object.entries(cells).map(([id, value]) => ({ id, value })),
  equations: equations.map(([total, ...parts]) => ({ total, parts })),
});
