import { isFewPersons } from "../../model/few-persons.ts";
import type { CertifiedPeriod } from "../../model/certificate.ts";
import { cellId } from "../../tabulate/frame.ts";
import type { Frame, FrameCell } from "../../tabulate/frame.ts";
import type { Tabulation } from "../../tabulate/tabulate.ts";
import { inThreads } from "./threads.ts";
import type { PublicView } from "../attack/view.ts";
import { secretsAmong, type Comparison } from "./comparison.ts";
import type { Held, Untold } from "./held.ts";
import { viewOver } from "./over-releases.ts";

/** The register as it stands in the written files: the number of each observation, null where none is shown. */
export type Written = ReadonlyMap<string, number | null>;

/** The counts of a register by cell id, a missing one is 0, with the frames that say how they hang together. */
export interface Counted extends Pick<Tabulation, "frames" | "counts"> {
  /** Cells of tables that do not tell zeros from small counts. */
  readonly zerosWithheld: ReadonlySet<string>;
  /** Counts from 1 to one less than this are never shown. */
  readonly minimum: number;
  /** How far apart the ends of what can be worked out of such a count must be. */
  readonly width: number;
  /** Withheld cells that are known to those who take for true what others have published of them. */
  readonly heard: ReadonlySet<string>;
  /** Tables of which earlier releases have told, and those of them that stand as they were told. */
  readonly compared: readonly Comparison[];
  readonly held: readonly Held[];
  /** Tables of which nothing is told. */
  readonly untold: readonly Untold[];
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

/** A frame as the attacker sees it who holds all releases. */
interface Attacked {
  readonly view: PublicView;
  /** Cells of which nobody may learn the number. */
  readonly withheld: ReadonlySet<string>;
  /** Cells of earlier releases, and changes, of which nobody may learn that they are small. */
  readonly past: ReadonlySet<string>;
  readonly start: ReadonlyMap<string, number>;
}

const isTable =
  ({ frame, table }: Pick<Comparison, "frame" | "table">) =>
  (other: Untold): boolean =>
    other.period === frame.period && other.table === table.name;

/** A table of which nothing is to be told must not tell anything; then nothing new follows from it. */
function checkUntold({ untold, compared }: Counted, written: Written): void {
  for (const { table } of compared.filter((each) => untold.some(isTable(each)))) {
    const told = table.cells.find(({ id, line, published }) => published && !line.impossible && isTold(written, id));
    if (told !== undefined) throw new Error(`verify: ${told.id} is told, and nothing is to be told of its table`);
  }
}

const isTold = (written: Written, id: string): boolean => (written.get(id) ?? null) !== null;

/** A table that stands as it was told must say to the letter what it said: then it tells nothing new. */
function checkHeld({ held, compared }: Counted, written: Written): void {
  for (const { versions, table, frame } of compared.filter((each) => held.some(isTable(each)))) {
    const standing = held.find(isTable({ table, frame }));
    const told = versions.find(({ release }) => release === standing?.as_of)?.told;
    const strange = table.cells.find(
      (cell) => cell.published && numberOf(written, cell) !== (told?.get(cell.id) ?? null),
    );
    if (strange !== undefined)
      throw new Error(`verify: ${strange.id} is not what the release said that its table stands as`);
  }
}

/** A change of a cell that both releases show can be read off. */
function checkShownChanges({ versions, known }: Comparison, written: Written, minimum: number): void {
  for (const { release, told } of versions)
    for (const [id, before] of told) {
      const now = written.get(id) ?? null;
      if (before === null || now === null || known.has(`${id}@${release}.change`)) continue;
      if (now !== before && Math.abs(now - before) < minimum)
        throw new Error(
          `verify: ${id} has changed by less than the minimum since ${release}, and both releases show it`,
        );
    }
}

/** Changes of cells that both releases show are known; that none is small, `checkShownChanges` has seen. */
function openPast({ past, known }: Comparison, written: Written): Comparison["past"] {
  const told = new Map(past.cells.map(({ id, told: number }) => [id, number ?? known.get(id) ?? null]));
  const changes = new Set(past.cells.filter(({ isChange }) => isChange).map(({ id }) => id));
  const shown = (id: string | undefined): number | null => told.get(id ?? "") ?? written.get(id ?? "") ?? null;
  const found = new Map(
    past.links.flatMap(({ total, parts: [one, change, ...others] }) => {
      const [whole, part] = [shown(total), shown(one)];
      const isRead = change !== undefined && changes.has(change) && !changes.has(total) && others.length === 0;
      return isRead && whole !== null && part !== null ? [[change, whole - part] as const] : [];
    }),
  );
  return { ...past, cells: past.cells.map((cell) => ({ ...cell, told: cell.told ?? found.get(cell.id) ?? null })) };
}

/** What an earlier release has told of and none tells any more stays a cell that nobody sees. */
function withUntold(view: PublicView, { frame, table, past }: Comparison): PublicView {
  const tied = new Set(past.links.flatMap(({ total, parts }) => [total, ...parts]));
  const untold = new Set(table.cells.map(({ id }) => id).filter((id) => tied.has(id) && !view.cells.has(id)));
  if (untold.size === 0) return view;
  const isThere = (id: string): boolean => untold.has(id) || view.cells.has(id);
  return {
    ...view,
    cells: new Map([...view.cells, ...[...untold].map((id) => [id, null] as const)]),
    equations: [
      ...view.equations,
      ...frame.equations.filter(({ total, parts }) => {
        const all = [total, ...parts];
        return all.some((id) => untold.has(id)) && all.every(isThere);
      }),
    ],
    unseenZeros: view.unseenZeros.union(untold),
  };
}

function attacked(frame: Frame, counted: Counted, written: Written): Attacked {
  const seen = writtenView(frame, written, counted.zerosWithheld);
  const renewed = counted.compared.filter(
    (each) => each.frame.period === frame.period && ![...counted.held, ...counted.untold].some(isTable(each)),
  );
  const own = renewed.reduce(withUntold, seen);
  for (const each of renewed) checkShownChanges(each, written, counted.minimum);
  const pasts = renewed.map((each) => ({ ...each, past: openPast(each, written) }));
  const given = new Set(renewed.flatMap((each) => [...each.given]));
  const published = frame.cells.filter((cell) => cell.published && !given.has(cell.id)).map(({ id }) => id);
  return {
    view: pasts.reduce((view, { past, known }) => viewOver(past, view, known), own),
    withheld: new Set(published.filter((id) => own.cells.get(id) === null)),
    past: new Set(
      pasts.flatMap(({ past, values, known }) => [...secretsAmong(past, values, counted.minimum).difference(known)]),
    ),
    start: new Map([
      ...[...own.cells.keys()].map((id) => [id, counted.counts.get(id) ?? 0] as const),
      ...pasts.flatMap(({ values }) => [...values]),
    ]),
  };
}

/** The same for those who take for true what others have published of withheld cells; null where that is nothing. */
function knowing({ view, withheld, past, start }: Attacked, { heard, counts, minimum }: Counted): Attacked | null {
  const told = withheld.intersection(heard);
  if (told.size === 0) return null;
  const cells = new Map([...view.cells].map(([id, value]) => [id, told.has(id) ? (counts.get(id) ?? 0) : value]));
  const small = [...withheld.difference(told)].filter((id) => isFewPersons(counts.get(id) ?? 0, minimum));
  return { view: { ...view, cells }, withheld: new Set(small), past, start };
}

/** No count of persons below the minimum is shown, whatever follows from it. */
function checkMinimum({ cells }: Frame, written: Written, minimum: number): void {
  const small = cells.find((cell) => {
    return cell.line.persons && cell.published && isFewPersons(numberOf(written, cell) ?? 0, minimum);
  });
  if (small !== undefined) throw new Error(`verify: ${small.id} is shown and is below the minimum of ${minimum}`);
}

function checkKnown(known: readonly string[]): void {
  if (known.length > 0)
    throw new Error(`verify: ${known.join(", ")} is withheld but can be worked out from the written files`);
}

/**
 * Of a count below the minimum no less is left than the register asks for; but a table that stands as it was told
 * leaves what it left.
 */
function checkWidth(narrow: readonly string[], { compared, held, counts, minimum, width }: Counted): void {
  if (width === 1) return;
  const standing = compared.filter((each) => held.some(isTable(each))).flatMap(({ table }) => table.cells);
  const told = new Set(standing.map(({ id }) => id));
  const small = narrow.find((id) => !told.has(id) && isFewPersons(counts.get(id) ?? 0, minimum));
  if (small !== undefined) throw new Error(`verify: what can be worked out of ${small} is narrower than ${width}`);
}

/**
 * Plays an outsider against the written files, who knows what is in them and in all earlier releases, how the tables
 * add up, that zeros are shown, and the rules of the register; and once more where others have published numbers of
 * withheld cells, who knows these too, against what is below the minimum. Throws when a withheld number can be worked
 * out exactly, of this release or an earlier one, when too little is left of one, or when a change between two is below
 * the minimum.
 * @param counted the hidden table in it: where it agrees with what is written the attack begins there instead of
 * searching for another one that does
 */
export async function auditWritten(
  counted: Counted,
  written: Written,
  threads: number,
): Promise<readonly CertifiedPeriod[]> {
  const { frames, minimum } = counted;
  for (const frame of frames) checkMinimum(frame, written, minimum);
  checkHeld(counted, written);
  checkUntold(counted, written);
  const all = frames.map((frame) => attacked(frame, counted, written));
  const more = all.flatMap((each) => knowing(each, counted) ?? []);
  const findings = await inThreads<"audit">(
    [...all, ...more].map(({ view, withheld, past, start }, place) => ({
      does: "audit",
      view,
      ids: withheld.union(past),
      start,
      ...(place < all.length ? { width: counted.width } : {}),
    })),
    threads,
  );
  checkKnown(findings.flatMap((finding) => finding?.known ?? []));
  if (findings.includes(null)) throw new Error("verify: the audit was not finished, so nothing is proven");
  return frames.map(({ period_type, period, cells, equations }, place): CertifiedPeriod => {
    const { narrowest = Infinity, narrow = [] } = findings[place] ?? {};
    checkWidth(narrow, counted);
    return {
      period_type,
      period,
      cells: cells.filter(({ line, published }) => line.persons && published).length,
      withheld: cells.filter(({ id, line, published }) => line.persons && published && written.get(id) === null).length,
      equations: equations.length,
      narrowest: Number.isFinite(narrowest) ? narrowest : null,
      narrow: narrow.filter((id) => all[place]?.withheld.has(id)).length,
      heard: all[place]?.withheld.intersection(counted.heard).size ?? 0,
    };
  });
}
