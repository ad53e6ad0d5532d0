import { InputRefused } from "../../intake/fault.ts";
import type { CoarserTable } from "../../model/certificate.ts";
import type { Frame } from "../../tabulate/frame.ts";
import type { Tabulation } from "../../tabulate/tabulate.ts";
import type { Decision } from "../protect.ts";
import type { Statuses } from "../published.ts";
import type { Rules, System } from "../system/system.ts";
import { withHeard } from "./heard.ts";
import { keepPattern, takePattern, type KeptPatterns } from "./kept-pattern.ts";
import { coarsened, firstStep, givenUp, stepBelow, type Table, tablesOf } from "./ladder.ts";
import { systemOf } from "./register-systems.ts";
import type { EarlierCounts } from "./releases.ts";
import { inThreads } from "./threads.ts";

/** How a register is to be protected. */
export interface Protecting {
  readonly rules: Rules;
  readonly earlier: readonly EarlierCounts[];
  /** Cells of which somebody else has told a number in public. */
  readonly heard?: ReadonlySet<string>;
  readonly threads: number;
  readonly patterns: PatternStore;
}

/** Where the patterns of systems are kept from one build to the next; nothing but time is lost where they are not. */
export interface PatternStore {
  /** What was kept of just these systems, protected by this very code. */
  read(systems: readonly System[]): Promise<KeptPatterns | null>;
  write(systems: readonly System[], patterns: KeptPatterns): Promise<void>;
}

/** Keeps nothing. */
export const noPatterns: PatternStore = {
  /** Finds nothing. */
  read: () => Promise.resolve(null),
  /** Writes nothing. */
  write: () => Promise.resolve(),
};

/** No safe pattern was found, so that nothing may be published. The message names cells, never a number of theirs. */
export class Unprotected extends InputRefused {
  override readonly name = "Unprotected";
}

/** What may be told of a register: how fine its tables are, and what is shown in them. */
export interface ProtectedCounts {
  /** The counts in tables as coarse as they must be. */
  readonly tabulation: Tabulation;
  readonly statuses: Statuses;
  /** Cells of tables that do not tell zeros from small counts. */
  readonly zerosWithheld: ReadonlySet<string>;
  readonly coarsened: readonly CoarserTable[];
}

/** A table on its way down the ladder. */
interface Standing {
  readonly frame: Frame;
  readonly table: Table;
  readonly step: number;
  readonly why: CoarserTable["why"];
}

/** Tables of a period that are protected as one system: all of those that gave nothing up, or one that did. */
interface Unit {
  readonly standings: readonly Standing[];
  readonly system: System;
}

/**
 * Decides what is told of all counts of persons: how fine each table of a period is, and what is withheld in it. Tables
 * begin at a step of the ladder that everybody can know, and go down where no safe pattern is found; tables of a period
 * that gave nothing up are one system. The same counts give the same. Kept patterns are attacked like new ones, and
 * replaced where they do not hold. Throws `Unprotected` when a table cannot be protected even on the last step: only
 * what earlier releases have published can bring that about.
 */
export async function protectRegister(
  tabulation: Tabulation,
  { rules, earlier, heard = new Set(), threads, patterns }: Protecting,
): Promise<ProtectedCounts> {
  const unitsOf = (standings: readonly Standing[]): readonly Unit[] =>
    units(standings, tabulation, rules, earlier).map((unit) => ({ ...unit, system: withHeard(unit.system, heard) }));
  let open = unitsOf(beginnings(tabulation, rules.minimum));
  const done: Decided[] = [];
  while (open.length > 0) {
    const decisions = await decideAll(open, threads, patterns);
    const failed: Standing[] = [];
    for (const { unit, decision } of decisions) {
      const { safe, unsafe } = parted(unit, decision);
      done.push({ standings: safe, withheld: decision.withheld });
      failed.push(...unsafe.map((each) => lowered(each, tabulation.counts, rules.minimum)));
    }
    open = unitsOf(failed);
  }
  return result(tabulation, done);
}

/** Tables of a period that are safe, and what is withheld for it. */
interface Decided {
  readonly standings: readonly Standing[];
  readonly withheld: ReadonlySet<string>;
}

const beginnings = ({ frames, counts }: Tabulation, minimum: number): readonly Standing[] =>
  frames.flatMap((frame) =>
    tablesOf(frame).map((table) => ({ frame, table, step: firstStep(table, counts, minimum), why: "few" as const })),
  );

