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
import { compare, type Comparison } from "./comparison.ts";
import { standingCounts, type Held } from "./held.ts";
import { systemOver } from "./over-releases.ts";
import type { Version, Versions } from "./versions.ts";
import { inThreads } from "./threads.ts";

/** How a register is to be protected. */
export interface Protecting {
  readonly rules: Rules;
  /** What earlier releases have told. */
  readonly versions: Versions;
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
  /** Tables that stand as an earlier release has told them. */
  readonly held: readonly Held[];
  /** Every table of which earlier releases have told, and what they told. */
  readonly compared: readonly Comparison[];
}

/** A table on its way down the ladder. */
interface Standing {
  readonly frame: Frame;
  readonly table: Table;
  readonly step: number;
  readonly why: CoarserTable["why"];
  /** What earlier releases have told of it; null where none has. */
  readonly before: Comparison | null;
}

/** A table that stands as an earlier release has told it. */
interface Stays {
  readonly standing: Standing;
  readonly version: Version;
  readonly why: Held["why"];
}

/** Tables of a period that are protected as one system: all of those that gave nothing up, or one that did. */
interface Unit {
  readonly standings: readonly Standing[];
  readonly system: System;
}

/**
 * Decides what is told of all counts of persons: how fine each table of a period is, and what is withheld in it. Tables
 * begin at a step of the ladder that everybody can know, and go down where no safe pattern is found; tables of a period
 * that gave nothing up are one system. Of a table that earlier releases have told of, all that they told is in its
 * system; it stands as it was told where too little has changed, and where no pattern is safe beside it (see README.md,
 * "Every release"). The same counts give the same. Kept patterns are attacked like new ones, and replaced where they do
 * not hold. Throws `Unprotected` when a table cannot be protected even on the last step.
 */
export async function protectRegister(tabulation: Tabulation, protecting: Protecting): Promise<ProtectedCounts> {
  const { rules, versions, heard = new Set(), threads, patterns } = protecting;
  const compared = await compare(tabulation, versions, rules.minimum, threads);
  const { stays, moves } = begun(beginnings(tabulation, rules.minimum, compared));
  const isSmall = (id: string): boolean => {
    const count = tabulation.counts.get(id) ?? 0;
    return count > 0 && count < rules.minimum;
  };
  const unitsOf = (standings: readonly Standing[]): readonly Unit[] =>
    units(standings, tabulation, rules).map((unit) => ({ ...unit, system: withHeard(unit.system, heard) }));
  const held: Stays[] = [...stays];
  const done: Decided[] = [];
  let open = unitsOf(moves);
  while (open.length > 0) {
    const decisions = await decideAll(open, threads, patterns);
    const failed: Standing[] = [];
    for (const { unit, decision } of decisions) {
      const { safe, unsafe } = parted(unit, decision);
      // What earlier releases gave away no pattern hides; it is no reason to show a small count once more.
      const given = safe.flatMap(({ before }) => [...(before?.given ?? [])]).filter((id) => isSmall(id));
      done.push({ standings: safe, withheld: decision.withheld.union(new Set(given)) });
      for (const each of unsafe) {
        const version = each.before?.standing ?? null;
        // Zeros that show now may tell of zeros that did not show before: without them it is tried once more.
        if (version === null || each.step === 0) failed.push(lowered(each, tabulation.counts, rules.minimum));
        else held.push({ standing: each, version, why: "unsafe" });
      }
    }
    open = unitsOf(failed);
  }
  return result(tabulation, done, held, compared);
}

/** Tables that stand as they were told, for too little has changed in them, and those that are to be told anew. */
function begun(all: readonly Standing[]): { readonly stays: readonly Stays[]; readonly moves: readonly Standing[] } {
  const staying = ({ before }: Standing): Version | null => (before?.isEnough === false ? before.standing : null);
  return {
    stays: all.flatMap((standing) => {
      const version = staying(standing);
      return version === null ? [] : [{ standing, version, why: "few" as const }];
    }),
    moves: all.filter((standing) => staying(standing) === null),
  };
}

/** Tables of a period that are safe, and what is withheld for it. */
interface Decided {
  readonly standings: readonly Standing[];
  readonly withheld: ReadonlySet<string>;
}

const beginnings = (
  { frames, counts }: Tabulation,
  minimum: number,
  compared: readonly Comparison[],
): readonly Standing[] => {
  const found = new Map(compared.map((each) => [`${each.table.name} ${each.frame.period}`, each]));
  return frames.flatMap((frame) =>
    tablesOf(frame).map((table) => ({
      frame,
      table,
      step: firstStep(table, counts, minimum),
      why: "few" as const,
      before: found.get(`${table.name} ${frame.period}`) ?? null,
    })),
  );
};

/**
 * Tables that gave nothing up and were never told of stand together, as they always have; each of the others stands
 * alone.
 */
