import { base } from "../../i18n/base.ts";
import { explore } from "../../i18n/each/explore.ts";
import type { Language } from "../../model/text.ts";
import { readAreas } from "../../query/browser.ts";
import type { LentTable, SqlEngine } from "../../query/sql/engine.ts";
import { isEmpty, mentioned, trimmed } from "../../query/sql/text.ts";
import { askSql, type SqlEngines, type ToldAnswer } from "../../query/sql/together.ts";
import { releaseIdle } from "./idle-release.ts";
import { sqlAddress, sqlIn } from "./address.ts";
import { openEditor, type Editor } from "./editor.ts";
import { askedAddress, readGiven, schemaOf, type GivenDesk } from "./given.ts";
import { Output } from "./output.ts";
import { asksOwn, OwnFile } from "./own.ts";
import { faultSaid } from "./told.ts";
import { QuestionHistory } from "./history.ts";
import { awaitQuestion, LoadedLine, openEngines } from "./engines.ts";
import { findPart } from "../page/find-part.ts";
import { languageOf } from "../page/language-of.ts";
import { releaseIn, tellRelease } from "../page/release-note.ts";
import { tellViewAddress } from "../live/view-address.ts";

/** Where the reader writes questions and reads answers, one at a time. */
class Desk {
  readonly #host: HTMLElement;
  readonly #language: Language;
  readonly #words: (typeof explore)[Language];
  readonly #given: GivenDesk;
  readonly #editor: Editor;
  readonly #loaded: LoadedLine;
  readonly #run: HTMLButtonElement;
  readonly #cancel: HTMLButtonElement;
  readonly #output: Output;
  readonly #history: QuestionHistory;
  readonly #engines: SqlEngines;
  /** The big engine, once its code is there. */
  #big: SqlEngine | undefined;
  readonly #inUse = releaseIdle(() => {
    this.#big?.release();
  });
  /** The table of the reader's own file. */
  #own: LentTable | undefined;
  #asked = new AbortController();
  /** The end of the address whose question stands here. */
  #shown = "";
  /** What is being answered. */
  #answering: string | undefined;
  /** Settles when the question before has let go of the engine. */
  #before: Promise<void> = Promise.resolve();

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#language = languageOf(host);
    this.#words = explore[this.#language];
    this.#given = readGiven(host);
    this.#loaded = new LoadedLine(host, this.#language, this.#words.loading);
    const engines = openEngines(this.#given, this.#loaded);
    this.#engines = {
      ...engines,
      big: async () => (this.#big = await engines.big()),
      awaitQuestion: async (mayStart) => {
        const awake = await engines.awaitQuestion(mayStart);
        // A question may have brought it meanwhile.
        return (this.#big ??= awake);
      },
    };
    this.#run = findPart(host, ".explore-run", HTMLButtonElement);
    this.#cancel = findPart(host, ".explore-cancel", HTMLButtonElement);
    this.#output = new Output(host, this.#words);
    const ask = (): void => {
      this.ask();
    };
    this.#editor = openEditor(findPart(host, ".explore-editor", HTMLElement), {
      label: this.#words.editor,
      completions: this.#words.completions,
      schema: schemaOf(this.#given.tables, this.#language),
      codes: this.#given.codes,
      onAsk: ask,
    });
    const onAsk = this.#go.bind(this);
    const told = { words: this.#words, language: this.#language, onAsk };
    this.#history = new QuestionHistory(host, told);
    new OwnFile(host, {
      ...told,
      areas: () => readAreas({ base: `${base}/`, files: this.#given.files }),
      onTable: (table) => (this.#own = table),
    });
    this.#run.addEventListener("click", ask);
    this.#cancel.addEventListener("click", () => {
      this.#asked.abort(new Error("the reader has stopped it"));
    });
    awaitQuestion(host, this.#engines);
  }

  /** Asks what stands in the editor, under an address of its own. */
  ask(): void {
    const sql = this.#editor.text();
    // Who asks the same once more, because it takes long, would only make it take longer.
    if (sql === this.#answering) return;
    if (isEmpty(sql)) {
      this.#refuse(this.#words.errors.empty);
      return;
    }
    const address = sqlAddress(new URL(location.href), sql, this.#given.release);
    if (address.href !== location.href) history.pushState(null, "", address);
    this.#shown = location.hash;
    this.#history.add(sql);
    tellRelease(this.#host, releaseIn(location, "sql"), this.#given.release);
    this.#begin((signal) => this.#answer(sql, signal));
  }

  /** Shows what an address holds where that is another question: a choice of the builder keeps the one in SQL. */
  follow(hash: string): void {
    tellRelease(this.#host, releaseIn(location, "sql"), this.#given.release);
    if (hash !== this.#shown) this.show(hash);
  }

  /** Shows what an address holds, and answers it; without a question what the page began with. */
  show(hash: string): void {
    const sql = sqlIn(hash);
    this.#shown = hash;
    tellRelease(this.#host, releaseIn(location, "sql"), this.#given.release);
    // Another part of the page was gone to.
    if (sql === undefined && hash !== "") return;
    if (typeof sql === "string") {
      this.#editor.write(sql);
      this.#begin((signal) => this.#answer(sql, signal));
      return;
    }
    if (sql === undefined) this.#editor.write(this.#given.first);
    this.#refuse(...(sql === null ? [this.#words.errors.address] : []));
  }

  /** The question that the address of a chart's or a district's link asks for, instead of that address. */
  take(address: URL): void {
    const instead = askedAddress(address, this.#given);
    if (instead !== undefined) history.replaceState(null, "", instead);
  }

  /** Goes to a question that the page offers. */
  open(link: HTMLAnchorElement): void {
    this.#go(sqlIn(link.hash) ?? "");
  }

  #go(sql: string): void {
    this.#editor.write(sql);
    this.#editor.focus();
    this.#host.scrollIntoView({ block: "start" });
    this.ask();
  }

  /** Asks nothing, and says why, if there is a reason. */
  #refuse(...why: readonly string[]): void {
    this.#begin(() => {
      if (why.length > 0) this.#output.fail(why);
      return Promise.resolve();
    });
  }

  #begin(work: (signal: AbortSignal) => Promise<void>): void {
    this.#asked.abort(new Error("another question was asked"));
    const asked = (this.#asked = new AbortController());
    this.#editor.mark(undefined);
    this.#output.clear();
    tellViewAddress(this.#host, new URL(location.href));
    // A question that broke must not keep the next one from being answered.
    this.#before = this.#before.then(async () => {
      if (asked.signal.aborted) return;
      this.#cancel.hidden = false;
      this.#inUse(true);
      await work(asked.signal).catch(reportError);
      this.#inUse(false);
      // What is hidden loses the focus, and who reads by the keyboard their place.
      if (document.activeElement === this.#cancel) this.#run.focus();
      this.#cancel.hidden = true;
      this.#loaded.hide();
    });
  }

  async #answer(sql: string, signal: AbortSignal): Promise<void> {
    const words = this.#words;
    const { tables, synthetic, release, hash, licence } = this.#given;
    const read = mentioned(sql, tables);
    const own = asksOwn(sql);
    if (own && this.#own === undefined) {
      this.#output.fail([words.own.missing]);
      return;
    }
    this.#answering = sql;
    const mark = read.some((table) => synthetic.includes(table))
      ? findPart(this.#host, ".explore-synthetic", HTMLTemplateElement)
      : undefined;
    const facts = { words, language: this.#language, release, hash, licence, address: location.href, sql, own };
    const output = this.#output;
    // Who has an answer already need not hear that it is sought.
    const saying = (text: string) => (): void => {
      if (!output.isAnswered) output.say(text);
    };
    try {
      const question = { sql: trimmed(sql), tables: read, lent: this.#own, isOwn: own };
      saying(words.reading)();
      const listener = {
        onStart: saying(words.starting),
        onRunning: saying(words.running),
        onAnswer: (told: ToldAnswer): void => {
          output.show(told, facts, mark?.content);
        },
      };
      await askSql(this.#engines, question, signal, listener, this.#big);
    } catch (error) {
      this.#tell(error, sql, signal);
    } finally {
      this.#answering = undefined;
    }
  }

  #tell(error: unknown, sql: string, signal: AbortSignal): void {
    const words = this.#words;
    if (signal.aborted) {
      // Of a question that gave way to another nothing is said.
      if (signal === this.#asked.signal)
        this.#output.say(this.#output.isAnswered ? words.checkCancelled : words.cancelled);
      return;
    }
    const { texts, said, at } = faultSaid(error, sql, words);
    this.#output.fail(texts, said);
    // The reader may have gone on writing: then the place is another, or none.
    if (at !== undefined && this.#editor.text() === sql) this.#editor.mark(at, said);
  }
}

/** Opens the editor in a built page, and whatever question the page's address holds. */
export function openDesk(host: HTMLElement): void {
  const desk = new Desk(host);
  findPart(host, ".explore-controls", HTMLElement).hidden = false;
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-hash]"))
    link.href = link.dataset["hash"] ?? "";
  // The builder's link leads to another question each time.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-hash]") : null;
    if (link === null) return;
    event.preventDefault();
    desk.open(link);
  });
  window.addEventListener("popstate", () => {
    desk.follow(location.hash);
  });
  desk.take(new URL(location.href));
  desk.show(sqlIn(location.hash) === undefined ? "" : location.hash);
}
