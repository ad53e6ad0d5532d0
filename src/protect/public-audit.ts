import type { CertifiedPeriod } from "../model/certificate.ts";
import { cellId } from "../tabulate/frame.ts";
import type { Frame, FrameCell } from "../tabulate/frame.ts";
import { widthOf } from "./attack.ts";
import type { Equation } from "./system.ts";
import { inThreads } from "./threads.ts";
import type { PublicView } from "./view.ts";

/** The register as it stands in the written files: the number of each observation, null where none is shown. */
export type Written = ReadonlyMap<string, number | null>;

const one = "one";

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
  if (written.get(twin) !== written.get(id)) throw new Error(`verify: ${twin} and ${id} are one cell but differ in the written files`);
}

/**
 * An equation in which a cell stands that nobody publishes. A withheld cell is at least 1, as zeros are shown, but such a cell may be 0: it is put
 * into the view one higher, and so is the total.
 */
function lifted({ total, parts }: Equation, unpublished: ReadonlySet<string>): readonly Equation[] {
  if (!parts.some((part) => unpublished.has(part))) return [{ total, parts }];
  const both = `${[total, ...parts].join(" ")} +1`;
  return [{ total: both, parts: [total, one] }, { total: both, parts }];
}

/** What a reader of the written files has before them of a period: the cells with their numbers, and what adds up. */
export function writtenView({ cells, equations, period }: Frame, written: Written): PublicView {
  const ofPersons = cells.filter(({ line }) => line.persons);
  const unpublished = new Set(ofPersons.filter(({ line }) => !line.published).map(({ id }) => id));
  for (const cell of ofPersons) checkTwin(written, cell, period);
  const shown = ofPersons.filter(({ line }) => line.published).map((cell) => [cell.id, numberOf(written, cell)] as const);
  const all = equations.flatMap((equation) => lifted(equation, unpublished));
  const others = all.flatMap(({ total, parts }) => [total, ...parts]).map((id) => [id, null] as const);
  return { cells: new Map([...others, ...shown, [one, 1] as const]), equations: all, floor: 1 };
}

/**
 * Plays an outsider against the written files, who knows what is in them, how the tables add up, that zeros are shown, and the rules of the
 * register. Throws when a withheld number can be worked out exactly.
 */
export async function auditWritten(frames: readonly Frame[], written: Written, threads: number): Promise<readonly CertifiedPeriod[]> {
  const views = frames.map((frame) => writtenView(frame, written));
  const findings = await inThreads<"audit">(views.map((view) => ({ does: "audit", view })), threads);
  return frames.map(({ period_type, period, cells, equations }, place): CertifiedPeriod => {
    const own = cells.filter(({ line }) => line.persons && line.published);
    const widths = own.filter(({ id }) => views[place]?.cells.get(id) === null).map(({ id }) => {
      const interval = findings[place]?.intervals.get(id);
      const width = interval === undefined ? Infinity : widthOf(interval);
      if (width < 1) throw new Error(`verify: ${id} is withheld but can be worked out from the written files`);
      return width;
    });
    const narrowest = Math.min(...widths);
    return { period_type, period, cells: own.length, withheld: widths.length, equations: equations.length, narrowest: Number.isFinite(narrowest) ? narrowest : null };
  });
}
