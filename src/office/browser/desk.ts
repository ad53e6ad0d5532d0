import { findPart } from "../../browser/page/find-part.ts";
import { officePage } from "../../i18n/each/office-page.ts";
import { languages, type Language } from "../../model/text.ts";
import type { Explained } from "../mapping/explained.ts";
import { noMapping } from "../mapping/mapping.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { droppedFiles, inputsOf } from "./dropped.ts";
import type { Answer, Asked } from "./messages.ts";
import { reportView } from "./report-view.ts";
import type { Doing } from "./report-view.ts";
import { filesView, resultView } from "./result-view.ts";
import { templatesView } from "./templates-view.ts";
import { withColumn, withCut } from "./said-mapping.ts";

const languageOf = (host: HTMLElement): Language =>
  languages.find((each) => each === host.dataset["language"]) ?? languages[0];

/** The check of an office's own table: files come in, a report and safe tables come out; all of it in the page. */
class Desk {
  readonly #host: HTMLElement;
  // Fetched with the page, so that the network may be cut before there is anything to draw.
  readonly #charts = import("./charts-view.ts");
  readonly #urls: string[] = [];
  #worker: Worker | undefined;
  /** Stands ready for when the first is stopped: the network may be cut by then. */
  #spare: Worker | undefined;
  #inputs: Asked["inputs"] = [];
  #mapping: Mapping = noMapping;
  #isBusy = false;
  /** Whether the worker has something to do; files are read, and slides made, without it. */
  #isWorking = false;
  /** Counts what was brought or asked: what comes of anything but the last is of no use. */
  #brought = 0;
  #turn = 0;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  open(): void {
    this.#worker = this.#started();
    for (const input of this.#host.querySelectorAll<HTMLInputElement>("input[type=file]"))
      input.addEventListener("change", () => {
        void this.#take(Promise.resolve([...(input.files ?? [])]));
        // The same file may be chosen once more, when it was changed.
        input.value = "";
      });
    this.#catchDrops();
    const templates = findPart(this.#host, "[data-templates]", HTMLElement);
    void templatesView(this.#language).then((links) => {
      templates.replaceChildren(...links);
    });
    findPart(this.#host, "[data-stop]", HTMLButtonElement).addEventListener("click", () => {
      this.#stop();
    });
  }

  get #language(): Language {
    return languageOf(this.#host);
  }

  #started(): Worker {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      if (worker === this.#worker) this.#hear(data);
      // Only now the network may be cut: both are there.
      else if (data.is === "ready")
        void Promise.all([this.#charts, this.#letters()]).then(() => this.#host.toggleAttribute("data-ready", true));
    });
    worker.addEventListener("error", () => {
      if (worker !== this.#worker) this.#spare = undefined;
      else this.#show(officePage[this.#language].broken);
    });
    return worker;
  }

  /** The letters of charts and tables, in both alphabets: nothing on the page has asked for them yet. */
  #letters(): Promise<unknown> {
    const family = getComputedStyle(this.#host).getPropertyValue("--condensed");
    return document.fonts.load(`1em ${family}`, "Аа Aa 0").catch(() => undefined);
  }

  #catchDrops(): void {
    for (const kind of ["dragover", "dragleave", "drop"] as const)
      this.#host.addEventListener(kind, (event) => {
        if (event.dataTransfer?.types.includes("Files") !== true) return;
        event.preventDefault();
        this.#host.toggleAttribute("data-dragged", kind === "dragover");
        if (kind === "drop") void this.#take(droppedFiles(event.dataTransfer));
      });
  }

  /** Takes files that come, unless others come before they are read. */
  async #take(coming: Promise<readonly File[]>): Promise<void> {
    const brought = (this.#brought += 1);
    let turn = this.#turn;
    const isPast = (): boolean => brought !== this.#brought || turn !== this.#turn;
    try {
      const files = await coming;
      if (isPast() || files.length === 0) return;
      turn = this.#begin();
      this.#mapping = noMapping;
      this.#inputs = [];
      this.#show(officePage[this.#language].steps.read);
      const inputs = await inputsOf(files);
      if (isPast()) return;
      this.#inputs = inputs;
      this.#post([]);
    } catch (error) {
      if (!isPast()) this.#end(officePage[this.#language].broke);
      // A file that is gone, or that its system withholds, is no defect of the page.
      if (!(error instanceof DOMException)) reportError(error);
    }
  }

  /** What the office says of itself, in the language that it says it in. */
  #said(): Mapping {
    const value = (name: string): string =>
      this.#host.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value.trim() ?? "";
    const [sender, contact] = [value("sender"), value("contact")];
    return {
      ...this.#mapping,
      dataset: {
        ...this.#mapping.dataset,
        ...(sender === "" ? {} : { publisher: { bg: sender, en: sender } }),
        ...(contact === "" ? {} : { contact }),
      },
    };
  }

  /** Has the files checked, with what was said of single texts just now: it comes into the mapping. */
  #ask(explained: readonly Explained[] = []): void {
    this.#begin();
    this.#post(explained);
  }

  /** Leaves whatever is done; answers with the number of what follows. */
  #begin(): number {
    if (this.#isWorking) this.#renew();
    this.#clear();
    this.#busy(true);
    return (this.#turn += 1);
  }

  #post(explained: readonly Explained[]): void {
    this.#isWorking = true;
    this.#worker?.postMessage({
      inputs: this.#inputs,
      mapping: this.#said(),
      explained,
      language: this.#language,
    } satisfies Asked);
  }

  #renew(): void {
    this.#isWorking = false;
    this.#worker?.terminate();
    this.#worker = this.#spare ?? this.#started();
    this.#spare = this.#started();
  }

  #stop(): void {
    this.#begin();
    this.#inputs = [];
    this.#end(officePage[this.#language].steps.stopped);
  }

  #clear(): void {
    for (const url of this.#urls.splice(0)) URL.revokeObjectURL(url);
    for (const part of ["[data-report]", "[data-result]"]) findPart(this.#host, part, HTMLElement).replaceChildren();
  }

  #busy(isBusy: boolean): void {
    this.#isBusy = isBusy;
    findPart(this.#host, ".office-progress", HTMLElement).hidden = !isBusy;
  }

  #show(text: string): void {
    findPart(this.#host, "[role=status]", HTMLElement).textContent = text;
  }

  #hear(answer: Answer): void {
    const words = officePage[this.#language];
    if (answer.is === "ready") {
      this.#spare ??= this.#started();
      if (!this.#isBusy) this.#show(words.ready);
    } else if (answer.is === "step") {
      findPart(this.#host, "progress", HTMLProgressElement).value = answer.share;
      this.#show(words.steps[answer.step]);
    } else if (answer.is === "report") this.#report(answer);
    else {
      this.#isWorking = false;
      if (answer.is === "failed") this.#end(answer.why === "unsafe" ? words.failed : words.broke);
      else void this.#result(answer);
    }
  }

  #end(text: string): void {
    this.#busy(false);
    this.#show(text);
  }

  #report(answer: Extract<Answer, { is: "report" }>): void {
    const doing: Doing = {
      cut: (columns) => {
        this.#mapping = columns.reduce(withCut, answer.mapping);
        this.#ask();
      },
      means: (column, name) => {
        this.#mapping = withColumn(answer.mapping, column, name);
        this.#ask();
      },
      explain: (explained) => {
        this.#mapping = answer.mapping;
        this.#ask(explained);
      },
    };
    const showing = { places: answer.places, language: this.#language, doing };
    const place = findPart(this.#host, "[data-report]", HTMLElement);
    place.replaceChildren(...reportView(answer.said, answer.isFit, showing));
    place.querySelector("h2")?.focus();
    if (answer.isFit) return;
    this.#isWorking = false;
    this.#end(officePage[this.#language].report.unfit);
  }

  async #result(answer: Extract<Answer, { is: "result" }>): Promise<void> {
    const turn = this.#turn;
    try {
      const { chartsView, chartSlides } = await this.#charts;
      const slides = await chartSlides(answer, this.#language);
      if (turn !== this.#turn) return;
      findPart(this.#host, "[data-result]", HTMLElement).replaceChildren(
        filesView([...answer.files, ...slides], this.#language, this.#urls),
        ...chartsView(answer, this.#language),
        ...resultView(answer, this.#language),
      );
      this.#end(officePage[this.#language].steps.done);
    } catch (error) {
      if (turn === this.#turn) this.#end(officePage[this.#language].broke);
      reportError(error);
    }
  }
}

/** Opens the check in its place on the page. */
export const openDesk = (host: HTMLElement): void => {
  new Desk(host).open();
};
