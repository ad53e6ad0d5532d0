import { describe, expect, it } from "vitest";
import type { Answer, Engine, Question } from "../../src/model/question.ts";
import { joinEngines } from "../../src/query/together.ts";

const question: Question = { table: "areas", columns: ["area"] };
const engine = (area: string): Engine => ({ ask: () => Promise.resolve([{ area }]) });
const broken = (message: string): Engine => ({ ask: () => Promise.reject(new Error(message)) });

/** Two joined engines and a log of everything they say. */
function joined(light: Engine, startBig: () => Promise<Engine>) {
  const log: string[] = [];
  const engines = joinEngines({
    light,
    startBig: () => {
      log.push("start");
      return startBig();
    },
    onFailure: (error) => log.push(`failure: ${error.message}`),
  });
  const onAnswer = (answer: Answer, by: string): void => {
    log.push(`${by}: ${String(answer[0]?.["area"])}`);
  };
  return { log, engines, ask: (signal?: AbortSignal) => engines.ask(question, onAnswer, signal) };
}

describe("joinEngines", () => {
  it("starts nothing before the first question", () => {
    expect(joined(engine("a"), () => Promise.resolve(engine("b"))).log).toStrictEqual([]);
  });

  it("answers by the light engine, then by the big one, and later by the big one alone", async () => {
    const { log, ask } = joined(engine("a"), () => Promise.resolve(engine("b")));
    await ask();
    await ask();
    expect(log).toStrictEqual(["start", "light: a", "duckdb: b", "duckdb: b"]);
  });

  it("answers by the light engine while the big one still starts", async () => {
    const { promise, resolve } = Promise.withResolvers<Engine>();
    const { log, ask } = joined(engine("a"), () => promise);
    const asked = Promise.all([ask(), ask()]);
    await new Promise(setImmediate);
    expect(log).toStrictEqual(["start", "light: a", "light: a"]);
    resolve(engine("b"));
    await asked;
    expect(log.slice(3)).toStrictEqual(["duckdb: b", "duckdb: b"]);
  });

  it("stays with the light engine when the big one doesn't start, and says so once", async () => {
    const { log, ask } = joined(engine("a"), () => Promise.reject(new Error("no memory")));
    await Promise.all([ask(), ask()]);
    await ask();
    expect(log.filter((line) => line !== "light: a")).toStrictEqual(["start", "failure: no memory"]);
    expect(log.filter((line) => line === "light: a")).toHaveLength(3);
  });

  it("returns to the light engine when the big one breaks later, and says so once", async () => {
    const answers: Answer[] = [[{ area: "b" }]];
    const fragile: Engine = {
      ask: () => {
        const answer = answers.pop();
        return answer === undefined ? Promise.reject(new Error("worker died")) : Promise.resolve(answer);
      },
    };
    const { log, ask } = joined(engine("a"), () => Promise.resolve(fragile));
    await ask();
    await Promise.all([ask(), ask()]);
    await ask();
    expect(log.slice(0, 3)).toStrictEqual(["start", "light: a", "duckdb: b"]);
    expect(log.slice(3).toSorted()).toStrictEqual(["failure: worker died", "light: a", "light: a", "light: a"]);
  });

  it("refuses a wrong question without starting anything", async () => {
    const { log, engines } = joined(engine("a"), () => Promise.resolve(engine("b")));
    await expect(engines.ask({ table: "areas", columns: ["colour"] }, () => undefined)).rejects.toThrow(
      'it has no column "colour"',
    );
    expect(log).toStrictEqual([]);
  });

  it("says when the light engine can't answer", async () => {
    await expect(joined(broken("areas.parquet: 404"), () => Promise.resolve(engine("b"))).ask()).rejects.toThrow(
      "areas.parquet: 404",
    );
  });

  it("hands out nothing to one who has left", async () => {
    const { log, ask } = joined(engine("a"), () => Promise.resolve(engine("b")));
    await ask(AbortSignal.abort());
    expect(log).toStrictEqual(["start"]);
  });
});
