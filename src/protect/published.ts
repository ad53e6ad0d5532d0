import { schoolYearBounds } from "../model/period.ts";
import type { RegisterRow, RegisterTable } from "../model/rows.ts";
import { publicLevel } from "../tabulate/area-tree.ts";
import { cellId } from "../tabulate/frame.ts";
import type { Frame, FrameCell } from "../tabulate/frame.ts";
import type { Line } from "../tabulate/layout.ts";
import type { Tabulation } from "../tabulate/tabulate.ts";

/** What the protection says of the cells of persons, by cell id. */
export type Statuses = ReadonlyMap<string, "shown" | "withheld">;

const sealed: unique symbol = Symbol("passed protect/published.ts");

/**
 * The public rows of a register. Only this file can make them: whatever takes them cannot be handed a count that was
 * not decided on.
 */
export type PublishedRegister = { readonly [T in RegisterTable]: readonly RegisterRow[] } & { readonly [sealed]: true };

/** What every row says of its release and its extract. */
export interface Mark {
  readonly release: string;
  readonly synthetic: boolean;
  /** The release of which a protected cell's number is, by cell id, where it is an earlier one. */
  readonly asOf?: ReadonlyMap<string, string>;
  /** The release of which any other number is, where it is an earlier one. */
  readonly since?: (row: Pick<RegisterRow, "observation" | "value" | "value_state">) => string | undefined;
}

/** What is published when there is no register. */
export const noRegister: PublishedRegister = { register_districts: [], register_municipalities: [], [sealed]: true };

const states = {
  shown: { value_state: null, qualifier: "exact", obs_status: "A", conf_status: "F" },
  withheld: { value: null, value_state: "c", qualifier: null, obs_status: "Q", conf_status: "C" },
  undelivered: { value: null, value_state: "x", qualifier: null, obs_status: "O", conf_status: "F" },
  impossible: { value: null, value_state: "z", qualifier: null, obs_status: "M", conf_status: "F" },
} as const;

type State = ReturnType<typeof stateOf> | typeof states.undelivered;

/** The only place where a count becomes public, or is dropped for good. */
function stateOf({ id, line }: FrameCell, { counts }: Tabulation, statuses: Statuses) {
  if (line.impossible) return states.impossible;
  const status = line.persons ? statuses.get(id) : "shown";
  if (status === undefined)
    throw new Error(`${id}: the protection says nothing of this cell; nothing can be published`);
  return status === "withheld" ? states.withheld : { value: counts.get(id) ?? 0, ...states.shown };
}

const bounds = {
  school_year: schoolYearBounds,
  calendar_year: (year: string) => ({ start: `${year}-01-01`, end: `${year}-12-31` }),
} as const;

function rowOf(
  cell: FrameCell,
  line: Line,
  { period_type, period }: Frame,
  state: State,
  { release, synthetic, asOf, since }: Mark,
): RegisterRow {
  const { start, end } = bounds[period_type](period);
  const observation = cellId(line, cell.area.code, period);
  const isFree = !line.persons || state === states.undelivered;
  return {
    observation,
    dataset: "register",
    indicator: line.indicator,
    area: cell.area.code,
    area_level: publicLevel(cell.area.level) ?? "municipality",
    period_type,
    period,
    period_start: start,
    period_end: end,
    extent: "full",
    dating: "printed",
    breakdown: line.breakdown,
    institution_kind: line.institution_kind,
    ...state,
    charted: true,
    doubt_bg: null,
    doubt_en: null,
    statements: 0,
    disagreeing: 0,
    source: null,
    release: asOf?.get(cell.id) ?? (isFree ? since?.({ ...state, observation }) : undefined) ?? release,
    synthetic,
  };
}

/** The row of a cell, and its twin where the same cell is an indicator of its own as well. */
function rowsOf(cell: FrameCell, frame: Frame, state: State, mark: Mark): readonly RegisterRow[] {
  const { line } = cell;
  const twin = line.also === null ? [] : [{ ...line, indicator: line.also, breakdown: null }];
  return [line, ...twin].map((each) => rowOf(cell, each, frame, state, mark));
}

/**
 * The one door: turns counts into public rows and drops what is withheld. Counts of activity pass as they are, counts
 * of persons as the protection says; a cell it says nothing of is refused. A row with a withheld count differs in
 * nothing from any other such row.
 */
export function publishedRegister(tabulation: Tabulation, statuses: Statuses, mark: Mark): PublishedRegister {
  const rows = tabulation.frames.flatMap((frame) => [
    ...frame.cells
      .filter(({ published }) => published)
      .flatMap((cell) => rowsOf(cell, frame, stateOf(cell, tabulation, statuses), mark)),
    ...frame.closed.flatMap((cell) => rowsOf(cell, frame, states.withheld, mark)),
    // Nothing was counted there: a row says so, and has no number that could be dropped.
    ...frame.undelivered
      .filter(({ published }) => published)
      .flatMap((cell) => rowsOf(cell, frame, states.undelivered, mark)),
  ]);
  return {
    register_districts: rows.filter(({ area_level }) => area_level !== "municipality"),
    register_municipalities: rows.filter(({ area_level }) => area_level === "municipality"),
    [sealed]: true,
  };
}
