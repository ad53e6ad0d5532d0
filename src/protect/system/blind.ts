import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Problem } from "./problem.ts";
import { reduce } from "./reduce.ts";
import { alwaysShown, rulesOf, type Secret, sensitiveCells } from "./rules.ts";
import type { Cell, System } from "./system.ts";

// The secret makes the cost of a cell up to so many times as large.
const widest = 4;
// How far a stand-in lies above the least that it can be: enough for the shortest moves there can be.
const [smallRoom, moreRoom] = [1, 4];

/** A number from 0 to 1 for each cell, which nobody can tell who lacks the secret (HMAC with SHA-256, RFC 2104). */
function sharesBy(secret: string): (id: string) => number {
  const begun = hmac.create(sha256, utf8ToBytes(secret));
  return (id) => {
    const digest = begun.clone().update(utf8ToBytes(id)).digest();
    return new DataView(digest.buffer, digest.byteOffset).getUint32(0) / 2 ** 32;
  };
}

/**
 * How many cells, zeros aside, each cell is the sum of in the end, by the equation that parts it most: 1 where none
 * does.
 */
function sizesOf({ cells, equations }: System): ReadonlyMap<string, number> {
  const nobody = new Set(cells.filter(({ value }) => value === 0).map(({ id }) => id));
  const partings = Map.groupBy(equations, ({ total }) => total);
  const sizes = new Map<string, number>();
  const sizeOf = (id: string): number => {
    const known = sizes.get(id);
    if (known !== undefined) return known;
    // Where equations go in a ring, each cell in it counts as one.
    sizes.set(id, 1);
    const size = nobody.has(id)
      ? 0
      : Math.max(1, ...(partings.get(id) ?? []).map(({ parts }) => parts.reduce((sum, part) => sum + sizeOf(part), 0)));
    sizes.set(id, size);
    return size;
  };
  for (const { id } of cells) sizeOf(id);
  return sizes;
}

/** What withholding a cell costs: by how the tables are built and by the secret, never by a count. */
export type Costs = (cell: Pick<Cell, "id">) => number;

/** The costs of a system's cells. The same secret and the same cells that are 0 give the same costs. */
export function costsOf(system: System, secret: string): Costs {
  const shareOf = sharesBy(secret);
  const costs = new Map([...sizesOf(system)].map(([id, size]) => [id, size * widest ** shareOf(id)] as const));
  return ({ id }) => costs.get(id) ?? 0;
}

/**
 * The problem as somebody sees it who knows of each count only whether it is 0 and whether it is sensitive: stand-ins
 * take the place of counts, and every sensitive cell may have one contributor. Systems in which the same cells are 0
 * and the same are sensitive give the same problem, so that a pattern found for it tells nothing more of the counts
 * (README.md, "Who knows the program").
 */
export function blindProblem(system: System, costOf: Costs): Problem {
  const { rules } = system;
  const sensitive = sensitiveCells(system, rulesOf(system));
  const standIns = system.cells.map(({ id, value }) => {
    if (sensitive.has(id)) return { id, value: rules.width + smallRoom };
    return { id, value: value === 0 ? 0 : rules.minimum + moreRoom * rules.width };
  });
  const single = [...sensitive].map((id): Secret => ({ ids: [id], width: rules.width }));
  return reduce({ ...system, cells: standIns }, single, alwaysShown(system), {
    costOf,
    singletons: new Map([...sensitive].map((id) => [id, id])),
  });
}

// How far apart the ends of a sensitive cell must be for those who know which cells are sensitive. More than not exact:
// what is withheld because there was less room then fits several tables that had less.
const roomBeside = 2;

/**
 * The problem of keeping sensitive counts from those who know, besides what is published, which cells are sensitive:
 * those tables alone give the same blind pattern. What is withheld already costs nothing.
 */
export function knowingProblem(system: System, costOf: Costs, withheld: ReadonlySet<string>): Problem {
  const { minimum, width } = system.rules;
  const sensitive = sensitiveCells(system, rulesOf(system));
  const unruled = new Set(system.bounds);
  const ranges = system.cells.flatMap(({ id, value }) => {
    if (unruled.has(id) || value === 0) return [];
    if (!sensitive.has(id)) return [[id, { least: Math.min(value, minimum), most: Infinity }] as const];
    return [[id, { least: 0, most: Math.max(value, minimum - 1) }] as const];
  });
  const secrets = [...sensitive].map((id): Secret => ({ ids: [id], width: Math.max(width, roomBeside) }));
  const problem = reduce(system, secrets, alwaysShown(system), {
    costOf: (cell) => (withheld.has(cell.id) ? 0 : costOf(cell)),
    ranges: new Map(ranges),
  });
  return { ...problem, insiders: false };
}

/** The problem of the counts themselves, at the same costs; what is withheld already costs nothing. */
export const openProblem = (
  system: System,
  secrets: readonly Secret[],
  costOf: Costs,
  withheld: ReadonlySet<string>,
): Problem =>
  reduce(system, secrets, alwaysShown(system), { costOf: (cell) => (withheld.has(cell.id) ? 0 : costOf(cell)) });
