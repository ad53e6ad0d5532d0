import type { ChartContext } from "../charts/context.ts";
import { dictionary, type Dictionary } from "../i18n/dictionary.ts";
import { formatNumber } from "../i18n/formats.ts";
import type { Answer, Question } from "../model/question.ts";
import { languages, type Language } from "../model/text.ts";
import { openEngines } from "../query/browser.ts";
import type { Engines } from "../query/together.ts";

/** Where a page tells how far its engines are. */
export interface StatusParts {
  readonly status: HTMLElement;
  readonly progress: HTMLProgressElement;
}

/** Publishers by the key of their source. */
export type Publishers = NonNullable<ChartContext["sources"]>;
const publishersQuestion: Question = { table: "sources", columns: ["source", "publisher"] };
const megabyte = 1_000_000;

/** The language that a live element of a page says it speaks. */
export const languageOf = (element: HTMLElement): Language => languages.find((language) => language === element.dataset["language"]) ?? "bg";

/** The engines of a live element, which tell the reader what they do. Nothing is fetched before the first question. */
export class LiveEngines {
  readonly #parts: StatusParts;
  readonly #language: Language;
  readonly #words: Dictionary["site"]["live"];
  readonly #engines: Engines;
  #publishers: Promise<Publishers> | undefined;
  #asked = new AbortController();

  constructor(parts: StatusParts, language: Language) {
    this.#parts = parts;
    this.#language = language;
    this.#words = dictionary(language).site.live;
    this.#engines = openEngines({
      base: "/",
      onProgress: ({ loaded, total }) => { this.#showProgress(loaded, total); },
      onFailure: () => { this.#say(this.#words.failed); },
    });
  }

  /** Answers a question, twice while the big engine starts; a later one silences an earlier one. The reader is told if nothing can be had. */
  async ask(question: Question, draw: (answer: Answer, sources: Publishers) => void): Promise<void> {
    this.#asked.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    try {
      const sources = await (this.#publishers ??= this.#readPublishers());
      await this.#engines.ask(question, (answer, by) => {
        draw(answer, sources);
        this.#say(by === "light" ? this.#words.answeredLight : this.#words.answeredBig);
      }, signal);
    } catch {
      this.#publishers = undefined;
      this.#say(this.#words.noAnswer);
    }
  }

  #readPublishers(): Promise<Publishers> {
    return new Promise((resolve, reject) => {
      this.#engines.ask(publishersQuestion, (answer) => {
        resolve(new Map(answer.map(({ source, publisher }) => [String(source), { publisher: String(publisher) }])));
      }).catch(reject);
    });
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
