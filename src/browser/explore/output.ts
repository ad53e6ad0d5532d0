import type { SqlAnswer } from "../../query/sql/answer.ts";
import { isSameAnswer, type ToldAnswer } from "../../query/sql/together.ts";
import type { AnswerFacts } from "./files.ts";
import { answerPart, errorPart, type Told } from "./result.ts";
import { answeredSaid, gapsSaid } from "./told.ts";
import { findPart } from "../page/find-part.ts";

type Words = AnswerFacts["words"];

/** Where the desk shows an answer or why there is none, and says how far a question has come. */
export class Output {
  readonly #status: HTMLElement;
  readonly #gaps: HTMLElement;
  readonly #place: HTMLElement;
  readonly #words: Words;
  /** The answer that stands on the page. */
  #answer: SqlAnswer | undefined;

  constructor(host: HTMLElement, words: Words) {
    this.#status = findPart(host, ".explore-status", HTMLElement);
    this.#gaps = findPart(host, ".explore-gaps", HTMLElement);
    this.#place = findPart(host, ".explore-output", HTMLElement);
    this.#words = words;
  }

  get isAnswered(): boolean {
    return this.#answer !== undefined;
  }

  /** Says how far a question has come. What is said already is not read out once more. */
  say(text: string): void {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  /** Takes away what stands on the page. */
  clear(): void {
    this.#put();
    this.say("");
  }

  /** Says why there is no answer. */
  fail(texts: readonly string[], said = ""): void {
    this.clear();
    this.#place.append(errorPart(texts, said, this.#words));
  }

  /** Shows an answer; where the same one stands already, only who says so now. */
  show(told: ToldAnswer, facts: Omit<Told, "mark" | "by">, mark: DocumentFragment | undefined): void {
    const before = this.#answer;
    if (before !== undefined && isSameAnswer(before, told.answer))
      this.#place.querySelector("[data-result]")?.setAttribute("data-engine", told.by);
    else this.#put(answerPart(told.answer, { ...facts, mark: mark?.cloneNode(true), by: told.by }));
    this.#answer = told.answer;
    this.say(answeredSaid(told, before !== undefined, this.#words));
    const gaps = told.gaps === undefined ? "" : gapsSaid(told.gaps, this.#words);
    if (this.#gaps.textContent !== gaps) this.#gaps.textContent = gaps;
  }

  #put(...parts: readonly HTMLElement[]): void {
    this.#place.replaceChildren(...parts);
    this.#answer = undefined;
    this.#gaps.textContent = "";
  }
}
