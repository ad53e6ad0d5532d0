import type { Answer, Engine, Question } from "../model/question.ts";
import { planQuestion } from "./plan.ts";

/** Which engine an answer comes from. */
export type EngineName = "light" | "duckdb";

/** Hears an answer; called again when the big engine confirms it. */
export type OnAnswer = (answer: Answer, by: EngineName) => void;

/** Two engines behind one door. */
export interface Engines {
  /**
   * While the big engine starts, the light one answers at once and the big one once more when it runs; later the
   * big one answers alone, or the light one if the big one fails. Resolves after the last answer. Rejects what
   * `planQuestion` refuses and what the light engine can't read. Once `signal` is aborted no answer is handed out.
   */
  ask(question: Question, onAnswer: OnAnswer, signal?: AbortSignal): Promise<void>;
}

/** What the door is made of. */
export interface EngineParts {
  readonly light: Engine;
  /** Starts the big engine; called once, at the first question. */
  readonly startBig: () => Promise<Engine>;
  /** Hears why the big engine is not used any more; at most once. */
  readonly onFailure: (error: Error) => void;
}

/** Joins an engine that is there at once and one that has to start. Nothing starts before the first question. */
export function joinEngines({ light, startBig, onFailure }: EngineParts): Engines {
  let state: "waiting" | "running" | "failed" = "waiting";
  const started = once(async () => {
    const engine = await startBig();
    state = "running";
    return engine;
  });
  const giveUp = (error: unknown): void => {
    if (state === "failed") return;
    state = "failed";
    onFailure(error instanceof Error ? error : new Error(String(error)));
  };
  const askBig = async (question: Question): Promise<Answer | undefined> => {
    if (state === "failed") return undefined;
    try {
      return await (await started()).ask(question);
    } catch (error) {
      giveUp(error);
      return undefined;
    }
  };
  return {
    async ask(question, onAnswer, signal) {
      planQuestion(question);
      const tell = (answer: Answer, by: EngineName): void => {
        if (signal?.aborted !== true) onAnswer(answer, by);
      };
      const wasRunning = state === "running";
      const confirmed = askBig(question);
      if (!wasRunning) tell(await light.ask(question), "light");
      const answer = await confirmed;
      if (answer !== undefined) tell(answer, "duckdb");
      else if (wasRunning) tell(await light.ask(question), "light");
    },
  };
}

function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let begun: Promise<Value> | undefined;
  return () => (begun ??= work());
}
