import { codes } from "../../i18n/each/codes.ts";
import { InputRefused } from "../../intake/fault.ts";
import { leastShown, mostWithheld } from "../../model/few-persons.ts";
import type { EvidenceRow, IndicatorRow, ObservationRow, ReportedTables } from "../../model/rows.ts";
import { inColumns, inLanguage } from "../../model/text.ts";
import { anyTable } from "../attack/any-table.ts";
import { exactly } from "../attack/audit.ts";
import type { PublicView } from "../attack/view.ts";
import { protect } from "../protect.ts";
import type { Solver } from "../solver/solver.ts";
import { defaultRules, type Equation, type System } from "../system/system.ts";
import { equationsOf, placesOf } from "./equations.ts";

type Tables = Pick<ReportedTables, "areas" | "indicators" | "observations" | "evidence">;

/** Published figures, none of which gives away another one that is withheld. */
export interface Guarded<T extends Tables> {
  readonly tables: T;
  /** The observations of which less is told for it. */
  readonly rounded: readonly string[];
}

/** Figures of which a correction tells the number. */
export function correctedIn({
  evidence,
  correction_records,
}: Pick<ReportedTables, "evidence" | "correction_records">): ReadonlySet<string> {
  const told = new Set(correction_records.filter(({ column }) => column === "value").map(({ subject }) => subject));
  return new Set(evidence.filter(({ statement }) => told.has(statement)).map(({ observation }) => observation));
}

/** What everybody knows of figures: numbers, what adds up, and between what bounds the others lie. */
interface Known {
  readonly view: PublicView;
  readonly withheld: ReadonlySet<string>;
  /** Cells that only say what bounds there are. */
  readonly helpers: ReadonlySet<string>;
}

const isExact = ({ value, qualifier }: ObservationRow): boolean => qualifier === "exact" && Number.isInteger(value);

/** Cells and equations that say between what bounds a figure lies. */
function boundsOf({ observation, value, value_state, qualifier }: ObservationRow) {
  const cell = (name: string): string => `${observation} ${name}`;
  const atMost = (most: number) => ({
    cells: [[cell("most"), most] as const, [cell("under"), null] as const],
    equation: { total: cell("most"), parts: [observation, cell("under")] },
  });
  if (value_state === "c") return atMost(mostWithheld);
  if (value === null || !Number.isInteger(value)) return null;
  if (qualifier === "at_most") return atMost(value);
  if (qualifier !== "at_least") return null;
  return {
    cells: [[cell("least"), value] as const, [cell("over"), null] as const],
    equation: { total: observation, parts: [cell("least"), cell("over")] },
  };
}

/** Equations that no other refutes, in their order: sources differ, and not all that could be added up does add up. */
function unrefuted(view: PublicView, equations: readonly Equation[], solver: Solver): readonly Equation[] {
  return equations.reduce<readonly Equation[]>((taken, equation) => {
    const more = [...taken, equation];
    return anyTable({ ...view, equations: [...view.equations, ...more] }, new Set(), solver) === null ? taken : more;
  }, []);
}

/** The equations that withheld figures stand in, and those that these hang together with. */
function around(withheld: ReadonlySet<string>, equations: readonly Equation[], open: (id: string) => boolean) {
  const reached = new Set(withheld);
  let found: readonly Equation[] = [];
  for (let before = -1; before < found.length;) {
    before = found.length;
    found = equations.filter(({ total, parts }) => [total, ...parts].some((id) => reached.has(id)));
    for (const { total, parts } of found) for (const id of [total, ...parts]) if (open(id)) reached.add(id);
  }
  return found;
}

function knownOf({ areas, indicators, observations }: Tables, solver: Solver): Known {
  const ofPersons = new Set(
    indicators.filter((each: IndicatorRow) => each.counts_persons).map((each) => each.indicator),
  );
  const rows = observations.filter((row) => ofPersons.has(row.indicator) && row.value_state !== "x");
  const withheld = new Set(rows.filter((row) => row.value_state === "c").map(({ observation }) => observation));
  const bounds = rows.flatMap((row) => boundsOf(row) ?? []);
  const told = new Map(rows.map((row) => [row.observation, isExact(row) ? row.value : null]));
  const equations = around(withheld, equationsOf(rows, placesOf(areas)), (id) => (told.get(id) ?? null) === null);
  const named = new Set(equations.flatMap(({ total, parts }) => [total, ...parts]));
  const own = bounds.filter(({ equation }) => [equation.total, ...equation.parts].some((id) => named.has(id)));
  const cells = new Map<string, number | null>([
    ...[...named].map((id) => [id, told.get(id) ?? null] as const),
    ...own.flatMap((each) => each.cells),
  ]);
  const view = {
    cells,
    equations: own.map(({ equation }) => equation),
    floor: 1,
    unseenZeros: new Set(cells.keys()).difference(withheld),
  };
  const taken = unrefuted(view, equations, solver);
  const helpers = new Set(own.flatMap((each) => each.cells.map(([id]) => id)));
  return { view: { ...view, equations: [...view.equations, ...taken] }, withheld, helpers };
}

