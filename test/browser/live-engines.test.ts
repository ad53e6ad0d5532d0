// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { LiveEngines } from "../../src/browser/live/engines.ts";
import { dictionary } from "../../src/i18n/dictionary.ts";
import type { Question } from "../../src/model/question.ts";
import type { OpenOptions } from "../../src/query/browser.ts";
import type { Engines, OnAnswer } from "../../src/query/together.ts";

const words = dictionary("en").site.live;
const question: Question = { table: "areas", columns: ["area"] };

interface Asked {
  readonly onAnswer: OnAnswer;
  readonly signal: AbortSignal | undefined;
  readonly end: () => void;
  readonly fail: (error: Error) => void;
}
const asked: Asked[] = [];
let options: OpenOptions | undefined;
vi.mock("../../src/query/browser.ts", () => ({
  openEngines: (given: OpenOptions): Engines => {
    options = given;
    return {
      ask: (_question, onAnswer, signal) =>
        new Promise((resolve, reject) => {
          asked.push({ onAnswer, signal, end: resolve, fail: reject });
        }),
    };
  },
}));

function live() {
  const [status, said, progress] = [
    document.createElement("p"),
    document.createElement("p"),
    document.createElement("progress"),
  ];
  const engines = new LiveEngines({ status, said, progress }, "en", () => Promise.resolve("names"));
  const heard: string[] = [];
  new MutationObserver(() => {
    heard.push(said.textContent);
  }).observe(said, { childList: true, characterData: true, subtree: true });
  return { status, said, engines, heard };
}
const breath = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 150);
  });
const turn = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
beforeEach(() => {
  asked.length = 0;
});

describe("the engines of a live element", () => {
  it("keep an earlier question's failure to themselves", async () => {
    const { status, engines } = live();
    const drawn: unknown[] = [];
    const first = engines.ask(question, () => {
      drawn.push("first");
      return "First.";
    });
    await turn();
    const second = engines.ask(question, () => {
      drawn.push("second");
      return "Second.";
    });
    await turn();
    asked[1]?.onAnswer([], "duckdb");
    asked[1]?.end();
    asked[0]?.fail(new Error("late"));
    await expect(first).resolves.toBeUndefined();
    await expect(second).resolves.toBeUndefined();
    expect([status.textContent, drawn, asked[0]?.signal?.aborted]).toEqual([words.answeredBig, ["second"], true]);
  });

  it("leave a moment between that an answer loads and the answer, and say of two only the later one", async () => {
    const { engines, said, heard } = live();
    for (const sentence of ["First.", "Second."]) {
      const only = engines.ask(question, () => sentence);
      await turn();
      said.textContent = "Loading.";
      asked.at(-1)?.onAnswer([], "duckdb");
      asked.at(-1)?.end();
      await only;
      await turn();
    }
    expect(heard).toEqual(["Loading.", "Loading."]);
    await breath();
    expect(heard).toEqual(["Loading.", "Loading.", "Second."]);
  });

  it("reject the latest question where nothing can be had, and say nothing of an engine then", async () => {
    const { status, engines } = live();
    const only = engines.ask(question, () => "Said.");
    await turn();
    asked[0]?.fail(new Error("offline"));
    await expect(only).rejects.toThrow("offline");
    status.textContent = "told";
    options?.onProgress({ loaded: 1, total: 2 });
    options?.onFailure(new Error("the big one"));
    expect(status.textContent).toBe("told");
  });

  it("say that the larger program failed once the small one has answered", async () => {
    const { status, engines } = live();
    const only = engines.ask(question, () => "Said.");
    await turn();
    asked[0]?.onAnswer([], "light");
    expect(status.textContent).toBe(words.answeredLight);
    options?.onFailure(new Error("the big one"));
    expect(status.textContent).toBe(words.failed);
    asked[0]?.end();
    await only;
  });

  it("have the answer's sentence read out once, whichever engine says it, and never how far they are", async () => {
    const { status, engines, heard } = live();
    const only = engines.ask(question, () => "Teams: 17 – „Утро“.");
    await turn();
    for (let loaded = 0; loaded <= 79; loaded += 1) {
      options?.onProgress({ loaded: loaded * 100_000, total: 7_900_000 });
      await turn();
    }
    expect([status.textContent, heard]).toEqual([words.loading("7.9", "7.9"), []]);
    for (const engine of ["light", "duckdb"] as const) {
      asked[0]?.onAnswer([], engine);
      options?.onProgress({ loaded: 7_900_000, total: 7_900_000 });
      await turn();
    }
    asked[0]?.end();
    await only;
    await breath();
    expect(heard).toEqual(["Teams: 17 – „Утро“."]);
    options?.onFailure(new Error("the big one"));
    await turn();
    expect(heard).toEqual(["Teams: 17 – „Утро“.", words.failed]);
  });
});
