import type { Frame } from "../../tabulate/frame.ts";
import type { Tabulation } from "../../tabulate/tabulate.ts";
import type { PublicView } from "../attack/view.ts";
import { InputRefused } from "../../intake/fault.ts";
import { boldness, pastOf, viewOver, type Past } from "./over-releases.ts";
import { tablesOf, type Table } from "./ladder.ts";
import { holds, isEnough } from "./standing.ts";
import { inThreads } from "./threads.ts";
import { versionsAt, type Version, type Versions } from "./versions.ts";

/** A table beside what earlier releases have told of it. */
export interface Comparison {
  readonly frame: Frame;
  readonly table: Table;
  readonly versions: readonly Version[];
  /** What an attacker knows of earlier releases, tied to what is counted now. */
  readonly past: Past;
  /** Numbers of the past's open cells that agree with all that is known and with the present counts. */
  readonly values: ReadonlyMap<string, number>;
  /** The numbers that earlier releases have given away by themselves. */
  readonly known: ReadonlyMap<string, number>;
  /** Present cells that follow from earlier releases, because these gave so much away: nothing can hide them. */
  readonly given: ReadonlySet<string>;
  /** The version that may go on standing as it is; null where none may. */
  readonly standing: Version | null;
  /** Whether so many records changed that the table may be brought up to date. */
  readonly isEnough: boolean;
  /** Whether it would take too much work to say what follows: then nothing of the table is told anew. */
  readonly isBusy: boolean;
}

/** A table of which earlier releases have told. */
interface ToldBefore {
  readonly frame: Frame;
  readonly table: Table;
  readonly versions: readonly Version[];
}

type Present = Pick<PublicView, "cells" | "equations" | "unseenZeros">;
/** Anything that has to do with a table and for which there may be a number in a thread's answer. */
type Tied = (boldest: (typeof boldness)[number]) => Past;

/** What an attacker knows whom what is published does not refute, with numbers that agree with all that they assume. */
type Unrefuted = Pick<Comparison, "past" | "values">;

/** How questions about tables are answered: in how many threads, and with how much work each, in the solver's count. */
export interface Means {
  readonly threads: number;
  readonly most: number;
}

const nothing: Unrefuted = { past: { cells: [], equations: [], links: [] }, values: new Map() };

/** Numbers as if nothing had changed: where they agree with all that is known, no others are sought. */
const unchanged = ({ cells }: Past, counts: Tabulation["counts"]): ReadonlyMap<string, number> =>
  new Map(cells.map(({ id, isChange }) => [id, isChange ? 0 : (counts.get(id.split("@")[0] ?? id) ?? 0)]));

/** The boldest attackers that what is published does not refute; null for those on whom it would take too much work. */
async function unrefuted(
  pasts: readonly { readonly tied: Tied; readonly present: Present | null }[],
  counts: Tabulation["counts"],
  { threads, most }: Means,
): Promise<readonly (Unrefuted | null)[]> {
  const found: (Unrefuted | null)[] = [];
  let open = [...pasts.entries()];
  for (const boldest of boldness) {
    const tries = open.map(([place, { tied, present }]) => ({ place, past: tied(boldest), present }));
    const answers = await inThreads<"complete">(
      tries.map(({ past, present }) => ({
        does: "complete",
        view: viewOver(past, present),
        least: new Set(past.cells.filter(({ isChange }) => isChange).map(({ id }) => id)),
        start: unchanged(past, counts),
        most,
      })),
      threads,
    );
    for (const [at, { place, past }] of tries.entries()) {
      const answer = answers[at] ?? null;
      if (answer === null) found[place] = null;
      else if (answer.table !== null) found[place] = { past, values: answer.table };
    }
    open = open.filter(([place]) => found[place] === undefined);
    if (open.length === 0) return found;
  }
  throw new InputRefused(
    "data/releases: the numbers of an earlier release contradict one another; put its files there as they were published",
  );
}

const present = ({ table, frame }: Pick<ToldBefore, "table" | "frame">, counts: Tabulation["counts"]): Present => {
  const own = new Set(table.cells.map(({ id }) => id));
  return {
    cells: new Map(table.cells.map(({ id }) => [id, counts.get(id) ?? 0])),
    equations: frame.equations.filter(({ total }) => own.has(total)),
    unseenZeros: new Set(),
  };
};

