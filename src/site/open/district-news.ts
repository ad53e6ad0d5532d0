import { join } from "node:path";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { remember } from "../../query/remember.ts";
import { keptReleases, releasesFolder, type KeptRelease } from "./kept.ts";

/**
 * What releases brought of single districts: how many published figures, homes, services, sittings and other events
 * each added, and of how many it says something else than the release before it.
 */

/** What is counted; rows of the register never are. */
export const newsKinds = ["figure", "home", "service", "sitting", "event"] as const;
export type NewsKind = (typeof newsKinds)[number];
type Counts = Readonly<Record<NewsKind, number>>;

/** What a release says of a district that the one before it did not. */
export interface DistrictNews {
  readonly release: string;
  /** The release with which it was compared: the last one that stands and whose tables are kept. */
  readonly since: string;
  readonly added: Counts;
  readonly changed: Counts;
}

/** The tables that are read, each with the column that tells its rows apart. */
const keys = {
  observations: "observation",
  institutions: "institution",
  services: "service",
  events: "event",
} as const;
type ToldTable = keyof typeof keys;
const told = Object.keys(keys) as readonly ToldTable[];
/** A row of a release by its columns. */
export type KeptRow = Readonly<Record<string, unknown>>;
/** The rows of a release that news are made of. */
export type KeptTables = Readonly<Record<ToldTable, readonly KeptRow[]>>;

// How a row came about, not what it says.
const unsaid = new Set(["release", "statements", "disagreeing", "source", "charted", "doubt_bg", "doubt_en"]);
const sittings: readonly unknown[] = ["first_meeting", "meeting"];

const isThere = (cell: unknown): boolean => cell !== null && cell !== undefined;

function kindOf(table: ToldTable, row: KeptRow): NewsKind | undefined {
  if (table === "institutions") return "home";
  if (table === "services") return "service";
  if (table === "events") return sittings.includes(row["kind"]) ? "sitting" : "event";
  return row["dataset"] === "register" || !isThere(row["value"]) ? undefined : "figure";
}

// What is withheld now, or told as a bound, may be so to protect people: that it once was told is not said.
const isGuarded = (row: KeptRow): boolean =>
  row["value_state"] === "c" || row["users_state"] === "c" || row["qualifier"] === "at_most";

function saysOther(was: KeptRow, is: KeptRow): boolean {
  const both = Object.keys(is).filter((column) => column in was && !unsaid.has(column));
  return !isGuarded(is) && both.some((column) => (was[column] ?? null) !== (is[column] ?? null));
}

const count = (kinds: readonly (NewsKind | undefined)[]): Counts =>
  Object.fromEntries(newsKinds.map((kind) => [kind, kinds.filter((one) => one === kind).length])) as Counts;

const isWithin =
  (within: ReadonlySet<string>) =>
  ({ district, area }: KeptRow): boolean =>
    within.has(String(district ?? area));

/** What a release added and changed of some places; what is gone, or withheld, it does not tell. */
export function newsBetween(
  before: KeptTables,
  after: KeptTables,
  within: ReadonlySet<string>,
): Pick<DistrictNews, "added" | "changed"> {
  const found = told.map((table) => {
    const key = keys[table];
    const was = new Map(before[table].map((row) => [row[key], row]));
    const rows = after[table].filter(isWithin(within));
    const changed = rows.filter((row) => {
      const earlier = was.get(row[key]);
      return earlier !== undefined && saysOther(earlier, row);
    });
    return {
      added: rows.filter((row) => !was.has(row[key])).map((row) => kindOf(table, row)),
      changed: changed.map((row) => kindOf(table, row)),
    };
  });
  return { added: count(found.flatMap(({ added }) => added)), changed: count(found.flatMap(({ changed }) => changed)) };
}

const isNews = ({ added, changed }: Pick<DistrictNews, "added" | "changed">): boolean =>
  newsKinds.some((kind) => added[kind] + changed[kind] > 0);

/** Where the file of a table of a release lies: in the folder of the release at whose address it is served. */
function fileOf(table: ToldTable, one: KeptRelease, all: readonly KeptRelease[]): string | undefined {
  const [, day, ...path] = one.tables[`${table}.parquet`]?.split("/") ?? [];
  return all.find(({ release }) => release === day)?.lies[path.join("/")];
}

interface Kept {
  readonly release: string;
  readonly rows: KeptTables;
}

/** The releases that stand with all those tables, the oldest first. */
async function readKept(folder: string): Promise<readonly Kept[]> {
  const all = await keptReleases(folder);
  const rowsOfFile = remember(async (file: string): Promise<readonly KeptRow[]> =>
    parquetReadObjects({ file: await asyncBufferFromFile(join(folder, file)) }),
  );
  const read = all.toReversed().map(async (one): Promise<readonly Kept[]> => {
    const files = told.flatMap((table) => {
      const file = fileOf(table, one, all);
      return file === undefined ? [] : [[table, file] as const];
    });
    if (files.length < told.length) return [];
    const rows = await Promise.all(files.map(async ([table, file]) => [table, await rowsOfFile(file)] as const));
    return [{ release: one.release, rows: Object.fromEntries(rows) as KeptTables }];
  });
  return (await Promise.all(read)).flat();
}
const keptOnce = remember(readKept);

/**
 * The news of some places by release, the oldest first; none of a release that brought nothing there, or before which
 * none was kept.
 */
export async function newsOf(
  within: ReadonlySet<string>,
  folder: string = releasesFolder,
): Promise<readonly DistrictNews[]> {
  const kept = await keptOnce(folder);
  return kept.flatMap((one, at): readonly DistrictNews[] => {
    const before = kept[at - 1];
    if (before === undefined) return [];
    const news = newsBetween(before.rows, one.rows, within);
    return isNews(news) ? [{ release: one.release, since: before.release, ...news }] : [];
  });
}
