import type { System } from "./system.ts";

/**
 * The singletons of a system: the one contributor of each cell of 1, named by the id of a cell that stands for them.
 * Where a total of 1 has a part of 1, both have the same contributor, who learns nothing new from either.
 */
export function singletonsOf({ cells, equations, bounds = [] }: System): ReadonlyMap<string, string> {
  const nobodys = new Set(bounds);
  const single = new Map(cells.filter(({ id, value }) => value === 1 && !nobodys.has(id)).map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let root = id;
    for (let up = single.get(root); up !== undefined && up !== root; up = single.get(root)) root = up;
    return root;
  };
  for (const { total, parts } of equations) {
    if (!single.has(total)) continue;
    const [one, other] = [find(total), find(parts.find((part) => single.has(part)) ?? total)];
    single.set(one < other ? other : one, one < other ? one : other);
  }
  return new Map([...single.keys()].map((id) => [id, find(id)]));
}
