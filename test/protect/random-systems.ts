import { seeded } from "../../scripts/bench/country-system.ts";
import type { Rules, System } from "../../src/protect/system/system.ts";
import { table, type Tree } from "./tables.ts";

const rows: Tree = { Total: ["a", "b", "c", "d"] };
const nested: Tree = { Total: ["north", "south"], north: ["a", "b"], south: ["c", "d", "e"] };
const sizes: Tree = { Total: ["big", "small"], big: ["a", "d"], small: ["b", "c", "e"] };
const columns: Tree = { Total: ["x", "y", "z"] };
const sexes: Tree = { Total: ["f", "m"] };

/**
 * Shapes of table systems: two dimensions, a hierarchy, two hierarchies over the same areas (linked), three dimensions.
 */
export const shapes = {
  "two-way": [[rows], [columns]],
  hierarchical: [[nested], [columns]],
  linked: [[nested, sizes], [columns]],
  "three-way": [[{ Total: ["a", "b", "c"] }], [columns], [sexes]],
} as const;

/** A made-up system of small and middling counts; the same for the same seed. */
export function randomSystem(shape: keyof typeof shapes, seed: number, rules: Partial<Rules> = {}): System {
  const random = seeded(seed * 7919 + shape.length);
  const dimensions: readonly (readonly Tree[])[] = shapes[shape];
  const inner: Record<string, number> = {};
  const leaves = (trees: readonly Tree[]): string[] => {
    const [tree = {}] = trees;
    return [...new Set(Object.values(tree).flat())].filter((code) => !(code in tree));
  };
  const all = dimensions
    .map(leaves)
    .reduce<string[]>(
      (found, list) => found.flatMap((head) => list.map((code) => (head === "" ? code : `${head}|${code}`))),
      [""],
    );
  for (const id of all) inner[id] = Math.floor(random() ** 2 * 14);
  return table(dimensions, inner, rules);
}
