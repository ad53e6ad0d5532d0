import { alwaysShown } from "../system/rules.ts";
import type { System } from "../system/system.ts";

/**
 * Patterns of systems as they are kept between builds: for each system a bit for each of its cells, in their order, set
 * where the cell is withheld. No count, and nothing that tells why a cell is withheld. Whoever takes one up lets the
 * audit attack it as if it had just been found.
 */
export type KeptPatterns = readonly string[];

/** Writes what is withheld of a system. */
export function keepPattern({ cells }: System, withheld: ReadonlySet<string>): string {
  const bits = new Uint8Array(Math.ceil(cells.length / 8));
  for (const [at, { id }] of cells.entries())
    if (withheld.has(id)) bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
  return Buffer.from(bits).toString("base64");
}

/**
 * What a kept pattern withholds of a system; null where it is not one of this system, or withholds what is always
 * shown.
 */
export function takePattern(system: System, kept: string): ReadonlySet<string> | null {
  const bits = Buffer.from(kept, "base64");
  if (bits.length !== Math.ceil(system.cells.length / 8)) return null;
  const withheld = new Set(
    system.cells.filter((_, at) => ((bits[at >> 3] ?? 0) & (1 << (at & 7))) !== 0).map(({ id }) => id),
  );
  return withheld.isDisjointFrom(alwaysShown(system)) ? withheld : null;
}
