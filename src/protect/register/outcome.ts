import type { CoarserTable } from "../../model/certificate.ts";
import type { Frame } from "../../tabulate/frame.ts";
import type { Tabulation } from "../../tabulate/tabulate.ts";
import type { Statuses } from "../published.ts";
import type { Comparison } from "./comparison.ts";
import { standingCounts, type Held, type Untold } from "./held.ts";
import { coarsened, givenUp, ladder, tablesOf, type Table } from "./ladder.ts";
import type { Version } from "./versions.ts";

/** What may be told of a register: how fine its tables are, and what is shown in them. */
export interface ProtectedCounts {
  /** The counts in tables as coarse as they must be. */
  readonly tabulation: Tabulation;
  readonly statuses: Statuses;
  /** Cells of tables that do not tell zeros from small counts. */
  readonly zerosWithheld: ReadonlySet<string>;
  readonly coarsened: readonly CoarserTable[];
  /** Withheld cells that are known to those who take for true what others have published of them. */
  readonly heard: ReadonlySet<string>;
  /** Tables that stand as an earlier release has told them. */
  readonly held: readonly Held[];
  /** Tables of which nothing is told, for beside what earlier releases have told of them nothing is safe. */
  readonly untold: readonly Untold[];
  /** Every table of which earlier releases have told, and what they told. */
  readonly compared: readonly Comparison[];
}

/** A table on its way down the ladder. */
export interface Standing {
  readonly frame: Frame;
  readonly table: Table;
  readonly step: number;
  readonly why: CoarserTable["why"];
  /** What earlier releases have told of it; null where none has. */
  readonly before: Comparison | null;
}

/** A table that stands as an earlier release has told it. */
export interface Stays {
  readonly standing: Standing;
  readonly version: Version;
  readonly why: Held["why"];
}

/** Tables of a period that are safe, and what is withheld for it. */
export interface Decided {
  readonly standings: readonly Standing[];
  readonly withheld: ReadonlySet<string>;
  readonly heard: ReadonlySet<string>;
}

/** Those of some cells that are in tables that are safe: a unit's other tables go on, and their statuses with them. */
const inSafe = ({ standings }: Decided, ids: ReadonlySet<string>): readonly string[] =>
  standings.flatMap(({ table }) => table.cells.filter(({ id }) => ids.has(id)).map(({ id }) => id));

/** What became of all tables. */
export interface Outcome {
  readonly done: readonly Decided[];
  readonly held: readonly Stays[];
  readonly untold: readonly Standing[];
}

/** What may be told of a register once it is decided what becomes of each table. */
export function result(
  tabulation: Tabulation,
  { done, held, untold }: Outcome,
  compared: readonly Comparison[],
): ProtectedCounts {
  const standings = [
    ...done.flatMap((each) => each.standings),
    ...held.map(({ standing, version }) => ({ ...standing, step: version.step, why: "few" as const })),
    ...untold.map((standing) => ({ ...standing, step: ladder.length, why: "unsafe" as const })),
  ];
  const byFrame = Map.groupBy(standings, ({ frame }) => frame);
  const stands = standingCounts(held.map(({ version }) => version));
  const silent = untold.flatMap(({ table }) => table.cells.map(({ id }) => id));
  const withheld = new Set([...done.flatMap((each) => inSafe(each, each.withheld)), ...stands.withheld, ...silent]);
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
    heard: new Set(done.flatMap((each) => inSafe(each, each.heard))),
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
      cells: version.withdrawn ? [] : publicCells(frame, table),
    })),
    untold: untold.map(({ frame: { period_type, period }, table }) => ({ period_type, period, table: table.name })),
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
