import type { Tabulation } from "../../tabulate/tabulate.ts";
import type { Decision } from "../protect.ts";
import type { Rules, System } from "../system/system.ts";
import { withHeard } from "./heard.ts";
import { keepPattern, takePattern, type KeptPatterns } from "./kept-pattern.ts";
import { coarsened, firstStep, stepBelow, tablesOf } from "./ladder.ts";
import { systemOf } from "./register-systems.ts";
import { compare, type Comparison, type Means } from "./comparison.ts";
import { result, type Decided, type ProtectedCounts, type Standing, type Stays } from "./outcome.ts";
import { systemOver } from "./over-releases.ts";
import type { Versions } from "./versions.ts";
import { inThreads } from "./threads.ts";

/** How a register is to be protected. */
export interface Protecting {
  readonly rules: Rules;
  /** What earlier releases have told. */
  readonly versions: Versions;
  /** Cells of which somebody else has published a number. */
  readonly heard?: ReadonlySet<string>;
  readonly threads: number;
  /** How much work each question about a table may take of which earlier releases have told; `enough` if not said. */
  readonly most?: number;
  readonly patterns: PatternStore;
}

/** Enough work for most tables, in the solver's count: 10 to 30 seconds of a processor of 2026. */
export const enough = 4e9;

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

/** Tables of a period that are protected as one system: all of those that gave nothing up, or one that did. */
interface Unit {
  readonly standings: readonly Standing[];
  readonly system: System;
}

/**
 * Decides what is told of all counts of persons: how fine each table of a period is, and what is withheld in it. Tables
 * begin at a step of the ladder that everybody can know, and go down where no safe pattern is found; tables of a period
 * that gave nothing up are one system. Of a table that earlier releases have told of, all that they told is in its
 * system; it stands as it was told where too little has changed, and where no pattern is safe beside it, and nothing of
 * it is told where it cannot stand (see README.md, "Every release"). The same counts give the same. Kept patterns are
 * attacked like new ones, and replaced where they do not hold.
 */
export async function protectRegister(tabulation: Tabulation, protecting: Protecting): Promise<ProtectedCounts> {
  const { rules, versions, heard = new Set<string>(), threads, most = enough, patterns } = protecting;
  const compared = await compare(tabulation, versions, rules.minimum, { threads, most });
  const { stays, silent, moves } = begun(beginnings(tabulation, rules.minimum, compared));
  const isSmall = (id: string): boolean => {
    const count = tabulation.counts.get(id) ?? 0;
    return count > 0 && count < rules.minimum;
  };
  const held: Stays[] = [...stays];
  const untold: Standing[] = [...silent];
  const done: Decided[] = [];
  const unitsOf = (all: readonly Standing[]): readonly Unit[] =>
    units(all, tabulation, rules).map((unit) => ({ ...unit, system: withHeard(unit.system, heard) }));
  let open = unitsOf(moves);
  while (open.length > 0) {
    const decisions = await decideAll(open, tabulation.secret, { threads, most }, patterns);
    const failed: Standing[] = [];
    for (const { unit, decision } of decisions) {
      const { safe, unsafe } = parted(unit, decision);
      // What earlier releases gave away no pattern hides; it is no reason to show a small count once more.
      const given = safe.flatMap(({ before }) => [...(before?.given ?? [])]).filter((id) => isSmall(id));
      const { withheld = new Set<string>(), heard: known = new Set<string>() } = decision ?? {};
      done.push({ standings: safe, withheld: withheld.union(new Set(given)), heard: known });
      for (const each of unsafe) {
        const version = each.before?.standing ?? null;
        const lower = nextTry(each, decision !== null, tabulation.counts, rules.minimum);
        if (lower !== null) failed.push(lower);
        else if (version !== null) held.push({ standing: each, version, why: "unsafe" });
        else untold.push(each);
      }
    }
    open = unitsOf(failed);
  }
  return result(tabulation, { done, held, untold }, compared);
}