/** Small numbers that are withheld, or small changes, but follow from earlier releases alone; null: not known. */
async function givenAway(
  alone: readonly (Unrefuted | null)[],
  minimum: number,
  { threads, most }: Means,
): Promise<readonly (ReadonlyMap<string, number> | null)[]> {
  const answers = await inThreads<"audit">(
    alone.map((each) => {
      const { past, values } = each ?? nothing;
      return {
        does: "audit",
        view: viewOver(past, null),
        ids: secretsAmong(past, values, minimum),
        start: values,
        most,
      };
    }),
    threads,
  );
  const small = (numbers: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
    new Map([...numbers].filter(([, value]) => value > 0 && value < minimum));
  return answers.map((answer, place) => (alone[place] === null || answer === null ? null : small(answer.numbers)));
}

/**
 * Cells of earlier releases that may be small counts. Where a number can be worked out, all tables that agree with what
 * is known have it, so that cells that are not small in one of them are none that anybody could know to be small.
 * @param values the numbers of one such table
 */
export const secretsAmong = (
  { cells }: Past,
  values: ReadonlyMap<string, number>,
  minimum: number,
): ReadonlySet<string> =>
  new Set(
    cells
      .filter(({ id, told, bound }) => {
        const value = values.get(id) ?? 0;
        return told === null && !bound && value > 0 && value < minimum;
      })
      .map(({ id }) => id),
  );

/** A table with what is known of earlier releases beside it. */
type Found = Omit<Comparison, "given">;

/** What follows of the present cells where nothing of them is told at all, for tables of which much was given away. */
async function following(
  all: readonly Found[],
  minimum: number,
  { threads, most }: Means,
): Promise<ReadonlyMap<Table, ReadonlySet<string> | null>> {
  const isSmall = ({ told }: Past["cells"][number]): boolean => told !== null && told > 0 && told < minimum;
  const open = all.filter(({ known, past }) => known.size > 0 || past.cells.some(isSmall));
  const answers = await inThreads<"audit">(
    open.map(({ frame, table, past, known }) => {
      const ids = table.cells.map(({ id }) => id);
      const hidden = { ...present({ frame, table }, new Map()), cells: new Map(ids.map((id) => [id, null])) };
      return {
        does: "audit",
        view: viewOver(past, { ...hidden, unseenZeros: new Set(ids) }, known),
        ids: new Set(ids),
        most,
      };
    }),
    threads,
  );
  return new Map(
    open.map(({ table }, place) => {
      const answer = answers[place] ?? null;
      return [table, answer === null ? null : new Set(answer.known)];
    }),
  );
}

/** Ties what earlier releases have told of tables to what is counted now, where the tables do not stand anyway. */
async function tiedToNow(all: readonly Found[], counts: Tabulation["counts"], means: Means): Promise<readonly Found[]> {
  const open = all.filter((each) => !each.isBusy && !(each.standing !== null && !each.isEnough));
  const tied = await unrefuted(
    open.map((each) => ({
      tied: (boldest) => pastOf(each.versions, { cells: each.table.cells, counts }, boldest),
      present: present(each, counts),
    })),
    counts,
    means,
  );
  return all.map((each) => {
    const place = open.indexOf(each);
    if (place < 0) return each;
    return { ...each, ...(tied[place] ?? { ...nothing, isBusy: true }) };
  });
}

/**
 * Holds the present counts against what earlier releases have told of them, table by table. Throws `InputRefused` where
 * an earlier release contradicts itself.
 */
export async function compare(
  { frames, counts }: Pick<Tabulation, "frames" | "counts">,
  versions: Versions,
  minimum: number,
  means: Means,
): Promise<readonly Comparison[]> {
  const all: readonly ToldBefore[] = frames.flatMap((frame) =>
    tablesOf(frame)
      .map((table) => ({ frame, table, versions: versionsAt(versions, table, frame) }))
      .filter((each) => each.versions.length > 0),
  );
  const alone = await unrefuted(
    all.map((each) => ({ tied: (boldest) => pastOf(each.versions, null, boldest), present: null })),
    counts,
    means,
  );
  const given = await givenAway(alone, minimum, means);
  const found = all.map((each, place): Found => {
    const [latest, known] = [each.versions.at(-1), given[place] ?? null];
    return {
      ...each,
      ...(alone[place] ?? nothing),
      known: known ?? new Map(),
      standing: latest !== undefined && holds(latest, each, minimum, known ?? new Map(), counts) ? latest : null,
      isEnough: latest === undefined || isEnough(latest, counts, minimum),
      isBusy: known === null,
    };
  });
  const tied = await tiedToNow(found, counts, means);
  const follows = await following(tied, minimum, means);
  return tied.map((each) => {
    const own = follows.get(each.table);
    return { ...each, given: own ?? new Set(), isBusy: each.isBusy || own === null };
  });
}