/** Withheld figures of which one number is left. */
function givenAway({ view, withheld }: Known, solver: Solver): readonly string[] {
  return exactly(view, withheld.intersection(view.cells), solver).known;
}

/** The system of what is known, with any numbers that agree with it where a number is not. */
function systemOf({ view, withheld, helpers }: Known, fixed: ReadonlySet<string>, solver: Solver): System {
  const table = anyTable(view, new Set(), solver) ?? new Map<string, number>();
  const told = [...view.cells].filter(([, value]) => value !== null).map(([id]) => id);
  const unknown = [...view.cells.keys()].filter((id) => view.cells.get(id) === null && !withheld.has(id));
  const own = [...withheld].filter((id) => view.cells.has(id));
  return {
    name: "reported",
    cells: [...view.cells].map(([id, value]) => ({ id, value: value ?? table.get(id) ?? 0 })),
    equations: view.equations,
    rules: { ...defaultRules, minimum: 0, primary: own, insiders: false, groups: false },
    known: told.filter((id) => fixed.has(id) || helpers.has(id)),
    unpublished: unknown,
    bounds: unknown,
  };
}

// How far a number is rounded down; where a step is not enough, the next.
const steps = [5, 10, 50, 100, 500, 1000, 10_000, 100_000];

const atMost = (value: number, step: number): Pick<EvidenceRow, "value" | "qualifier"> => ({
  value: Math.max(leastShown, Math.ceil(value / step) * step),
  qualifier: "at_most",
});

/** A number told less exactly: at least so many; of few at most so many. */
function rounded(value: number, step: number): Pick<EvidenceRow, "value" | "qualifier"> {
  const least = Math.floor(value / step) * step;
  return least > 0 ? { value: least, qualifier: "at_least" } : atMost(value, step);
}

const withWords = (row: ObservationRow): ObservationRow => ({
  ...row,
  ...inColumns("doubt", (language) => {
    const said = inLanguage(row, "doubt", language);
    return `${said === null ? "" : `${said} `}${codes[language].roundedByUs}`;
  }),
});

/** The tables with some figures told less exactly, by all who say the number. */
function withRounded<T extends Tables>(tables: T, ids: ReadonlySet<string>, step: number): T {
  const isOwn = ({ observation, value, qualifier }: EvidenceRow | ObservationRow): boolean =>
    ids.has(observation) && value !== null && qualifier === "exact";
  return {
    ...tables,
    observations: tables.observations.map((row) =>
      isOwn(row) ? withWords({ ...row, ...rounded(row.value ?? 0, step) }) : row,
    ),
    evidence: tables.evidence.map((row) => (isOwn(row) ? { ...row, ...rounded(row.value ?? 0, step) } : row)),
  };
}

/**
 * Keeps withheld published figures from following from those that are shown: by the same search as `npm run protect`,
 * among all sums over places and parts that the figures do not themselves refute. What it would withhold is told less
 * exactly instead (partial cell suppression: M. Fischetti and J.-J. Salazar-González, Statistics and Computing 13,
 * 2003), and its note says so; our reader's source has the exact number, as it always had. Throws `InputRefused` where
 * no rounding is enough.
 * @param fixed figures whose number stands elsewhere, so that it would be of no use to round them
 */
export function guardReported<T extends Tables>(tables: T, fixed: ReadonlySet<string>, solver: Solver): Guarded<T> {
  const known = knownOf(tables, solver);
  if (givenAway(known, solver).length === 0) return { tables, rounded: [] };
  const open = known.withheld.union(known.helpers);
  const found = protect(systemOf(known, fixed, solver), solver)
    .cells.filter(({ id, status }) => status === "withheld" && !open.has(id) && known.view.cells.get(id) !== null)
    .map(({ id }) => id);
  for (const step of steps) {
    const less = withRounded(tables, new Set(found), step);
    if (givenAway(knownOf(less, solver), solver).length === 0) return { tables: less, rounded: found };
  }
  const places = givenAway(known, solver).join(", ");
  throw new InputRefused(
    `figures.csv: ${places}: few persons can be worked out from other figures; leave the row out, or the figures that give it away`,
  );
}
