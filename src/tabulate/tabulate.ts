import type { RegisterConsumer } from "../intake/register/register.ts";
import { value } from "../intake/register/files/definition.ts";
import type { RowColumns } from "../intake/register/files/definition.ts";
import type { Chunk } from "../intake/register/read-file.ts";
import type { InstitutionRecord, RegisterFile, RegisterRecords } from "../model/register.ts";
import type { Coverage } from "../model/coverage.ts";
import type { AreaTree } from "./area-tree.ts";
import { counter, distinctCounter } from "./counter.ts";
import type { Counter } from "./counter.ts";
import type { Definition, Sender } from "./definition.ts";
import { definitions } from "./definitions.ts";
import { cellId, framesOf } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { IdSecret } from "./id-secret.ts";
import { layoutOf } from "./layout.ts";
import type { Periods } from "./periods.ts";

/**
 * Counts by cell id; a cell that is not there counts nobody. Nothing of it may leave but through protect/published.ts.
 */
export interface Tabulation {
  readonly frames: readonly Frame[];
  /** Inhabitants from which a municipality has breakdowns; null: none has. */
  readonly detailedFrom: number | null;
  readonly counts: ReadonlyMap<string, number>;
  /** Who has all the records can tell it, and nobody else: by it nobody foresees what is withheld for others' sake. */
  readonly secret: string;
  /** How many records of persons were about periods outside the extract's; no table counts them. */
  readonly outside: number;
}

/** Takes records chunk by chunk, institutions before the placements that name them, and makes all tables of them. */
export interface Tabulator {
  /** Takes the records of one extract, which covers these periods. */
  readonly open: (periods: Periods) => RegisterConsumer;
  /** What has come of all extracts; of what was not delivered nothing is counted. */
  readonly tabulate: (coverage: Coverage) => Tabulation;
}

/** What a definition's records have come to. */
interface Results {
  readonly cells: readonly (readonly [id: string, count: number])[];
  /** Records of persons about periods that are not counted. */
  readonly outside: number;
}

/** A definition at work. */
interface Counting<R> {
  readonly add: Counter<R>["add"];
  readonly results: (tree: AreaTree) => Results;
}
type AllCounting = { readonly [F in RegisterFile]: readonly Counting<RegisterRecords[F]>[] };

function counting<R>(definition: Definition<R>, periods: Periods, tree: AreaTree): Counting<R> {
  const { lines, counted } = layoutOf(definition);
  const { distinct, persons } = definition;
  const { add, amounts, outside } =
    distinct === undefined
      ? counter(
          definition,
          counted.map(({ dimension }) => dimension),
          periods,
          tree,
        )
      : distinctCounter(definition, distinct, periods, tree);
  const byId = new Map(lines.map((line) => [line.id, line]));
  return {
    add,
    results: (final) => ({
      outside: persons ? outside() : 0,
      cells: counted.flatMap(({ dimension, lines: ids }) =>
        amounts(dimension, final).flatMap(({ period, area, part, amount }) => {
          const line = byId.get(ids[part] ?? "");
          return line === undefined ? [] : [[cellId(line, area, period), amount] as const];
        }),
      ),
    }),
  };
}

/** The cells that no record is counted in by itself: sums of other cells, and all the rest of a total. */
function derivedCells(
  { cells, period }: Frame,
  counts: ReadonlyMap<string, number>,
): readonly (readonly [id: string, count: number])[] {
  const lines = new Map(cells.map(({ line }) => [line.id, line]));
  return cells.flatMap(({ id, line: { from }, area }) => {
    if (from === null) return [];
    const [first = 0, ...others] = from.lines
      .flatMap((each) => lines.get(each) ?? [])
      .map((line) => counts.get(cellId(line, area.code, period)) ?? 0);
    const sign = from.how === "sum" ? 1 : -1;
    return [[id, others.reduce((sum, each) => sum + sign * each, first)] as const];
  });
}

/** The municipalities of institutions. */
function noteHomes({ institution_id, municipality }: RowColumns<InstitutionRecord>, homes: Map<string, string>): void {
  for (const [row, id] of institution_id.entries()) homes.set(id, value(municipality, row));
}

/** What was counted of a part of an area says nothing of the whole. */
function withoutUndelivered(
  counts: ReadonlyMap<string, number>,
  frames: readonly Frame[],
): ReadonlyMap<string, number> {
  const kept = new Map(counts);
  for (const { undelivered } of frames) for (const { id } of undelivered) kept.delete(id);
  return kept;
}

/**
 * Opens a tabulator for the periods of a register.
 * @param treeFor the areas to count in, by how many cases a year there are in all that was delivered
 */
export function tabulator(periods: Periods, treeFor: (cases: number) => AreaTree): Tabulator {
  let opened = 0;
  const tree = treeFor(Infinity);
  let cases = 0;
  const secret = new IdSecret();
  const start = <R>(list: readonly Definition<R>[]): readonly Counting<R>[] =>
    list.map((definition) => counting(definition, periods, tree));
  const all: AllCounting = {
    cases: start(definitions.cases),
    sweeps: start(definitions.sweeps),
    institutions: start(definitions.institutions),
    placements: start(definitions.placements),
    services: start(definitions.services),
    sittings: start(definitions.sittings),
  };
  const consumerOf = (sender: Sender, homes: Map<string, string>): RegisterConsumer => {
    const take =
      <F extends RegisterFile>(file: F) =>
      (chunk: Chunk<RegisterRecords[F]>): void => {
        for (const { add } of all[file]) add(chunk, sender);
      };
    return {
      cases: (chunk) => {
        cases += chunk.rows;
        secret.add("case", chunk.rows, chunk.columns.case_id);
        take("cases")(chunk);
      },
      sweeps: (chunk) => {
        secret.add("sweep", chunk.rows, chunk.columns.sweep_id);
        take("sweeps")(chunk);
      },
      placements: take("placements"),
      services: take("services"),
      sittings: take("sittings"),
      institutions: (chunk) => {
        noteHomes(chunk.columns, homes);
        take("institutions")(chunk);
      },
    };
  };
  return {
    open(own) {
      const homes = new Map<string, string>();
      opened += 1;
      return consumerOf({ place: opened, periods: own, homes }, homes);
    },
    tabulate(coverage) {
      const final = treeFor(cases / periods.school_year.length);
      const frames = framesOf(periods, final, coverage);
      const atWork: readonly (readonly Pick<Counting<unknown>, "results">[])[] = Object.values(all);
      const results = atWork.flat().map((each) => each.results(final));
      const counts = withoutUndelivered(new Map(results.flatMap(({ cells }) => cells)), frames);
      const derived = frames.flatMap((frame) => derivedCells(frame, counts));
      return {
        frames,
        detailedFrom: final.detailedFrom,
        secret: secret.digits(),
        counts: new Map([...counts, ...derived]),
        outside: results.reduce((sum, each) => sum + each.outside, 0),
      };
    },
  };
}
