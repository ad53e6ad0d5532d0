import type { Answer, Question } from "../../../src/model/question.ts";
import type { EngineName } from "../../../src/query/together.ts";
import type { Progress } from "../../../src/query/packed.ts";

/** The script of the test's page: opens the engines as a page of the site does and writes down what happens. */
export interface TestPage {
  readonly progress: Progress[];
  readonly failures: string[];
  readonly violations: string[];
  /** Every answer to the question, in the order in which they came. */
  ask(question: Question): Promise<readonly { by: EngineName; answer: Answer }[]>;
  /** The light engine's answer, whatever else runs. */
  askLight(question: Question): Promise<Answer>;
  /** Runs statements in a database of its own, one after the other, and gives the complaint of each. */
  runSql(statements: readonly string[]): Promise<readonly string[]>;
}

declare global {
  interface Window {
    testPage: TestPage;
  }
}

const { openEngines } = await import("../../../src/query/browser.ts");
const { createLightEngine } = await import("../../../src/query/light.ts");
const { createTables } = await import("../../../src/query/columns.ts");

const progress: Progress[] = [];
const failures: string[] = [];
const violations: string[] = [];
document.addEventListener("securitypolicyviolation", (event) =>
  violations.push(`${event.violatedDirective} ${event.blockedURI}`),
);

const engines = openEngines({
  base: "/",
  startWithin: Number(new URLSearchParams(location.search).get("startWithin") ?? 60_000),
  onProgress: (step) => progress.push(step),
  onFailure: (error) => failures.push(error.message),
});
const light = createLightEngine(createTables(async (table) => (await fetch(`/data/${table}.parquet`)).arrayBuffer()));

window.testPage = {
  progress,
  failures,
  violations,
  async ask(question) {
    const answers: { by: EngineName; answer: Answer }[] = [];
    await engines.ask(question, (answer, by) => answers.push({ by, answer }));
    return answers;
  },
  askLight: (question) => light.ask(question),
  async runSql(statements) {
    const { openDatabase, withConnection } = await import("../../../src/query/database.ts");
    const folder = new URL("/duckdb/", location.href);
    const database = await openDatabase({ folder, startWithin: 60_000, onProgress: () => undefined });
    const complaints: string[] = [];
    for (const sql of statements) {
      const result = withConnection(database, (connection) => connection.query(sql));
      complaints.push(
        await result.then(
          () => "",
          (error: unknown) => String(error),
        ),
      );
    }
    return complaints;
  },
};