/** Tables that stand as they were told, those of which nothing is told, and those that are to be told anew. */
interface Begun {
  readonly stays: readonly Stays[];
  readonly silent: readonly Standing[];
  readonly moves: readonly Standing[];
}

/**
 * A table in which too little has changed stands as it was told, or is silent if that was taken back; so does one of
 * which it would take too much work to say what follows.
 */
function begun(all: readonly Standing[]): Begun {
  const wayOf = ({ before }: Standing): keyof Begun => {
    if (before === null) return "moves";
    const { isBusy, isEnough, standing, versions } = before;
    if (standing !== null && (isBusy || !isEnough)) return "stays";
    return isBusy || (!isEnough && versions.at(-1)?.withdrawn === true) ? "silent" : "moves";
  };
  const parts = Object.groupBy(all, wayOf);
  return {
    stays: (parts.stays ?? []).flatMap((standing) => {
      const { standing: version = null, isEnough = true } = standing.before ?? {};
      return version === null ? [] : [{ standing, version, why: isEnough ? "unsafe" : "few" }];
    }),
    silent: parts.silent ?? [],
    moves: parts.moves ?? [],
  };
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
  secret: string,
  { threads, most }: Means,
  patterns: PatternStore,
): Promise<readonly { readonly unit: Unit; readonly decision: Decision | null }[]> {
  const systems = open.map(({ system }) => system);
  const kept = await patterns.read(systems);
  const taken = (system: System, place: number): ReadonlySet<string> | null => {
    const pattern = kept?.[place];
    return pattern === undefined ? null : takePattern(system, pattern);
  };
  const decisions = await inThreads<"protect">(
    open.map(({ system, standings }, place) => ({
      does: "protect",
      system,
      secret,
      kept: taken(system, place),
      ...(standings.some(({ before }) => before !== null) ? { most } : {}),
    })),
    threads,
  );
  await patterns.write(
    systems,
    systems.map((system, place) => keepPattern(system, decisions[place]?.withheld ?? new Set())),
  );
  return open.map((unit, place) => ({ unit, decision: decisions[place] ?? null }));
}

/** The tables of a unit in which nothing can be worked out, and the others. */
function parted({ standings }: Unit, decision: Decision | null): Record<"safe" | "unsafe", readonly Standing[]> {
  if (decision === null) return { safe: [], unsafe: standings };
  const { holes } = decision;
  // Who was alone in a number of an earlier release nobody knows any more: against its own secrets that release stands.
  const isPast = (id: string): boolean => id.includes("@") && !id.endsWith(".change");
  const open = holes.filter(({ ids, insider }) => insider === null || !isPast(insider) || !ids.every(isPast));
  // The change of a cell since an earlier release has the id of the cell before the first "@".
  const exposed = new Set(open.flatMap(({ ids }) => ids.map((id) => id.split("@")[0] ?? id)));
  const isUnsafe = ({ table }: Standing): boolean => table.cells.some(({ id }) => exposed.has(id));
  return { safe: standings.filter((each) => !isUnsafe(each)), unsafe: standings.filter(isUnsafe) };
}

/**
 * The step on which a table is tried next; null where on none. One that may stand as it was told is tried once more on
 * the step on which it stood, and without zeros, for those that show now may tell of zeros that did not show before.
 */
function nextTry(each: Standing, isFinished: boolean, counts: Tabulation["counts"], minimum: number): Standing | null {
  const version = each.before?.standing ?? null;
  let lower = lowered(each, counts, minimum);
  if (version === null) return lower;
  if (each.step >= Math.max(version.step, isFinished ? 1 : 0)) return null;
  while (lower !== null && lower.step < version.step) lower = lowered(lower, counts, minimum);
  return lower;
}

/** The next step down; null below a bare total. */
function lowered(standing: Standing, counts: Tabulation["counts"], minimum: number): Standing | null {
  const step = stepBelow(standing.table, standing.step, counts, minimum);
  return step === null ? null : { ...standing, step, why: "unsafe" };
}
