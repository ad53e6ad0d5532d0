import type { explore } from "../../i18n/each/explore.ts";
import type { AreaRow } from "../../model/rows.ts";
import { columnIn, type Language } from "../../model/text.ts";
import type { LentTable } from "../../query/sql/engine.ts";
import { findPart } from "../page/find-part.ts";
import { element } from "../page/made-element.ts";
import { OwnFileError } from "../own-file/own-file.ts";
import type { OwnMatched, OwnWish } from "../own-file/match.ts";
import type { OwnReader } from "../own-file/reader.ts";
import { faultSaid, ownLists, ownSaid } from "./own-shown.ts";

type Words = (typeof explore)[Language];

/** What SQL calls the reader's file. */
export const ownName = "my_file";

/** Whether a text of SQL asks the reader's file. */
export const asksOwn = (sql: string): boolean => new RegExp(`\\b${ownName}\\b`, "i").test(sql);

/** What the part of the page for the reader's file is told. */
export interface OwnOptions {
  readonly words: Words;
  readonly language: Language;
  readonly areas: () => Promise<readonly AreaRow[]>;
  /** Hears of each table, and that there is none any more. */
  readonly onTable: (table: LentTable | undefined) => void;
  readonly onAsk: (sql: string) => void;
}

/** The reader's own file: it is read beside the page, which stays alive, becomes a table, and is gone with the page. */
export class OwnFile {
  readonly #host: HTMLElement;
  readonly #details: HTMLDetailsElement;
  readonly #status: HTMLElement;
  readonly #place: HTMLElement;
  readonly #options: OwnOptions;
  #areas: Promise<readonly AreaRow[]> | undefined;
  /** What reads the file that was chosen last, and has its table. */
  #reader: OwnReader | undefined;
  /** Counts the files, so that a slow one does not overtake the next. */
  #turn = 0;

  constructor(host: HTMLElement, options: OwnOptions) {
    this.#host = host;
    this.#details = findPart(host, ".explore-own", HTMLDetailsElement);
    this.#status = findPart(this.#details, "[role=status]", HTMLElement);
    this.#place = findPart(this.#details, ".explore-own-table", HTMLElement);
    this.#options = options;
    const input = findPart(this.#details, "input", HTMLInputElement);
    input.addEventListener("change", () => {
      const [file] = input.files ?? [];
      if (file !== undefined) void this.#take(file);
      // The same file may be chosen once more, when it was changed.
      input.value = "";
    });
    this.#catchDrops();
  }

  /** A file may be dropped anywhere on the part; the editor would take its text for a question. */
  #catchDrops(): void {
    const hasFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") === true;
    const over = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      this.#host.toggleAttribute("data-dragged", event.type === "dragover");
    };
    this.#host.addEventListener("dragover", over, true);
    this.#host.addEventListener("dragleave", over, true);
    this.#host.addEventListener(
      "drop",
      (event) => {
        over(event);
        const [file] = event.dataTransfer?.files ?? [];
        if (file !== undefined) void this.#take(file);
      },
      true,
    );
  }

  async #take(file: File): Promise<void> {
    const { words } = this.#options;
    const turn = this.#drop();
    this.#details.open = true;
    this.#status.textContent = words.own.reading(file.name);
    // For the eye: the status would be read out with each of its changes.
    const progress = element("progress", { max: "1", "aria-label": words.own.reading(file.name) });
    const stop = element("button", { type: "button", class: "button" }, words.cancel);
    stop.addEventListener("click", () => {
      this.#drop(words.own.stopped);
      findPart(this.#details, "input", HTMLInputElement).focus();
    });
    this.#place.replaceChildren(element("div", { class: "explore-actions" }, progress, stop));
    try {
      const { OwnReader } = await import("../own-file/reader.ts");
      if (turn !== this.#turn) return;
      const reader = (this.#reader = new OwnReader((share) => (progress.value = share)));
      await reader.read(file);
      await this.#show(reader, { column: "meant" }, file.name);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#drop(faultSaid(error, words));
      if (!(error instanceof OwnFileError)) reportError(error);
    }
  }

  /** Leaves the file alone, whatever is done with it, and says so; answers with the number of what follows. */
  #drop(said = ""): number {
    this.#reader?.end();
    this.#reader = undefined;
    this.#options.onTable(undefined);
    this.#place.replaceChildren();
    this.#status.textContent = said;
    return (this.#turn += 1);
  }

  #openAreas(): Promise<readonly AreaRow[]> {
    const areas = (this.#areas ??= this.#options.areas());
    areas.catch(() => (this.#areas = undefined));
    return areas;
  }

  /** Lends the table with the areas of one of its columns, and says what was matched; `focus` is looked for in it. */
  async #show(reader: OwnReader, wish: OwnWish, name: string, focus?: string): Promise<void> {
    const { words, language, onTable } = this.#options;
    const matched = await reader.match(wish, await this.#openAreas(), language);
    if (reader !== this.#reader) return;
    onTable({ name: ownName, arrow: matched.arrow });
    this.#status.textContent = ownSaid(name, matched, words);
    this.#place.replaceChildren(...this.#choices(reader, matched, name), ...ownLists(matched, words), this.#actions());
    if (focus !== undefined) this.#place.querySelector<HTMLElement>(focus)?.focus();
  }

  /** Shows another choice for a file that is there already; where that fails, what was shown stays. */
  #choose(reader: OwnReader, wish: OwnWish, name: string, focus: string): void {
    this.#show(reader, wish, name, focus).catch((error: unknown) => {
      if (reader !== this.#reader) return;
      this.#status.textContent = faultSaid(error, this.#options.words);
      reportError(error);
    });
  }

  #choices(reader: OwnReader, { columns, column, shared, level }: OwnMatched, name: string): readonly HTMLElement[] {
    const { own } = this.#options.words;
    const options = columns.map((one, place) => new Option(one, String(place)));
    const select = element("select", {}, new Option(own.none, ""), ...options);
    select.value = String(column ?? "");
    select.addEventListener("change", () => {
      const chosen = select.value === "" ? undefined : Number(select.value);
      this.#choose(reader, { column: chosen }, name, "select");
    });
    const field = element("label", { class: "field" }, own.places, select);
    if (shared === 0) return [field];
    const other = level === "district" ? "municipality" : "district";
    const turn = element("button", { type: "button", class: "button", "data-level": "" }, own.takeFor[other]);
    turn.addEventListener("click", () => {
      this.#choose(reader, { column, level: other }, name, "[data-level]");
    });
    return [field, element("div", { class: "explore-actions" }, turn)];
  }

  #actions(): HTMLElement {
    const { words, language, onAsk } = this.#options;
    const ask = element("button", { type: "button", class: "button" }, words.own.ask);
    ask.addEventListener("click", () => {
      const name = columnIn("name", language);
      onAsk(`SELECT areas.${name}, ${ownName}.*\nFROM ${ownName}\nLEFT JOIN areas USING (area);`);
    });
    const remove = element("button", { type: "button", class: "button" }, words.own.remove);
    remove.addEventListener("click", () => {
      this.#drop(words.own.removed);
      findPart(this.#details, "input", HTMLInputElement).focus();
    });
    return element("div", { class: "explore-actions" }, ask, remove);
  }
}
