import type { explore } from "../../i18n/each/explore.ts";
import type { AreaRow } from "../../model/rows.ts";
import { columnIn, type Language } from "../../model/text.ts";
import type { LentTable } from "../../query/sql/engine.ts";
import { findPart } from "../page/find-part.ts";
import { element } from "../page/made-element.ts";
import { OwnFileError } from "../own-file/own-file.ts";
import type { OwnMatched } from "../own-file/match.ts";
import type { OwnReader } from "../own-file/reader.ts";

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
      await this.#show(reader, "meant", file.name);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#drop(error instanceof OwnFileError ? words.own.faults[error.fault] : words.own.faults.failed);
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

  /** Lends the table with the areas of one of its columns, and says what was matched. */
  async #show(reader: OwnReader, column: number | "meant" | undefined, name: string): Promise<void> {
    const { words, language, onTable } = this.#options;
    const matched = await reader.match(column, await this.#openAreas(), language);
    if (reader !== this.#reader) return;
    onTable({ name: ownName, arrow: matched.arrow });
    const { rows, columns, found, unmatched, taken } = matched;
    this.#status.textContent = [
      words.own.read(name, rows, columns.length),
      matched.column === undefined ? words.own.noPlaces : words.own.matched(found, rows),
    ].join(" ");
    const list = (heading: string, texts: readonly string[], count: number): readonly HTMLElement[] => {
      if (count === 0) return [];
      const rest = count > texts.length ? [element("li", {}, words.own.more(count - texts.length))] : [];
      const items = texts.map((text) => element("li", {}, text));
      return [element("details", { open: "" }, element("summary", {}, heading), element("ul", {}, ...items, ...rest))];
    };
    const spelt = taken.first.map(([text, meant]) => `${text} → ${meant}`);
    this.#place.replaceChildren(
      this.#choice(reader, matched, name),
      ...list(words.own.unmatched(unmatched.count), unmatched.first, unmatched.count),
      ...list(words.own.taken(taken.count), spelt, taken.count),
      element("p", { class: "quiet" }, words.own.columns, " ", element("code", {}, matched.names.join(", "))),
      this.#actions(),
    );
  }

  #choice(reader: OwnReader, { columns, column }: OwnMatched, name: string): HTMLElement {
    const { words } = this.#options;
    const options = columns.map((one, place) => new Option(one, String(place)));
    const select = element("select", {}, new Option(words.own.none, ""), ...options);
    select.value = String(column ?? "");
    select.addEventListener("change", () => {
      void this.#show(reader, select.value === "" ? undefined : Number(select.value), name).then(() => {
        this.#place.querySelector("select")?.focus();
      });
    });
    return element("label", { class: "field" }, words.own.places, select);
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
