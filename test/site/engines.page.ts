import type { Answer, Question } from "../../src/model/question.ts";
import type { EngineName } from "../../src/query/together.ts";
import type { Progress } from "../../src/query/packed.ts";

/** The script of the test's page: opens the engines as a page of the site does and writes down what happens. */
export interface TestPage {
  readonly progress: Progress[];
  readonly failures: string[];
  readonly violations: string[];
  /** Every answer to the question, in the order in which they came. */
  ask(question: Question): Promise<readonly { by: EngineName; answer: Answer }[]>;
  /** The light engine's answer, whatever else runs. */
  askLight(question: Question): Promise<Answer>;
}

declare global {
  interface Window {
    testPage: TestPage;
  }
}

const { openEngines } = await import("../../src/query/browser.ts");
const { createLightEngine } = await import("../../src/query/light.ts");
const { createTables } = await import("../../src/query/columns.ts");

const progress: Progress[] = [];
const failures: string[] = [];
const violations: string[] = [];
document.addEventListener("securitypolicyviolation", (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));

const engines = openEngines({
  base: "/",
  onProgress: (step) => progress.push(step),
  onFailure: (error) => failures.push(error.message),
});
const light = createLightEngine(createTables(async (table) => (await fetch(`/data/${table}.parquet`)).arrayBuffer()));

window.testPage = {
  progress, failures, violations,
  async ask(question) {
    const answers: { by: EngineName; answer: Answer }[] = [];
    await engines.ask(question, (answer, by) => answers.push({ by, answer }));
    return answers;
  },
  askLight: (question) => light.ask(question),
};
