import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { TableName } from "../../src/model/rows.ts";
import { readTable } from "./csv.ts";
import type { CsvRow } from "./csv.ts";
import { rowOf } from "./row.ts";
import type { Row } from "./row.ts";

/** One body of observations: the published figures, or the counts from records. */
export interface Known {
  readonly byId: ReadonlyMap<string, Row>;
  /** All rows of an indicator, and of an indicator in an area. */
  of(indicator: string, area?: string): readonly Row[];
}

/** The published tables, and nothing but them: what every claim is judged by. */
export interface Evidence {
  readonly rows: (table: TableName) => readonly CsvRow[];
  readonly reported: Known;
  readonly register: Known;
  /** The statements on an observation. */
  readonly statements: (observation: string) => readonly CsvRow[];
  /** Codes of all districts, in the order of their table. */
  readonly districts: readonly string[];
  readonly release: string;
}

/** The contents of the files, by table; a table without a file is absent. */
export type Files = Readonly<Partial<Record<TableName, string>>>;

function grouped<T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(rows, key);
}

function known(rows: readonly Row[]): Known {
  const byIndicator = grouped(rows, ({ indicator }) => indicator);
  const byBoth = grouped(rows, ({ indicator, area }) => `${indicator} ${area}`);
  return {
    byId: new Map(rows.map((row) => [row.observation, row])),
    of: (indicator, area) =>
      (area === undefined ? byIndicator.get(indicator) : byBoth.get(`${indicator} ${area}`)) ?? [],
  };
}

/** A number of official statistics is what its source says: the row itself is the one statement on it. */
const officialStatements = (observations: readonly CsvRow[]): readonly CsvRow[] =>
  observations
    .filter(({ dataset }) => dataset === "official")
    .map((row) => ({ ...row, statement: row["observation"] ?? null, role: "headline" }));

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly it: T } | undefined;
  return () => (made ??= { it: make() }).it;
};

const needed: readonly TableName[] = ["areas", "observations", "evidence", "sources"];

/** Reads the tables as far as somebody asks for them. Refuses to do without those that every judgement needs. */
export function evidenceIn(files: Files): Evidence {
  const lacking = needed.filter((name) => files[name] === undefined);
  if (lacking.length > 0)
    throw new RangeError(`no ${lacking.map((name) => `${name}.csv`).join(", ")} among the published tables`);
  const read = new Map<TableName, readonly CsvRow[]>();
  const rows = (name: TableName): readonly CsvRow[] => {
    const before = read.get(name);
    if (before !== undefined) return before;
    const written = files[name];
    const now = written === undefined ? [] : readTable(name, written);
    read.set(name, now);
    return now;
  };
  const reported = once(() => known(rows("observations").map(rowOf)));
  const register = once(() => known([...rows("register_districts"), ...rows("register_municipalities")].map(rowOf)));
  const statements = once(() =>
    grouped([...rows("evidence"), ...officialStatements(rows("observations"))], ({ observation }) =>
      String(observation),
    ),
  );
  return {
    rows,
    get reported() {
      return reported();
    },
    get register() {
      return register();
    },
    statements: (observation) => statements().get(observation) ?? [],
    districts: rows("areas")
      .filter(({ level }) => level === "district")
      .map(({ area }) => String(area)),
    release: String(rows("observations")[0]?.["release"] ?? ""),
  };
}

/** The tables of a built site, by the names of their files; a synthetic one has that in its name. */
export async function readEvidence(dist: string): Promise<Evidence> {
  const files: Partial<Record<TableName, string>> = {};
  for await (const file of glob("*.csv", { cwd: join(dist, "data") })) {
    files[file.replace(/\..*$/, "") as TableName] = await readFile(join(dist, "data", file), "utf8");
  }
  return evidenceIn(files);
}
