import { element } from "../page/made-element.ts";
import type { explore } from "../../i18n/each/explore.ts";
import { entryOf, type Language } from "../../model/text.ts";
import { dropKept } from "../../query/kept-files.ts";
import { findPart } from "../page/find-part.ts";

type Words = (typeof explore)[Language];

/** A question that the reader asked, and when (ISO, with its time). */
export interface PastQuestion {
  readonly sql: string;
  readonly at: string;
}

/** What the list needs of a browser's storage; reading and writing may throw where a reader refuses it. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export const historyKey = "obhvat-questions";
const most = 50;
const longest = 20_000;

const isPast = (one: unknown): one is PastQuestion =>
  typeof one === "object" && one !== null && "sql" in one && "at" in one && typeof one.sql === "string"
    ? typeof one.at === "string" && !Number.isNaN(Date.parse(one.at))
    : false;

/** The questions that are kept, the newest first; none where nothing is kept, or nothing that can be read. */
export function pastQuestions(shelf: Shelf): readonly PastQuestion[] {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(historyKey) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isPast).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** The questions that this browser keeps; none where it has no storage. */
export function questionsKept(): readonly PastQuestion[] {
  try {
    return pastQuestions(localStorage);
  } catch {
    return [];
  }
}

function keep(shelf: Shelf, questions: readonly PastQuestion[]): void {
  try {
    if (questions.length === 0) shelf.removeItem(historyKey);
    else shelf.setItem(historyKey, JSON.stringify(questions));
  } catch {
    // The reader's browser keeps nothing, or is full: the page works without.
  }
}

/** Keeps a question before all others, once; the fifty newest are kept, and none that is longer than a book's page. */
export function keepQuestion(shelf: Shelf, asked: PastQuestion): void {
  if (asked.sql.length > longest) return;
  keep(shelf, [asked, ...pastQuestions(shelf).filter(({ sql }) => sql !== asked.sql)].slice(0, most));
}

/** Erases a question; without one, all of them. */
export function forgetQuestions(shelf: Shelf, asked?: PastQuestion): void {
  keep(shelf, asked === undefined ? [] : pastQuestions(shelf).filter(({ sql }) => sql !== asked.sql));
}

/** What the list of a reader's own questions is told. */
export interface HistoryOptions {
  readonly words: Words;
  readonly language: Language;
  /** Hears which question is to be asked once more. */
  readonly onAsk: (sql: string) => void;
}

/** The list of a reader's own questions on the page. They are kept in this browser alone. */
export class QuestionHistory {
  readonly #host: HTMLDetailsElement;
  readonly #list: HTMLElement;
  readonly #options: HistoryOptions;
  readonly #time: Intl.DateTimeFormat;

  constructor(host: HTMLElement, options: HistoryOptions) {
    this.#host = findPart(host, ".explore-history", HTMLDetailsElement);
    this.#list = findPart(this.#host, "ul", HTMLElement);
    this.#options = options;
    this.#time = new Intl.DateTimeFormat(entryOf(options.language).locale, { dateStyle: "medium", timeStyle: "short" });
    findPart(this.#host, ".explore-forget", HTMLButtonElement).addEventListener("click", () => {
      this.#with((shelf) => {
        forgetQuestions(shelf);
      });
      this.#forgotten();
    });
    // Another tab may have asked or erased.
    window.addEventListener("storage", ({ key }) => {
      if (key === null || key === historyKey) this.#show();
    });
    this.#show();
  }

  /** Keeps what was asked now. */
  add(sql: string): void {
    this.#with((shelf) => {
      keepQuestion(shelf, { sql, at: new Date().toISOString() });
    });
  }

  #with(work: (shelf: Shelf) => void): void {
    try {
      work(localStorage);
    } catch {
      // A policy of the browser keeps the page from having a storage at all.
    }
    this.#show();
  }

  /** Who keeps no question here any more wants nothing else kept either. */
  #forgotten(): void {
    if (questionsKept().length === 0) void dropKept();
  }

  #show(): void {
    const kept = questionsKept();
    const hadFocus = this.#host.contains(document.activeElement);
    const summary = findPart(this.#host, "summary", HTMLElement);
    summary.textContent = this.#options.words.history.heading(kept.length);
    this.#host.querySelector(".explore-kept")?.toggleAttribute("hidden", kept.length === 0);
    this.#host.querySelector(".explore-none")?.toggleAttribute("hidden", kept.length > 0);
    this.#list.replaceChildren(...kept.map((one) => this.#item(one)));
    // What was pressed is gone, or hidden and about to lose the focus.
    if (hadFocus && (kept.length === 0 || !this.#host.contains(document.activeElement))) summary.focus();
  }

  #item(one: PastQuestion): HTMLElement {
    const { words, onAsk } = this.#options;
    const ask = element("button", { type: "button", class: "explore-past" }, element("code", {}, one.sql));
    ask.addEventListener("click", () => {
      onAsk(one.sql);
    });
    const erase = element(
      "button",
      { type: "button", class: "button" },
      words.history.erase,
      element("span", { class: "visually-hidden" }, `: ${one.sql}`),
    );
    erase.addEventListener("click", () => {
      this.#with((shelf) => {
        forgetQuestions(shelf, one);
      });
      this.#forgotten();
    });
    const time = element("time", { datetime: one.at, class: "quiet" }, this.#time.format(new Date(one.at)));
    return element("li", {}, ask, element("div", { class: "explore-actions" }, time, erase));
  }
}
