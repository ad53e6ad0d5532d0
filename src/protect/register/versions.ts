import { coverageOf, spanOf, type DistrictOf } from "../../model/coverage.ts";
import type { AreaTree } from "../../tabulate/area-tree.ts";
import { cellId, framesOf, type CellSum, type Frame, type FrameCell } from "../../tabulate/frame.ts";
import { periodsOf } from "../../tabulate/periods.ts";
import { coarsened, stepOf, tablesOf, type Table } from "./ladder.ts";
import type { EarlierRelease } from "./releases.ts";

/** What is told of the cells of a table: their numbers, null where a cell is withheld or no table shows it. */
export type Told = ReadonlyMap<string, number | null>;

/** A table of a period as a release has told it. */
export interface Version {
  /** The first release that told it so. */
  readonly release: string;
  /** Whether all releases that told it so were taken back. */
  readonly withdrawn: boolean;
  readonly period_type: Frame["period_type"];
  readonly period: string;
  readonly table: Table;
  /** Those of its cells that it told as coarse as it stood, and what adds up among them. */
  readonly cells: readonly FrameCell[];
  readonly equations: readonly CellSum[];
  /** Of all its cells. */
  readonly told: Told;
  /** How far down the ladder the table stood. */
  readonly step: number;
}

/** How the areas of an earlier release are known. */
export interface Areas {
  readonly treeFrom: (detailedFrom: number | null) => AreaTree;
  readonly districtOf: DistrictOf;
}

/** The cells of a table that a step of the ladder leaves in it, and their equations. */
export function standingAt(table: Table, frame: Frame, step: number): Pick<Version, "cells" | "equations"> {
  const own = new Set(table.cells.map(({ id }) => id));
  const { cells, equations } = coarsened(frame, [table], () => step);
  return {
    cells: cells.filter(({ id }) => own.has(id)),
    equations: equations.filter(({ total }) => own.has(total)),
  };
}

/** A cell that was to be published is null where it was withheld; one that no file has was not told either. */
const toldOf = ({ id, line, published }: FrameCell, { written }: EarlierRelease): number | null => {
  if (line.impossible) return 0;
  return published ? (written.get(id) ?? null) : null;
};

function framesThen(
  { certificate: { coverage, rules } }: EarlierRelease,
  { treeFrom, districtOf }: Areas,
): readonly Frame[] {
  const span = spanOf(coverage);
  if (span === null) return [];
  return framesOf(periodsOf(span), treeFrom(rules.detailedFrom.inhabitants), coverageOf(coverage, districtOf));
}

function versionsIn(earlier: EarlierRelease, areas: Areas): readonly Version[] {
  const { release, withdrawn, certificate } = earlier;
  const steps = new Map(
    certificate.coarsened.map(({ period, table, gave_up }) => [`${table} ${period}`, stepOf(gave_up)]),
  );
  return framesThen(earlier, areas).flatMap((frame) =>
    tablesOf(frame).map((table) => {
      const step = steps.get(`${table.name} ${frame.period}`) ?? 0;
      return {
        release,
        withdrawn,
        period_type: frame.period_type,
        period: frame.period,
        table,
        ...standingAt(table, frame, step),
        told: new Map(table.cells.map((cell) => [cell.id, toldOf(cell, earlier)])),
        step,
      };
    }),
  );
}

const key = ({ period, table }: Pick<Version, "period" | "table">): string => `${table.name} ${period}`;

const isSame = (one: Version, other: Version): boolean =>
  one.step === other.step &&
  one.told.size === other.told.size &&
  [...one.told].every(([id, value]) => other.told.has(id) && other.told.get(id) === value);

/** Versions that differ, in the order in which they were last told. */
function distinct(versions: readonly Version[]): readonly Version[] {
  const found: Version[] = [];
  for (const version of versions) {
    const at = found.findIndex((each) => isSame(each, version));
    const first = found[at];
    if (first === undefined) found.push(version);
    else {
      found.splice(at, 1);
      found.push(first.withdrawn ? version : first);
    }
  }
  return found;
}

/** Every table that earlier releases have told of, by table and period, each in all its versions, oldest first. */
export type Versions = ReadonlyMap<string, readonly Version[]>;

/** Sets the tables of earlier releases side by side. */
export function versionsOf(earlier: readonly EarlierRelease[], areas: Areas): Versions {
  const all = earlier.flatMap((each) => versionsIn(each, areas));
  return new Map([...Map.groupBy(all, key)].map(([name, versions]) => [name, distinct(versions)]));
}

/** The versions of one table of a period. */
export const versionsAt = (versions: Versions, table: Table, { period }: Pick<Frame, "period">): readonly Version[] =>
  versions.get(key({ table, period })) ?? [];

/**
 * How many counts earlier releases have published that no table has any more: nothing ties them to what is told now.
 */
export function unmatched(earlier: readonly EarlierRelease[], areas: Areas): number {
  const strangers = earlier.flatMap((each) => {
    const ids = new Set(framesThen(each, areas).flatMap(idsOf));
    return [...each.written.keys()].filter((id) => !ids.has(id));
  });
  return new Set(strangers).size;
}

/** The observations of a period, those under another indicator's name among them. */
const idsOf = ({ cells, closed, period }: Frame): readonly string[] =>
  [...cells, ...closed].flatMap(({ id, line, area }) =>
    line.also === null ? [id] : [id, cellId({ ...line, indicator: line.also, breakdown: null }, area.code, period)],
  );