function units(standings: readonly Standing[], tabulation: Tabulation, rules: Rules): readonly Unit[] {
  const isPlain = ({ step, before }: Standing): boolean => step === 0 && before === null;
  const groups = [...Map.groupBy(standings, ({ frame }) => frame).values()].flatMap((own) => {
    const plain = own.filter(isPlain);
    return [...(plain.length > 0 ? [plain] : []), ...own.filter((each) => !isPlain(each)).map((each) => [each])];
  });
  return groups.map((own) => ({ standings: own, system: systemOfUnit(own, tabulation, rules) }));
}

function systemOfUnit(standings: readonly Standing[], tabulation: Tabulation, rules: Rules): System {
  const [{ frame, step, before }] = standings as readonly [Standing, ...Standing[]];
  const tables = standings.map(({ table }) => table);
  const ids = new Set(tables.flatMap(({ cells }) => cells.map(({ id }) => id)));
  const told = coarsened(frame, tables, () => step);
  // What no release tells of a table is in no sum that any has published.
  const finest = Math.min(step, ...(before?.versions ?? []).map((each) => each.step));
  const whole = coarsened(frame, tables, () => finest);
  const extent = { whole, told, ids, zerosWithheld: step > 0, toldBefore: before !== null };
  const system = systemOf(extent, tabulation, rules);
  return before === null ? system : systemOver(system, before.past, before.values, before.known, before.given);
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
  // Who was alone in a number of an earlier release nobody knows any more: against its own secrets that release stands.
  const isPast = (id: string): boolean => id.includes("@") && !id.endsWith(".change");
  const open = holes.filter(({ ids, insider }) => insider === null || !isPast(insider) || !ids.every(isPast));
  // The change of a cell since an earlier release has the id of the cell before the first "@".
  const exposed = new Set(open.flatMap(({ ids }) => ids.map((id) => id.split("@")[0] ?? id)));
  const isUnsafe = ({ table }: Standing): boolean => table.cells.some(({ id }) => exposed.has(id));
  return { safe: standings.filter((each) => !isUnsafe(each)), unsafe: standings.filter(isUnsafe) };
}

function lowered(standing: Standing, counts: Tabulation["counts"], minimum: number): Standing {
  const step = stepBelow(standing.table, standing.step, counts, minimum);
  if (step !== null) return { ...standing, step, why: "unsafe" };
  throw new Unprotected(
    `${standing.frame.period}: ${standing.table.name} cannot be protected even as a bare total beside what earlier ` +
      "releases have published of it; leave the period out of the extract",
  );
}

/** What is withheld for tables that are safe: a unit's other tables go on, and their statuses with them. */
function withheldOf({ standings, withheld }: Decided): readonly string[] {
  return standings.flatMap(({ table }) => table.cells.filter(({ id }) => withheld.has(id)).map(({ id }) => id));
}

function result(
  tabulation: Tabulation,
  done: readonly Decided[],
  held: readonly Stays[],
  compared: readonly Comparison[],
): ProtectedCounts {
  const standings = [
    ...done.flatMap((each) => each.standings),
    ...held.map(({ standing, version }) => ({ ...standing, step: version.step, why: "few" as const })),
  ];
  const byFrame = Map.groupBy(standings, ({ frame }) => frame);
  const stands = standingCounts(held.map(({ version }) => version));
  const withheld = new Set([...done.flatMap(withheldOf), ...stands.withheld]);
  const frames = tabulation.frames.map((frame) => {
    const steps = new Map((byFrame.get(frame) ?? []).map(({ table, step }) => [table, step]));
    return coarsened(frame, [...steps.keys()], (table) => steps.get(table) ?? 0);
  });
  const cells = frames.flatMap((frame) => frame.cells.filter(({ line }) => line.persons));
  return {
    tabulation: { ...tabulation, frames, counts: new Map([...tabulation.counts, ...stands.shown]) },
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
    held: held.map(({ standing: { frame, table }, version, why }) => ({
      period_type: frame.period_type,
      period: frame.period,
      table: table.name,
      as_of: version.release,
      why,
      cells: publicCells(frame, table),
    })),
    compared,
  };
}

/** The public cells of a table, those among them that are closed whatever they come to. */
function publicCells({ closed }: Frame, { cells }: Table): readonly string[] {
  const lines = new Set(cells.map(({ line }) => line.id));
  return [...cells.filter(({ published }) => published), ...closed.filter(({ line }) => lines.has(line.id))].map(
    ({ id }) => id,
  );
}

/** A bare total that is withheld is below the minimum. */
function entryOf({ frame: { period_type, period }, table, step, why }: Standing, withheld: ReadonlySet<string>) {
  const gave_up = givenUp(table, step, (id) => withheld.has(id));
  return { period_type, period, table: table.name, gave_up, why };
}