/** Tables that gave nothing up stand together, as they always have; each of the others stands alone. */
function units(
  standings: readonly Standing[],
  tabulation: Tabulation,
  rules: Rules,
  earlier: readonly EarlierCounts[],
): readonly Unit[] {
  const groups = [...Map.groupBy(standings, ({ frame }) => frame).values()].flatMap((own) => {
    const whole = own.filter(({ step }) => step === 0);
    return [...(whole.length > 0 ? [whole] : []), ...own.filter(({ step }) => step > 0).map((each) => [each])];
  });
  return groups.map((own) => ({ standings: own, system: systemOfUnit(own, tabulation, rules, earlier) }));
}

function systemOfUnit(
  standings: readonly Standing[],
  tabulation: Tabulation,
  rules: Rules,
  earlier: readonly EarlierCounts[],
): System {
  const [{ frame, step }] = standings as readonly [Standing, ...Standing[]];
  const tables = standings.map(({ table }) => table);
  const ids = new Set(tables.flatMap(({ cells }) => cells.map(({ id }) => id)));
  const told = coarsened(frame, tables, () => step);
  return systemOf({ whole: frame, told, ids, zerosWithheld: step > 0 }, tabulation, rules, earlier);
}

async function decideAll(
  open: readonly Unit[],
  threads: number,
  patterns: PatternStore,
): Promise<readonly { readonly unit: Unit; readonly decision: Decision }[]> {
  const systems = open.map(({ system }) => system);
  const kept = await patterns.read(systems);
  const taken = (system: System, place: number): ReadonlySet<string> | null => {
    const pattern = kept?.[place];
    return pattern === undefined ? null : takePattern(system, pattern);
  };
  const decisions = await inThreads<"protect">(
    systems.map((system, place) => ({ does: "protect", system, kept: taken(system, place) })),
    threads,
  );
  await patterns.write(
    systems,
    systems.map((system, place) => keepPattern(system, decisions[place]?.withheld ?? new Set())),
  );
  return open.flatMap((unit, place) => {
    const decision = decisions[place];
    return decision === undefined ? [] : [{ unit, decision }];
  });
}

/** The tables of a unit in which nothing can be worked out, and the others. */
function parted({ standings }: Unit, { holes }: Decision): Record<"safe" | "unsafe", readonly Standing[]> {
  // The change of a cell since an earlier release has the id of the cell before the first "@".
  const exposed = new Set(holes.flatMap(({ ids }) => ids.map((id) => id.split("@")[0] ?? id)));
  const isUnsafe = ({ table }: Standing): boolean => table.cells.some(({ id }) => exposed.has(id));
  return { safe: standings.filter((each) => !isUnsafe(each)), unsafe: standings.filter(isUnsafe) };
}

function lowered(standing: Standing, counts: Tabulation["counts"], minimum: number): Standing {
  const step = stepBelow(standing.table, standing.step, counts, minimum);
  if (step !== null) return { ...standing, step, why: "unsafe" };
  throw new Unprotected(
    `${standing.frame.period}: ${standing.table.name} cannot be protected even as a bare total beside what earlier ` +
      "releases have published of it; leave the period out of the extract, or let the earlier release's figures stand",
  );
}

/** What is withheld for tables that are safe: a unit's other tables go on, and their statuses with them. */
function withheldOf({ standings, withheld }: Decided): readonly string[] {
  return standings.flatMap(({ table }) => table.cells.filter(({ id }) => withheld.has(id)).map(({ id }) => id));
}

function result(tabulation: Tabulation, done: readonly Decided[]): ProtectedCounts {
  const standings = done.flatMap((each) => each.standings);
  const byFrame = Map.groupBy(standings, ({ frame }) => frame);
  const withheld = new Set(done.flatMap(withheldOf));
  const frames = tabulation.frames.map((frame) => {
    const steps = new Map((byFrame.get(frame) ?? []).map(({ table, step }) => [table, step]));
    return coarsened(frame, [...steps.keys()], (table) => steps.get(table) ?? 0);
  });
  const cells = frames.flatMap((frame) => frame.cells.filter(({ line }) => line.persons));
  return {
    tabulation: { ...tabulation, frames },
    statuses: new Map(cells.map(({ id }) => [id, withheld.has(id) ? "withheld" : "shown"])),
    zerosWithheld: new Set(
      standings.filter(({ step }) => step > 0).flatMap(({ table }) => table.cells.map(({ id }) => id)),
    ),
    coarsened: tabulation.frames.flatMap((frame) =>
      tablesOf(frame).flatMap(({ name }) => {
        const own = byFrame.get(frame)?.find(({ table }) => table.name === name);
        return own === undefined || own.step === 0 ? [] : [entryOf(own, withheld)];
      }),
    ),
  };
}

/** A bare total that is withheld is below the minimum. */
function entryOf({ frame: { period_type, period }, table, step, why }: Standing, withheld: ReadonlySet<string>) {
  const gave_up = givenUp(table, step, (id) => withheld.has(id));
  return { period_type, period, table: table.name, gave_up, why };
}
