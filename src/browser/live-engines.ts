import { dictionary, type Dictionary } from "../i18n/dictionary.ts";
import { formatNumber } from "../i18n/formats.ts";
import type { ChartContext } from "../charts/context.ts";
import type { Answer, Question } from "../model/question.ts";
import { languages, type Language } from "../model/text.ts";
import { openEngines } from "../query/browser.ts";
import type { Engines } from "../query/together.ts";

/** Where a page tells how far its engines are. */
export interface StatusParts {
  readonly status: HTMLElement;
  readonly progress: HTMLProgressElement;
}

/** Asks a question and gives the first answer to it, whichever engine has it. */
export type AskOnce = (question: Question) => Promise<Answer>;

/** Publishers by the key of their source. */
export type Publishers = NonNullable<ChartContext["sources"]>;

/** Reads who published each source. */
export async function readPublishers(ask: AskOnce): Promise<Publishers> {
  const rows = await ask({ table: "sources", columns: ["source", "publisher"] });
  return new Map(rows.map(({ source, publisher }) => [String(source), { publisher: String(publisher) }]));
}

const megabyte = 1_000_000;

/** The language that a live element of a page says it speaks. */
export const languageOf = (element: HTMLElement): Language => languages.find((language) => language === element.dataset["language"]) ?? "bg";

/** The engines of a live element, which tell the reader what they do. Nothing is fetched before the first question. */
export class LiveEngines<Names> {
  readonly #parts: StatusParts;
  readonly #language: Language;
  readonly #words: Dictionary["site"]["live"];
  readonly #readNames: (ask: AskOnce) => Promise<Names>;
  readonly #engines: Engines;
  #names: Promise<Names> | undefined;
  #asked = new AbortController();
  #failed = false;

  /** `readNames` reads, once, the names behind the codes of answers. */
  constructor(parts: StatusParts, language: Language, readNames: (ask: AskOnce) => Promise<Names>) {
    this.#parts = parts;
    this.#language = language;
    this.#words = dictionary(language).site.live;
    this.#readNames = readNames;
    this.#engines = openEngines({
      base: "/",
      onProgress: ({ loaded, total }) => { this.#showProgress(loaded, total); },
      onFailure: () => {
        this.#failed = true;
        this.#say(this.#words.failed);
      },
    });
  }

  /** Answers a question, twice while the big engine starts; a later one silences an earlier one. The reader is told if nothing can be had. */
  async ask(question: Question, draw: (answer: Answer, names: Names) => void): Promise<void> {
    this.#asked.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    try {
      const names = await (this.#names ??= this.#readNames((once) => this.#once(once)));
      await this.#engines.ask(question, (answer, by) => {
        draw(answer, names);
        // The small engine may answer after the big one was given up: then nothing is loading any more.
        this.#say(by !== "light" ? this.#words.answeredBig : this.#failed ? this.#words.failed : this.#words.answeredLight);
      }, signal);
    } catch {
      this.#names = undefined;
      this.#say(this.#words.noAnswer);
    }
  }

  #once(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => { this.#engines.ask(question, resolve).catch(reject); });
  }

  #showProgress(loaded: number, total: number): void {
    const size = (bytes: number) => formatNumber(bytes / megabyte, this.#language);
    const { progress, status } = this.#parts;
    progress.hidden = loaded >= total;
    progress.max = total;
    progress.value = loaded;
    status.textContent = this.#words.loading(size(loaded), size(total));
  }

  #say(text: string): void {
    this.#parts.progress.hidden ||= text !== this.#words.answeredLight;
    this.#parts.status.textContent = text;
  }
}
