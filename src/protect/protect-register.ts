import { systemsOf } from "./register-systems.ts";
import type { EarlierCounts } from "./releases.ts";
import type { Statuses } from "./published.ts";
import type { Rules } from "./system.ts";
import { inThreads } from "./threads.ts";
import type { Tabulation } from "../tabulate/tabulate.ts";

/** How a register is to be protected. */
export interface Protecting {
  readonly rules: Rules;
  readonly earlier: readonly EarlierCounts[];
  readonly threads: number;
}

/** No safe pattern was found, so that nothing may be published. The message names cells, never a number of theirs. */
export class Unprotected extends Error {
  override readonly name = "Unprotected";
}

/**
 * Decides what is shown and what is withheld of all counts of persons, a joint system for each period. The same counts give the same statuses.
 * Throws `Unprotected` when the audit of a period finds what can be worked out.
 */
export async function protectRegister(tabulation: Tabulation, { rules, earlier, threads }: Protecting): Promise<Statuses> {
  const systems = systemsOf(tabulation, rules, earlier);
  const protections = await inThreads<"protect">(systems.map((system) => ({ does: "protect", system })), threads);
  for (const [place, { holes }] of protections.entries()) {
    const period = systems[place]?.name ?? "";
    const cells = holes.slice(0, 20).map(({ ids }) => ids.join(" + ")).join("\n");
    if (holes.length > 0) throw new Unprotected(`${period}: ${holes.length} counts could be worked out whatever else is withheld; nothing is published\n${cells}`);
  }
  return new Map(protections.flatMap(({ withheld }, place) =>
    (systems[place]?.cells ?? []).map(({ id }) => [id, withheld.has(id) ? "withheld" : "shown"] as const)));
}
