import { describe, expect, it } from "vitest";
import { Beyond } from "../../src/query/small/beyond.ts";
import type { SqlAnswer, SqlCell } from "../../src/query/sql/answer.ts";
import type { SqlEngine, SqlQuestion } from "../../src/query/sql/engine.ts";
import { SqlError } from "../../src/query/sql/fault.ts";
import { askSql, isSameAnswer, type SqlEngines, type ToldAnswer } from "../../src/query/sql/together.ts";
import { LackError } from "../../src/query/watched.ts";

const answerOf = (...rows: readonly (readonly SqlCell[])[]): SqlAnswer => ({
  columns: (rows[0] ?? []).map((_, place) => ({ name: `c${place}`, numeric: true })),
  rows: rows.length,
  cell: (row, column) => rows[row]?.[column] ?? null,
  slice: (from, to) => rows.slice(from, to),
});
const one = answerOf([1]);
const lack = new LackError("refused", "no WebAssembly");
const full = new SqlError({ kind: "memory", said: "Out of Memory Error: failed to allocate" });
const fault = new SqlError({ kind: "name", said: "no such column" });

const settled = () => Promise.resolve({ answer: one, isSettled: true });
const open = () => Promise.resolve({ answer: one, isSettled: false });
const beyond = () => Promise.reject(new Beyond("too much"));

interface Case {
  readonly small: SqlEngines["small"];
  readonly big: () => Promise<SqlAnswer>;
  readonly isRunning?: boolean;
  readonly isOwn?: boolean;
}

/** What is heard of a question, step by step. */
async function heard({ small, big, isRunning = false, isOwn = false }: Case, signal = new AbortController().signal) {
  const steps: string[] = [];
  const engine: SqlEngine = {
    isRunning: () => isRunning,
    startKept: () => undefined,
    release: () => undefined,
    lend: () => undefined,
    ask: async (_question, _signal, onRunning) => {
      const answer = await big();
      onRunning();
      return answer;
    },
  };
  const engines: SqlEngines = {
    small: (question) => {
      steps.push("small is asked");
      return small(question);
    },
    big: () => Promise.resolve(engine),
    awaitQuestion: () => Promise.resolve(engine),
  };
  await askSql(
    engines,
    { sql: "SELECT 1", tables: [], isOwn },
    signal,
    {
      onStart: () => steps.push("start"),
      onRunning: () => steps.push("running"),
      onAnswer: ({ by, alone }) => steps.push(alone === undefined ? by : `${by} alone`),
    },
    engine,
  ).catch((error: unknown) => {
    steps.push(error instanceof Error ? error.constructor.name : String(error));
  });
  return steps;
}
const answers = () => Promise.resolve(one);

describe("a question in SQL", () => {
  it.each([
    ["is answered by the small engine first", { small: settled, big: answers }, "light start running duckdb"],
    ["waits where other rows would fit as well", { small: open, big: answers }, "start running duckdb"],
    ["goes on where the small engine refuses", { small: beyond, big: answers }, "start running duckdb"],
    [
      "stays with the small engine's answer",
      { small: settled, big: () => Promise.reject(lack) },
      "light start light-alone",
    ],
    ["gets any that fits, then", { small: open, big: () => Promise.reject(lack) }, "start light-alone"],
    ["has no answer of either", { small: beyond, big: () => Promise.reject(lack) }, "start NoEngineError"],
    ["is too much for DuckDB, as it says", { small: beyond, big: () => Promise.reject(full) }, "start SqlError"],
    ["is wrong, as DuckDB says", { small: settled, big: () => Promise.reject(fault) }, "light start SqlError"],
  ] as const)("%s", async (_, parts, steps) => {
    expect((await heard(parts)).map((step) => step.replace(" alone", "-alone")).join(" ")).toBe(
      `small is asked ${steps}`,
    );
  });

  it("goes to the big engine alone once it runs, and where it asks the reader's own file", async () => {
    const parts = { small: settled, big: answers };
    expect(await heard({ ...parts, isRunning: true })).toEqual(["start", "running", "duckdb"]);
    expect(await heard({ ...parts, isOwn: true })).toEqual(["start", "running", "duckdb"]);
  });

  it.each([
    ["is answered by the small one", { small: open, big: () => Promise.reject(lack) }, "small is asked, light alone"],
    ["has no answer of either", { small: beyond, big: () => Promise.reject(lack) }, "small is asked, NoEngineError"],
    ["is too much for DuckDB, as it says", { small: settled, big: () => Promise.reject(full) }, "SqlError"],
    ["is wrong, as DuckDB says", { small: settled, big: () => Promise.reject(fault) }, "SqlError"],
  ] as const)("to a file of the reader's own, where the big engine cannot answer, %s", async (_, parts, steps) => {
    expect((await heard({ ...parts, isOwn: true })).join(", ")).toBe(`start, ${steps}`);
  });

  it("that was stopped is answered by nobody", async () => {
    const stopped = AbortSignal.abort(new RangeError("stopped"));
    expect(await heard({ small: settled, big: answers }, stopped)).toEqual(["small is asked", "RangeError"]);
    const stop = new AbortController();
    const never = () => {
      stop.abort(new RangeError("stopped"));
      return new Promise<never>(() => undefined);
    };
    expect(await heard({ small: never, big: answers }, stop.signal)).toEqual(["small is asked", "RangeError"]);
  });
});

it("answers are the same when columns, rows and their order are", () => {
  expect(isSameAnswer(answerOf([1, null], [2, "x"]), answerOf([1, null], [2, "x"]))).toBe(true);
  for (const other of [
    answerOf([2, "x"], [1, null]),
    answerOf([1, null]),
    answerOf([1], [2]),
    answerOf([1, 0], [2, "x"]),
  ])
    expect(isSameAnswer(answerOf([1, null], [2, "x"]), other)).toBe(false);
});

it("an engine counts what a sum leaves out; where it cannot, that stays open and the answer stands", async () => {
  const sum = "SELECT sum(value) FROM observations";
  const gapsBy = async (count: () => Promise<SqlAnswer>) => {
    const heard: ToldAnswer[] = [];
    const ask = (sql: string) => (sql === sum ? Promise.resolve(one) : count());
    const engine = { isRunning: () => true, lend: () => undefined, ask: ({ sql }: SqlQuestion) => ask(sql) };
    const engines = {
      small: beyond,
      big: () => Promise.resolve(engine),
      awaitQuestion: () => Promise.resolve(undefined),
    };
    const listener = {
      onStart: () => undefined,
      onRunning: () => undefined,
      onAnswer: (told: ToldAnswer) => heard.push(told),
    };
    const question = { sql: sum, tables: ["observations"] as const, isOwn: false };
    await askSql(engines as unknown as SqlEngines, question, new AbortController().signal, listener, undefined);
    return heard.map(({ gaps, answer }) => ({ gaps, answer }));
  };
  const open = { fills: false, mayDouble: true };
  const gaps = { ...open, counted: { rows: 28, lacking: 11 } };
  expect(await gapsBy(() => Promise.resolve(answerOf([28, 17])))).toEqual([{ gaps, answer: one }]);
  expect(await gapsBy(() => Promise.reject(fault))).toEqual([{ gaps: open, answer: one }]);
});
