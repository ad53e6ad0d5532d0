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

/** The boldest attackers that what is published does not refute, with numbers that agree with all that they assume. */
async function unrefuted(
  pasts: readonly { readonly tied: Tied; readonly present: Present | null }[],
  threads: number,
): Promise<readonly { readonly past: Past; readonly values: ReadonlyMap<string, number> }[]> {
  const found: { readonly past: Past; readonly values: ReadonlyMap<string, number> }[] = [];
  let open = [...pasts.entries()];
  for (const boldest of boldness) {
    const tries = open.map(([place, { tied, present }]) => ({ place, past: tied(boldest), present }));
    const answers = await inThreads<"complete">(
      tries.map(({ past, present }) => ({
        does: "complete",
        view: viewOver(past, present),
        least: new Set(past.cells.filter(({ isChange }) => isChange).map(({ id }) => id)),
      })),
      threads,
    );
    for (const [at, { place, past }] of tries.entries()) {
      const values = answers[at];
      if (values !== null && values !== undefined) found[place] = { past, values };
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

/** Small numbers that are withheld, or small changes, but follow from earlier releases alone. */
async function givenAway(
  all: readonly ToldBefore[],
  minimum: number,
  threads: number,
): Promise<readonly ReadonlyMap<string, number>[]> {
  const alone = await unrefuted(
    all.map(({ versions }) => ({ tied: (boldest) => pastOf(versions, null, boldest), present: null })),
    threads,
  );
  const answers = await inThreads<"audit">(
    alone.map(({ past, values }) => ({
      does: "audit",
      view: viewOver(past, null),
      ids: secretsAmong(past, values, minimum),
      start: values,
    })),
    threads,
  );
  return answers.map(({ numbers }) => new Map([...numbers].filter(([, value]) => value > 0 && value < minimum)));
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

/** What follows of the present cells where nothing of them is told at all, for tables of which much was given away. */
async function following(
  all: readonly Omit<Comparison, "given" | "standing" | "isEnough">[],
  minimum: number,
  threads: number,
): Promise<ReadonlyMap<Table, ReadonlySet<string>>> {
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
      };
    }),
    threads,
  );
  return new Map(open.map(({ table }, place) => [table, new Set(answers[place]?.known)]));
}

/**
 * Holds the present counts against what earlier releases have told of them, table by table. Throws `InputRefused` where
 * an earlier release contradicts itself.
 */
export async function compare(
  { frames, counts }: Pick<Tabulation, "frames" | "counts">,
  versions: Versions,
  minimum: number,
  threads: number,
): Promise<readonly Comparison[]> {
  const all = frames.flatMap((frame) =>
    tablesOf(frame)
      .map((table) => ({ frame, table, versions: versionsAt(versions, table, frame) }))
      .filter((each) => each.versions.length > 0),
  );
  const known = await givenAway(all, minimum, threads);
  const tied = await unrefuted(
    all.map((each) => ({
      tied: (boldest) => pastOf(each.versions, { cells: each.table.cells, counts }, boldest),
      present: present(each, counts),
    })),
    threads,
  );
  const found = all.flatMap((each, place) => {
    const [own, given] = [tied[place], known[place]];
    return own === undefined || given === undefined ? [] : [{ ...each, ...own, known: given }];
  });
  const follows = await following(found, minimum, threads);
  return found.map((each) => {
    const latest = each.versions.at(-1);
    return {
      ...each,
      given: follows.get(each.table) ?? new Set(),
      standing: latest !== undefined && holds(latest, each, minimum, each.known) ? latest : null,
      isEnough: latest === undefined || isEnough(latest, counts, minimum),
    };
  });
}
