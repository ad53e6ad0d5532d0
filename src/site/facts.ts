import { join } from "node:path";
import { raterOf, type Rater } from "../known/rate.ts";
import type { Manifest } from "../model/manifest.ts";
import { buildAgain } from "../model/read-json.ts";
import { readManifest } from "../model/read-manifest.ts";
import type { Dataset } from "../model/codes.ts";
import {
  registerTables,
  type AreaRow,
  type BreakdownRow,
  type IndicatorRow,
  type ObservationRow,
  type Rows,
  type SourceRow,
  type TableName,
} from "../model/rows.ts";
import type { Answer, Filter } from "../model/question.ts";
import { filesOfRelease } from "../model/table-file.ts";
import { tables } from "../model/tables.ts";
import { openNativeEngine } from "../query/native.ts";
import { remember } from "../query/remember.ts";

/** Where `npm run data` has put the tables. */
export const dataFolder = "public/data";

let read: Promise<Manifest> | undefined;
/** The manifest of the built data, read once a build: release, tables and files. */
export const manifest = (): Promise<Manifest> => (read ??= readManifest(join(dataFolder, "manifest.json"), buildAgain));

const openEngine = async () => openNativeEngine(dataFolder, filesOfRelease(await manifest()));
let engine: ReturnType<typeof openEngine> | undefined;

/**
 * The engine that answers the pages' questions while the site is built: native DuckDB over the built Parquet files,
 * opened when it is first asked.
 */
export const buildEngine = () => (engine ??= openEngine());

async function ask(table: TableName, where: readonly Filter[]): Promise<Answer> {
  const { columns, key } = tables[table];
  return (await buildEngine()).ask({
    table,
    columns: Object.keys(columns),
    where,
    order: key.map((column) => ({ column })),
  });
}

type Wanted = readonly [table: TableName, where: readonly Filter[]];
// Pages ask the same thing of a table thousands of times: which municipalities there are, what a district has.
const askOnce = remember((wanted: string) => ask(...(JSON.parse(wanted) as Wanted)));
// Those of a register are large, and hardly anybody asks for the same of one again.
const isRegister = (table: TableName): boolean => registerTables.some((one) => one === table);

/**
 * All columns of the rows of a table that pass the filters, in the order of the table's key. The rows belong to all who
 * ask.
 */
export async function rowsOf<T extends TableName>(
  table: T,
  where: readonly Filter[] = [],
): Promise<readonly Rows[T][]> {
  const answer = await (isRegister(table) ? ask(table, where) : askOnce(JSON.stringify([table, where])));
  // The files are verified against these very definitions before they are published.
  return answer as unknown as readonly Rows[T][];
}

const ofDataset =
  (dataset: Dataset) =>
  (where: readonly Filter[] = []): Promise<readonly ObservationRow[]> =>
    rowsOf("observations", [...where, { column: "dataset", is: "equal", value: dataset }]);

/** The observations made of published figures; official statistics stand in the same table and never among them. */
export const reportedRows = ofDataset("reported");
/** The observations of official statistics. */
export const officialRows = ofDataset("official");

/** The indicators of official statistics: no figure that institutions report is of one of them. */
export const officialIndicators = async (): Promise<ReadonlySet<string>> =>
  new Set((await officialRows()).map(({ indicator }) => indicator));

/** What every page looks codes up in. */
export interface Lookups {
  readonly areas: ReadonlyMap<string, AreaRow>;
  readonly indicators: ReadonlyMap<string, IndicatorRow>;
  readonly breakdowns: ReadonlyMap<string, BreakdownRow>;
  readonly sources: ReadonlyMap<string, SourceRow>;
}

async function readLookups(): Promise<Lookups> {
  const [areas, indicators, breakdowns, sources] = await Promise.all([
    rowsOf("areas"),
    rowsOf("indicators"),
    rowsOf("breakdowns"),
    rowsOf("sources"),
  ]);
  return {
    areas: new Map(areas.map((row) => [row.area, row])),
    indicators: new Map([...indicators].sort((a, b) => a.position - b.position).map((row) => [row.indicator, row])),
    breakdowns: new Map(breakdowns.map((row) => [row.breakdown, row])),
    sources: new Map(sources.map((row) => [row.source, row])),
  };
}

let lookups: Promise<Lookups> | undefined;
/** The lookups, read once a build. */
export const allLookups = (): Promise<Lookups> => (lookups ??= readLookups());

const readRater = async (): Promise<Rater> => {
  const [denominators, measures, indicators] = await Promise.all([
    rowsOf("denominators"),
    rowsOf("indicator_measures"),
    rowsOf("indicators"),
  ]);
  return raterOf({ denominators, measures, indicators });
};
let madeRater: Promise<Rater> | undefined;
/** What makes rates of counts, read once a build. */
export const rater = (): Promise<Rater> => (madeRater ??= readRater());

/** What a code stands for; a code without a row is a defect of the build. */
export function need<V>(map: ReadonlyMap<string, V>, code: string): V {
  const found = map.get(code);
  if (found === undefined)
    throw new Error(`site: no row for code "${code}"; the tables in public/data do not fit together`);
  return found;
}
