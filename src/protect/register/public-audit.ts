import type { CertifiedPeriod } from "../../model/certificate.ts";
import { cellId } from "../../tabulate/frame.ts";
import type { Frame, FrameCell } from "../../tabulate/frame.ts";
import type { Tabulation } from "../../tabulate/tabulate.ts";
import { inThreads } from "./threads.ts";
import type { PublicView } from "../attack/view.ts";

/** The register as it stands in the written files: the number of each observation, null where none is shown. */
export type Written = ReadonlyMap<string, number | null>;

/** The counts of a register by cell id, a missing one is 0, with the frames that say how they hang together. */
export interface Counted extends Pick<Tabulation, "frames" | "counts"> {
  /** Cells of tables that do not tell zeros from small counts. */
  readonly zerosWithheld: ReadonlySet<string>;
  /** Cells of which somebody else has told a number in public. */
  readonly heard?: ReadonlySet<string>;
}

/** A written cell's number; a cell that is missing in the files is a defect. */
function numberOf(written: Written, { id, line }: FrameCell): number | null {
  if (line.impossible) return 0;
  const found = written.get(id);
  if (found === undefined) throw new Error(`verify: ${id} is not in the written files`);
  return found;
}

/** The same cell under another indicator must say the same. */
function checkTwin(written: Written, { id, line, area }: FrameCell, period: string): void {
  if (line.also === null) return;
  const twin = cellId({ ...line, indicator: line.also, breakdown: null }, area.code, period);
  if (written.get(twin) !== written.get(id))
    throw new Error(`verify: ${twin} and ${id} are one cell but differ in the written files`);
}

/** What a reader of the written files has before them of a period: the cells with their numbers, and what adds up. */
export function writtenView(
  { cells, equations, period }: Frame,
  written: Written,
  zerosWithheld: ReadonlySet<string>,
): PublicView {
  const ofPersons = cells.filter(({ line }) => line.persons);
  for (const cell of ofPersons) checkTwin(written, cell, period);
  return {
    cells: new Map(ofPersons.map((cell) => [cell.id, cell.published ? numberOf(written, cell) : null])),
    equations,
    floor: 1,
    unseenZeros: new Set(
      ofPersons.filter(({ id, published }) => !published || zerosWithheld.has(id)).map(({ id }) => id),
    ),
  };
}

/** What somebody has before them who knows the true numbers of some cells too. */
const knowing = (view: PublicView, cells: ReadonlySet<string>, counts: Counted["counts"]): PublicView => ({
  ...view,
  cells: new Map([...view.cells].map(([id, value]) => [id, value ?? (cells.has(id) ? (counts.get(id) ?? 0) : null)])),
});

/** Refuses written counts of persons that the register's own minimum withholds. */
function refuseFew({ cells }: PublicView, minimum: number): void {
  const few = [...cells].filter(([, value]) => value !== null && value > 0 && value < minimum).map(([id]) => id);
  if (few.length > 0) throw new Error(`verify: ${few.join(", ")} is below the minimum but stands in the written files`);
}

function refuseKnown(known: readonly string[]): void {
  if (known.length > 0)
    throw new Error(`verify: ${known.join(", ")} is withheld but can be worked out from the written files`);
}

/**
 * Plays an outsider against the written files, who knows what is in them, how the tables add up, that zeros are shown,
 * and the rules of the register; and where somebody else has told numbers of withheld cells, one who knows these too.
 * Throws when a withheld number can be worked out exactly, or a count below the minimum is shown.
 * @param minimum counts of persons from 1 to one less are never shown
 * @param counts the hidden table: where it agrees with what is written the attack begins there instead of searching for
 * another one that does
 */
export async function auditWritten(
  { frames, counts, zerosWithheld, heard = new Set() }: Counted,
  written: Written,
  threads: number,
  minimum: number,
): Promise<readonly CertifiedPeriod[]> {
  const views = frames.map((frame) => writtenView(frame, written, zerosWithheld));
  const targets = views.map((view, place) => {
    const published = (frames[place]?.cells ?? []).filter((cell) => cell.published).map(({ id }) => id);
    return new Set(published.filter((id) => view.cells.get(id) === null));
  });
  for (const view of views) refuseFew(view, minimum);
  const attacked = (view: PublicView, ids: ReadonlySet<string>) => ({
    does: "audit" as const,
    view,
    ids,
    start: new Map([...view.cells.keys()].map((id) => [id, counts.get(id) ?? 0])),
  });
  const more = views.flatMap((view, place) => {
    const own = targets[place] ?? new Set<string>();
    return own.isDisjointFrom(heard) ? [] : [attacked(knowing(view, heard, counts), own.difference(heard))];
  });
  const findings = await inThreads<"audit">(
    [...views.map((view, place) => attacked(view, targets[place] ?? new Set())), ...more],
    threads,
  );
  refuseKnown(findings.flatMap(({ known }) => known));
  return frames.map(({ period_type, period, cells, equations }, place): CertifiedPeriod => {
    const { narrowest = Infinity, narrow = 0 } = findings[place] ?? {};
    return {
      period_type,
      period,
      cells: cells.filter(({ line, published }) => line.persons && published).length,
      withheld: targets[place]?.size ?? 0,
      equations: equations.length,
      narrowest: Number.isFinite(narrowest) ? narrowest : null,
      narrow,
    };
  });
}
