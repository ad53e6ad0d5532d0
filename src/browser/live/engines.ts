import { base } from "../../i18n/base.ts";
import { dictionary, type Dictionary } from "../../i18n/dictionary.ts";
import { formatNumber } from "../../i18n/formats.ts";
import type { ChartContext } from "../../charts/figures/context.ts";
import { spokenNodes } from "../../charts/words/say.ts";
import type { Answer, Question } from "../../model/question.ts";
import type { TableFiles } from "../../model/table-file.ts";
import { columnIn, columnsOf, inColumns, type Language } from "../../model/text.ts";
import { openEngines } from "../../query/browser.ts";
import type { EngineName, Engines } from "../../query/together.ts";
import { sayOnce } from "./said.ts";
import { publishersOf, publishersQuestion, type Publishers } from "./publishers.ts";

/** Where a page tells how far its engines are. */
export interface StatusParts {
  /** What is seen. */
  readonly status: HTMLElement;
  /** What is read out: only what is worth hearing. */
  readonly said: HTMLElement;
  readonly progress: HTMLProgressElement;
}

/** Asks a question and gives the first answer to it, whichever engine has it. */
export type AskOnce = (question: Question) => Promise<Answer>;

/** Reads who published each source. */
export async function readPublishers(ask: AskOnce): Promise<Publishers> {
  return publishersOf(await ask(publishersQuestion));
}

/** The words of the breakdowns by their code. */
export type Breakdowns = NonNullable<ChartContext["breakdowns"]>;

/** Asks for the words of every breakdown: what stands beside a chart says whom a number counts. */
export const breakdownsQuestion: Question = { table: "breakdowns", columns: ["breakdown", ...columnsOf("label")] };

/** The answer to the question on breakdowns, by their code. */
export const readBreakdowns = (rows: Answer): Breakdowns =>
  new Map(
    rows.map((row) => [
      String(row["breakdown"]),
      inColumns("label", (language) => String(row[columnIn("label", language)])),
    ]),
  );

/** The names behind the codes of an answer. */
export interface CodeNames {
  readonly sources: Publishers;
  readonly breakdowns: Breakdowns;
}

/** Reads who published each source, and the words of the breakdowns. */
export async function readCodeNames(ask: AskOnce): Promise<CodeNames> {
  const [sources, breakdowns] = await Promise.all([readPublishers(ask), ask(breakdownsQuestion)]);
  return { sources, breakdowns: readBreakdowns(breakdowns) };
}

const megabyte = 1_000_000;
/**
 * How long an answer waits to be read out, in milliseconds, so that a reader is told that it loads even where it is
 * there at once.
 */
const breath = 100;

/** The engines of a live element, which tell the reader what they do. Nothing is fetched before the first question. */
export class LiveEngines<Names> {
  readonly #parts: StatusParts;
  readonly #language: Language;
  readonly #words: Dictionary["site"]["live"];
  readonly #readNames: (ask: AskOnce) => Promise<Names>;
  readonly #engines: Engines;
  #names: Promise<Names> | undefined;
  #asked = new AbortController();
  #reading: number | undefined;
  /** The big engine is not used any more. */
  #failed = false;
  /** What became of the latest question. */
  #state: "asking" | "answered" | "unanswered" = "asking";

  /** `readNames` reads, once, the names behind the codes of answers; `files`: those not called after their table. */
  constructor(
    parts: StatusParts,
    language: Language,
    readNames: (ask: AskOnce) => Promise<Names>,
    files: TableFiles = {},
  ) {
    this.#parts = parts;
    this.#language = language;
    this.#words = dictionary(language).site.live;
    this.#readNames = readNames;
    this.#engines = openEngines({
      base: `${base}/`,
      files,
      onProgress: ({ loaded, total }) => {
        this.#showProgress(loaded, total);
      },
      onFailure: () => {
        this.#failed = true;
        if (this.#state !== "answered") return;
        this.#show(this.#words.failed);
        sayOnce(this.#parts.said, this.#words.failed);
      },
    });
  }

  /**
   * Answers a question, twice while the big engine starts; a later one silences an earlier one, whatever becomes of
   * that. What `draw` gives back, the sentence of the answer, is read out. Rejects where nothing can be had.
   */
  async ask(question: Question, draw: (answer: Answer, names: Names) => string): Promise<void> {
    this.#asked.abort();
    clearTimeout(this.#reading);
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    this.#state = "asking";
    try {
      const names = await (this.#names ??= this.#readNames((once) => this.#once(once)));
      await this.#engines.ask(
        question,
        (answer, by) => {
          const sentence = draw(answer, names);
          this.#state = "answered";
          this.#show(this.#answeredBy(by));
          this.#read(sentence);
        },
        signal,
      );
    } catch (error) {
      if (signal.aborted) return;
      this.#names = undefined;
      this.#state = "unanswered";
      throw error;
    }
  }

  /** The first answer to a question that belongs to no choice of its own. */
  read(question: Question): Promise<Answer> {
    return this.#once(question);
  }

  #answeredBy(engine: EngineName): string {
    if (engine !== "light") return this.#words.answeredBig;
    // The small engine may answer after the big one was given up: then nothing is loading any more.
    return this.#failed ? this.#words.failed : this.#words.answeredLight;
  }

  #once(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#engines.ask(question, resolve).catch(reject);
    });
  }

  #showProgress(loaded: number, total: number): void {
    // Whoever was told that there is no answer is not told how far the engine is that would not give one.
    if (this.#state === "unanswered") return;
    const size = (bytes: number) => formatNumber(bytes / megabyte, this.#language);
    const { progress, status } = this.#parts;
    progress.hidden = loaded >= total;
    progress.max = total;
    progress.value = loaded;
    status.textContent = this.#words.loading(size(loaded), size(total));
  }

  #read(sentence: string): void {
    clearTimeout(this.#reading);
    this.#reading = window.setTimeout(() => {
      sayOnce(this.#parts.said, sentence, spokenNodes(sentence, this.#language, document));
    }, breath);
  }

  #show(text: string): void {
    this.#parts.progress.hidden ||= text !== this.#words.answeredLight;
    this.#parts.status.textContent = text;
  }
}
