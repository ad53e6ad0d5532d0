import { base } from "../../i18n/base.ts";
import { formatNumber } from "../../i18n/formats.ts";
import type { Language } from "../../model/text.ts";
import { openSql } from "../../query/sql/browser.ts";
import type { SqlEngines } from "../../query/sql/together.ts";
import type { GivenDesk } from "./given.ts";
import { findPart } from "../page/find-part.ts";
import { questionsKept } from "./history.ts";
import { isSmall } from "./idle-release.ts";

/** Milliseconds for the start on a slow line where something comes all the time, and for the engine's files to run. */
const [startWithin, wakeWithin] = [90_000, 20_000];
const megabyte = 1_000_000;

/** How far the engine has come: for the eye, since each of its changes would be read out. */
export class LoadedLine {
  readonly #place: HTMLElement;
  readonly #bar: HTMLProgressElement;
  readonly #language: Language;
  readonly #words: (loaded: string, total: string) => string;

  constructor(host: HTMLElement, language: Language, words: (loaded: string, total: string) => string) {
    this.#place = findPart(host, ".explore-loaded", HTMLElement);
    this.#bar = findPart(host, "progress", HTMLProgressElement);
    this.#language = language;
    this.#words = words;
  }

  /** Shows bytes of all bytes, until all are there. */
  tell({ loaded, total }: { readonly loaded: number; readonly total: number }): void {
    const size = (bytes: number): string => formatNumber(bytes / megabyte, this.#language);
    this.#place.hidden = loaded >= total;
    this.#bar.max = total;
    this.#bar.value = loaded;
    findPart(this.#place, "p", HTMLElement).textContent = this.#words(size(loaded), size(total));
  }

  hide(): void {
    this.#place.hidden = true;
  }
}

/** The engines that answer the page's questions from its tables. */
export const openEngines = ({ files, tables }: Pick<GivenDesk, "files" | "tables">, loaded: LoadedLine): SqlEngines =>
  openSql({
    base: `${base}/`,
    files,
    names: tables,
    startWithin,
    wakeWithin,
    // A small device has no room for what is unpacked; who keeps no question wants nothing else kept either.
    keep: () => !isSmall(window) && questionsKept().length > 0,
    onProgress: (bytes) => {
      loaded.tell(bytes);
    },
  });

/**
 * Wakes the engines when a reader comes to ask: who writes a question need not wait for code, nor for an engine that
 * this browser has kept. A small device has its memory for other things until then.
 */
export function awaitQuestion(host: HTMLElement, engines: SqlEngines): void {
  const wake = (): void => {
    // What cannot be had is told to who asks for it.
    engines.awaitQuestion(!isSmall(window)).catch(() => undefined);
  };
  host.addEventListener("focusin", wake, { once: true });
}
