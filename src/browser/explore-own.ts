import type { explore } from "../i18n/each/explore.ts";
import type { AreaRow } from "../model/rows.ts";
import { columnIn, type Language } from "../model/text.ts";
import type { LentTable } from "../query/sql-engine.ts";
import { findPart } from "./find-part.ts";
import { element } from "./made-element.ts";
import { OwnFileError, type OwnTable } from "./own-file.ts";
import type { AreaFinder } from "./own-file-places.ts";

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

/** As many texts of a list as are shown. */
const listed = 200;

/** The reader's own file: it is read in the page, becomes a table there, and is gone with the page. */
export class OwnFile {
  readonly #host: HTMLElement;
  readonly #details: HTMLDetailsElement;
  readonly #status: HTMLElement;
  readonly #place: HTMLElement;
  readonly #options: OwnOptions;
  #finder: Promise<AreaFinder> | undefined;
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
    const { words, onTable } = this.#options;
    const turn = (this.#turn += 1);
    this.#details.open = true;
    this.#place.replaceChildren();
    onTable(undefined);
    this.#status.textContent = words.own.reading(file.name);
    try {
      const { readOwnFile } = await import("./own-file-read.ts");
      const table = await readOwnFile(file);
      const finder = await this.#areas();
      const { placeColumn } = await import("./own-file-places.ts");
      if (turn !== this.#turn) return;
      await this.#show(table, placeColumn(table, finder), file.name);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#status.textContent =
        error instanceof OwnFileError ? words.own.faults[error.fault] : words.own.faults.failed;
      if (!(error instanceof OwnFileError)) reportError(error);
    }
  }

  #areas(): Promise<AreaFinder> {
    const opened = (this.#finder ??= (async () => {
      const { openAreas } = await import("./own-file-places.ts");
      return openAreas(await this.#options.areas(), this.#options.language);
    })());
    opened.catch(() => (this.#finder = undefined));
    return opened;
  }

  /** Lends the table with the areas of one of its columns, and says what was matched. */
  async #show(table: OwnTable, column: number | undefined, name: string): Promise<void> {
    const { words, onTable } = this.#options;
    const [{ matchPlaces }, { ownArrow, ownNames }] = await Promise.all([
      import("./own-file-places.ts"),
      import("./own-file-arrow.ts"),
    ]);
    const named = column === undefined ? undefined : table.columns[column];
    const matched = named === undefined ? undefined : matchPlaces(named, await this.#areas());
    const areas = matched?.areas ?? Array.from({ length: table.rows }, () => null);
    onTable({ name: ownName, arrow: ownArrow(table, areas) });
    this.#status.textContent = [
      words.own.read(name, table.rows, table.columns.length),
      matched === undefined
        ? words.own.noPlaces
        : words.own.matched(areas.filter((area) => area !== null).length, table.rows),
    ].join(" ");
    const list = (heading: string, texts: readonly string[]): readonly HTMLElement[] => {
      if (texts.length === 0) return [];
      const rest = texts.length > listed ? [element("li", {}, words.own.more(texts.length - listed))] : [];
      const items = texts.slice(0, listed).map((text) => element("li", {}, text));
      return [element("details", { open: "" }, element("summary", {}, heading), element("ul", {}, ...items, ...rest))];
    };
    this.#place.replaceChildren(
      this.#choice(table, column, name),
      ...list(words.own.unmatched(matched?.unmatched.length ?? 0), matched?.unmatched ?? []),
      ...list(
        words.own.taken(matched?.taken.length ?? 0),
        (matched?.taken ?? []).map(([text, meant]) => `${text} → ${meant}`),
      ),
      element("p", { class: "quiet" }, words.own.columns, " ", element("code", {}, ownNames(table).join(", "))),
      this.#actions(),
    );
  }

  #choice(table: OwnTable, column: number | undefined, name: string): HTMLElement {
    const { words } = this.#options;
    const options = table.columns.map((one, place) => new Option(one.name, String(place)));
    const select = element("select", {}, new Option(words.own.none, ""), ...options);
    select.value = String(column ?? "");
    select.addEventListener("change", () => {
      void this.#show(table, select.value === "" ? undefined : Number(select.value), name).then(() => {
        this.#place.querySelector("select")?.focus();
      });
    });
    return element("label", { class: "field" }, words.own.places, select);
  }

  #actions(): HTMLElement {
    const { words, language, onAsk, onTable } = this.#options;
    const ask = element("button", { type: "button", class: "button" }, words.own.ask);
    ask.addEventListener("click", () => {
      const name = columnIn("name", language);
      onAsk(`SELECT areas.${name}, ${ownName}.*\nFROM ${ownName}\nLEFT JOIN areas USING (area);`);
    });
    const remove = element("button", { type: "button", class: "button" }, words.own.remove);
    remove.addEventListener("click", () => {
      this.#turn += 1;
      onTable(undefined);
      this.#place.replaceChildren();
      this.#status.textContent = words.own.removed;
      findPart(this.#details, "input", HTMLInputElement).focus();
    });
    return element("div", { class: "explore-actions" }, ask, remove);
  }
}
