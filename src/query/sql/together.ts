import type { SmallAnswer } from "../small/answer.ts";
import type { SqlAnswer } from "./answer.ts";
import type { SqlEngine, SqlQuestion } from "./engine.ts";
import { SqlError } from "./fault.ts";
import { type Gaps, gapsAsked, gapsOf } from "./gaps.ts";
import type { EngineName } from "../together.ts";

/** The two engines that answer SQL. */
export interface SqlEngines {
  /** Answers at once what is of its grammar, and rejects what is not. */
  readonly small: (question: SqlQuestion) => Promise<SmallAnswer>;
  /** Brings the code of the other, which starts with its first question; called anew after it failed. */
  readonly big: () => Promise<SqlEngine>;
  /**
   * For who is about to ask: brings the code of the small one, and where the big one may start and the browser has kept
   * it, starts that.
   */
  readonly awaitQuestion: (mayStart: boolean) => Promise<SqlEngine | undefined>;
}

/** An answer, and where it comes from. */
export interface ToldAnswer {
  readonly answer: SqlAnswer;
  readonly by: EngineName;
  /** Milliseconds it was computed in. */
  readonly took: number;
  /** What of the numbers that it makes one of may lack; nothing where it makes none. */
  readonly gaps?: Gaps | undefined;
  /** Why the big engine will not check what the small one says. */
  readonly alone?: Error;
}

/** Who hears how far a question has come. */
export interface SqlListener {
  /** The big engine starts, and has started. */
  readonly onStart: () => void;
  readonly onRunning: () => void;
  /** Called again when the big engine has answered, or cannot. */
  readonly onAnswer: (told: ToldAnswer) => void;
}

/** No engine has an answer: the big one cannot be had, and the question is beyond the small one. */
export class NoEngineError extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

const stopped = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const stop = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });

/** What of a question's numbers lacks, by an engine that has just answered it; what it cannot count stays open. */
async function gapsBy(
  ask: (question: SqlQuestion) => Promise<SqlAnswer>,
  question: SqlQuestion,
  signal: AbortSignal,
): Promise<Gaps | undefined> {
  const asked = gapsAsked(question.sql, question.tables);
  if (asked?.sql === undefined) return asked === undefined ? undefined : gapsOf(asked, undefined);
  try {
    return gapsOf(asked, await ask({ ...question, sql: asked.sql }));
  } catch {
    signal.throwIfAborted();
    return gapsOf(asked, undefined);
  }
}

/** An answer of the small engine; undefined where it has none. */
async function first(engines: SqlEngines, question: SqlQuestion, signal: AbortSignal) {
  const begun = performance.now();
  try {
    const { answer, isSettled } = await Promise.race([engines.small(question), stopped(signal)]);
    const took = performance.now() - begun;
    const count = async (other: SqlQuestion) => (await engines.small(other)).answer;
    const gaps = await Promise.race([gapsBy(count, question, signal), stopped(signal)]);
    return { told: { answer, by: "light", took, gaps } as const, isSettled };
  } catch {
    // A table that cannot be had the big engine asks for once more, and says so.
    signal.throwIfAborted();
    return undefined;
  }
}

/** Whether what went wrong is the big engine's own, and no fault of the question. */
const isOwnFault = (error: unknown): boolean =>
  !(error instanceof SqlError) || ["engine", "memory"].includes(error.fault.kind);

/**
 * Answers a question. As long as the big engine does not run, the small one answers first where it can, and begins
 * before the other takes the line; where several answers would fit the question, or a file of the reader's own is
 * asked, only if the big one fails. Rejects with an `SqlError` what has no answer, with a `NoEngineError` where neither
 * engine has one, and with the signal's reason.
 */
export async function askSql(
  engines: SqlEngines,
  question: SqlQuestion & { readonly isOwn: boolean },
  signal: AbortSignal,
  listener: SqlListener,
  running: SqlEngine | undefined,
): Promise<void> {
  const mayBeSmall = running?.isRunning() !== true;
  // A file may be large, and the small engine answers in the page, which would stand still.
  const small = mayBeSmall && !question.isOwn ? await first(engines, question, signal) : undefined;
  signal.throwIfAborted();
  if (small?.isSettled === true) listener.onAnswer(small.told);
  listener.onStart();
  try {
    const engine = await engines.big();
    engine.lend(question.lent);
    let begun = performance.now();
    const answer = await engine.ask(question, signal, () => {
      begun = performance.now();
      listener.onRunning();
    });
    const took = performance.now() - begun;
    const count = (other: SqlQuestion) => engine.ask(other, signal, () => undefined);
    listener.onAnswer({ answer, by: "duckdb", took, gaps: await gapsBy(count, question, signal) });
  } catch (error) {
    if (signal.aborted || !isOwnFault(error)) throw error;
    // What was too much for the big engine, which is there, is no lack of it.
    const isThere = !mayBeSmall || error instanceof SqlError;
    const alone = isThere || !question.isOwn ? small : await first(engines, question, signal);
    if (alone === undefined) throw isThere ? error : new NoEngineError(error);
    listener.onAnswer({ ...alone.told, alone: error instanceof Error ? error : new Error(String(error)) });
  }
}

/** Whether two answers have the same columns and the same rows in the same order. */
export function isSameAnswer(one: SqlAnswer, other: SqlAnswer): boolean {
  const same =
    one.rows === other.rows &&
    one.columns.length === other.columns.length &&
    one.columns.every(({ name, numeric }, place) => {
      const column = other.columns[place];
      return column?.name === name && column.numeric === numeric;
    });
  if (!same) return false;
  for (let row = 0; row < one.rows; row++)
    for (let column = 0; column < one.columns.length; column++)
      if (one.cell(row, column) !== other.cell(row, column)) return false;
  return true;
}
