import type { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import type { TableName } from "../../model/rows.ts";
import type { ParquetTables } from "../columns.ts";
import { aborted, type DatabaseOptions, openDatabase, withConnection } from "../database.ts";
import { columnTypes } from "../plan.ts";
import type { SqlAnswer } from "./answer.ts";
import { faultOf, SqlError } from "./fault.ts";
import { needsOf } from "./needs.ts";
import { answerOf, planOf } from "./statement.ts";
import { isEmpty, isQuestion } from "./text.ts";
import { declaration, type FilledTables, fillTables, TableLack } from "./tables.ts";

/** What the engine needs from the page. */
export interface SqlEngineOptions extends Omit<DatabaseOptions, "signal"> {
  readonly tables: ParquetTables;
  /** The tables that a question may name. */
  readonly names: readonly TableName[];
}

/** What a reader asks: the text, and the tables it may read. */
export interface SqlQuestion {
  readonly sql: string;
  readonly tables: readonly TableName[];
  /** A table of the reader's own that it may read too. */
  readonly lent?: LentTable | undefined;
}

/** A table that a reader brought; it stays in the memory of the page. */
export interface LentTable {
  readonly name: string;
  /** As an Arrow IPC stream. */
  readonly arrow: Uint8Array;
}

/** DuckDB for SQL that a reader writes. */
export interface SqlEngine {
  /**
   * Answers a question. `onRunning` hears that the engine is there and has the tables. Rejects with an `SqlError` what
   * has no answer, with another error where the engine or a table cannot be had, and with the signal's reason once that
   * is aborted: the engine is then put away, whatever it does, and starts anew with the next question.
   */
  ask(question: SqlQuestion, signal: AbortSignal, onRunning: () => void): Promise<SqlAnswer>;
  /** Whether the engine has started, so that a question need not wait for it. */
  isRunning(): boolean;
  /**
   * Starts the engine before it is asked, if the browser has kept its files since an earlier visit; else nothing
   * becomes of it, and nobody hears of it.
   */
  startKept(): void;
  /** Puts the engine away while nothing is asked; the next question starts it anew, from what the browser keeps. */
  release(): void;
  /** Gives it a table that is not of the site, instead of the one before; without one, takes that away. */
  lend(table: LentTable | undefined): void;
}

interface Started {
  readonly database: AsyncDuckDB;
  readonly filled: FilledTables;
  /** Rejects when the engine breaks down; it never settles otherwise. */
  readonly broken: Promise<never>;
  /** What of the reader's own it has. */
  lent: LentTable | undefined;
}

/** Brings the engine the table that the reader lends now. */
async function borrow(started: Started, table: LentTable | undefined): Promise<void> {
  if (started.lent === table) return;
  const { lent } = started;
  started.lent = table;
  await withConnection(started.database, async (connection) => {
    if (lent !== undefined) await connection.query(`DROP TABLE IF EXISTS ${lent.name}`);
    if (table === undefined) return;
    // The engine's worker takes what it is given; an engine that starts anew needs it once more.
    await connection.insertArrowFromIPCStream(table.arrow.slice(), { name: table.name, create: true });
  }).catch((error: unknown) => {
    throw new SqlError(faultOf(error instanceof Error ? error.message : String(error), ""), error);
  });
}

/**
 * Brings the engine the reader's own table and what a question needs of ours. Rejects what has no answer, whatever rows
 * there are, before a table is fetched.
 */
async function prepare(started: Started, question: SqlQuestion, own: LentTable | undefined): Promise<void> {
  const { database, filled } = started;
  await borrow(started, own);
  const lacking = question.tables.filter((table) => !filled.isWhole(table));
  if (lacking.length === 0) return;
  const plan = await planOf(database, question.sql, question.tables);
  const needs = plan === undefined ? undefined : needsOf(plan, question.tables, own?.name);
  await filled.fill(needs ?? new Map(lacking.map((table) => [table, new Set(columnTypes(table).keys())])));
}

/**
 * An engine that starts with its first question, or before it where `startKept` may (browsers only). No statement of a
 * reader changes a table.
 */
export function createSqlEngine({ tables, names, ...options }: SqlEngineOptions): SqlEngine {
  let begun: Promise<Started> | undefined;
  let lent: LentTable | undefined;
  let isRunning = false;
  // What is put away while it starts must not count as running once it has.
  let turn = 0;
  let early: Promise<Started | undefined> | undefined;
  const start = async (more: Pick<DatabaseOptions, "signal" | "onlyKept" | "onProgress">): Promise<Started> => {
    const own = turn;
    let onBroken: (error: Error) => void = () => undefined;
    const broken = new Promise<never>((_, reject) => {
      onBroken = reject;
    });
    const database = await openDatabase({ ...options, ...more, onBroken });
    // A list of tables, of columns or of names that were perhaps meant is of what is published, and not of what happens
    // to be read.
    await withConnection(database, (connection) => connection.query(names.map((name) => declaration(name)).join(" ")));
    isRunning ||= own === turn;
    // Between questions nobody listens.
    broken.catch(() => undefined);
    return { broken, database, filled: fillTables(database, tables), lent: undefined };
  };
  const begin = async (signal: AbortSignal): Promise<Started> =>
    (await early) ?? start({ signal, onProgress: options.onProgress });
  const putAway = (): void => {
    void (begun ?? early)?.then(
      (started) => started?.database.terminate(),
      () => undefined,
    );
    begun = early = undefined;
    isRunning = false;
    turn += 1;
  };
  return {
    isRunning: () => isRunning,
    startKept() {
      if (begun !== undefined) return;
      early ??= start({ onlyKept: true, onProgress: () => undefined }).catch(() => undefined);
    },
    release: putAway,
    lend(table) {
      lent = table;
    },
    async ask({ sql, tables: read }, signal, onRunning) {
      if (isEmpty(sql)) throw new SqlError({ kind: "empty", said: "" });
      if (!isQuestion(sql)) throw new SqlError({ kind: "writes", said: "" });
      try {
        const started = await Promise.race([(begun ??= begin(signal)), aborted(signal)]);
        const { database, broken } = started;
        await Promise.race([prepare(started, { sql, tables: read }, lent), broken, aborted(signal)]);
        onRunning();
        return await Promise.race([answerOf(database, sql), broken, aborted(signal)]);
      } catch (error) {
        if (error instanceof TableLack) throw error.cause;
        // After a defect of its own the engine may be in any state.
        if (!(error instanceof SqlError) || ["engine", "memory"].includes(error.fault.kind)) putAway();
        throw error;
      }
    },
  };
}
