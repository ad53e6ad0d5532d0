import { keyLeadsTo, type Place } from "./keys.ts";
import { type LongList, scrollTo, windowAt } from "./window.ts";
import { cellText, longestTexts, nothing } from "./texts.ts";
import { element } from "../page/made-element.ts";
import type { SqlAnswer, SqlCell } from "../../query/sql/answer.ts";
import type { SqlKind } from "../../query/sql/kind.ts";
import type { SqlSort } from "../../query/sql/order.ts";

/** What a table of an answer is told. */
export interface TableOptions {
  readonly caption: string;
  /** What kinds of values are called. */
  readonly kinds: Readonly<Record<SqlKind, string>>;
  /** The order of the rows by a column, worked out when it is asked for. */
  readonly orderBy: (sort: SqlSort) => Uint32Array;
  /** Hears which rows stand in which order now; without one, as they came. */
  readonly onOrder: (order: Uint32Array | undefined) => void;
}

/** As many of the first rows always stand on the page. */
const kept = 100;

/**
 * An answer as a real table in a box that scrolls, of any number of rows: those in sight stand on the page, and the
 * first hundred always. A grid for the keyboard: one stop of Tab, arrows go from cell to cell, Enter on a head sorts.
 */
export class AnswerTable {
  readonly part: HTMLElement;
  readonly #answer: SqlAnswer;
  readonly #options: TableOptions;
  readonly #box: HTMLElement;
  readonly #table: HTMLTableElement;
  readonly #first = element("tbody");
  readonly #gap = element("tbody", { class: "gap", "aria-hidden": "true" });
  readonly #moving = element("tbody");
  readonly #rest = element("tfoot", { class: "gap", "aria-hidden": "true" });
  /** The whole of a text that its cell has no room for. */
  readonly #whole = element("p", { class: "explore-cell quiet", hidden: "" });
  readonly #heads: readonly HTMLElement[];
  readonly #columns: readonly HTMLElement[];
  #order: Uint32Array | undefined;
  #sort: SqlSort | undefined;
  #at: Place = { row: -1, column: 0 };
  #height = 0;
  /** Whether the table holds the focus for a cell that was scrolled away. */
  #parked = false;
  #shown = new Map<number, HTMLTableRowElement>();

  constructor(answer: SqlAnswer, options: TableOptions) {
    this.#answer = answer;
    this.#options = options;
    this.#heads = answer.columns.map((_, column) => this.#head(column));
    this.#columns = answer.columns.map(() => element("col"));
    const heads = element("tr", { "aria-rowindex": "1" }, ...this.#heads);
    this.#table = element(
      "table",
      { role: "grid", "aria-rowcount": String(answer.rows + 1) },
      element("caption", {}, options.caption),
      element("colgroup", {}, ...this.#columns),
      element("thead", {}, heads),
      this.#first,
    );
    if (this.#isLong) {
      this.#table.classList.add("long");
      this.#table.append(this.#gap, this.#moving, this.#rest);
    }
    this.#box = element("div", { class: "scroll" }, this.#table);
    this.part = element("div", { class: "explore-table" }, this.#box, this.#whole);
    this.#fill();
    this.#listen();
  }

  get #isLong(): boolean {
    return this.#answer.rows > kept;
  }

  #listen(): void {
    this.#table.addEventListener("keydown", (event) => {
      const page = Math.max(1, Math.floor(this.#box.clientHeight / (this.#height || 32)) - 2);
      const { rows, columns } = this.#answer;
      const to = keyLeadsTo(event, this.#at, { rows, columns: columns.length, page });
      if (to === undefined) return;
      event.preventDefault();
      this.#go(to);
    });
    this.#table.addEventListener("click", ({ target }) => {
      const place = target instanceof Element ? this.#placeOf(target) : undefined;
      if (place !== undefined && place.row >= 0) this.#go(place);
    });
    this.#table.addEventListener("focusin", ({ target }) => {
      if (target === this.#table && !this.#parked) this.#go(this.#at);
    });
    if (!this.#isLong) return;
    this.#box.addEventListener("scroll", () => {
      this.#scrolled();
    });
    // The first time it has a size is when it comes into the page; another when letters arrive or grow.
    new ResizeObserver(() => {
      this.#measure();
      this.#scrolled();
    }).observe(this.#first);
  }

  #head(column: number): HTMLElement {
    const { name = "", numeric = false, kind } = this.#answer.columns[column] ?? {};
    const button = element("button", { type: "button", tabindex: column === 0 ? "0" : "-1" }, name);
    button.addEventListener("click", () => {
      this.#sortBy(column);
      this.#go({ row: -1, column });
    });
    const told = kind === undefined ? [] : [element("small", { class: "explore-kind" }, this.#options.kinds[kind])];
    const attributes = { scope: "col", "aria-sort": "none", ...(numeric ? { class: "number" } : {}) };
    return element("th", attributes, button, ...told);
  }

  #cell(row: number, column: number): SqlCell {
    return this.#answer.cell(this.#order?.[row] ?? row, column);
  }

  #row(row: number): HTMLTableRowElement {
    const cells = this.#answer.columns.map(({ numeric }, column) => {
      const cell = this.#cell(row, column);
      const kind = { tabindex: "-1", ...(numeric ? { class: "number" } : {}) };
      return cell === null
        ? element("td", kind, element("span", { class: "null" }, nothing))
        : element("td", kind, cellText(cell));
    });
    return element("tr", { "aria-rowindex": String(row + 2) }, ...cells);
  }

  /** All anew: the first rows, and those in sight. */
  #fill(): void {
    const rows = Array.from({ length: Math.min(kept, this.#answer.rows) }, (_, row) => this.#row(row));
    this.#first.replaceChildren(...rows);
    this.#moving.replaceChildren();
    this.#shown.clear();
    this.#scrolled();
  }

  // Ascending first, then descending, then as the answer came.
  #sortBy(column: number): void {
    const now = this.#sort?.column === column ? this.#sort : undefined;
    this.#sort = now?.descending === true ? undefined : { column, descending: now !== undefined };
    this.#order = this.#sort === undefined ? undefined : this.#options.orderBy(this.#sort);
    for (const [place, head] of this.#heads.entries()) {
      const direction = this.#sort?.descending === true ? "descending" : "ascending";
      head.setAttribute("aria-sort", this.#sort?.column === place ? direction : "none");
    }
    this.#box.scrollTop = 0;
    this.#fill();
    this.#options.onOrder(this.#order);
  }

  /** Columns as wide as their longest texts want: rows that come later must not move them. */
  #measure(): void {
    if (this.#first.hidden) return;
    this.#height = this.#first.getBoundingClientRect().height / kept;
    if (this.#columns[0]?.style.width !== "" || this.#height === 0) return;
    const longest = longestTexts(this.#answer).map((text) => element("td", {}, text));
    const trial = element("tr", {}, ...longest);
    this.#first.append(trial);
    const widths = longest.map((cell) => Math.ceil(cell.getBoundingClientRect().width));
    trial.remove();
    for (const [column, width] of widths.entries()) {
      const col = this.#columns[column];
      if (col !== undefined) col.style.width = `${width}px`;
    }
    this.#table.style.width = `${widths.reduce((sum, width) => sum + width, 0)}px`;
    this.#table.classList.add("fixed");
  }

  #list(): LongList {
    return { rows: this.#answer.rows, kept, height: this.#height, seen: this.#box.clientHeight };
  }

  /** Puts the rows on the page that are in sight now. */
  #scrolled(): void {
    if (!this.#isLong || this.#height === 0) return;
    const { from, to, before, after } = windowAt(this.#list(), this.#box.scrollTop);
    const shown = new Map<number, HTMLTableRowElement>();
    for (let row = from; row < to; row++) shown.set(row, this.#shown.get(row) ?? this.#row(row));
    const held = document.activeElement;
    const lost = this.#moving.contains(held) && ![...shown.values()].some((row) => row.contains(held));
    this.#move(shown);
    // Far from sight the first rows only keep their room: a browser measures all rows of a table at once.
    this.#first.hidden = from > kept && !this.#first.contains(held);
    this.#room(this.#gap, before + (this.#first.hidden ? kept * this.#height : 0));
    this.#room(this.#rest, after);
    this.#table.tabIndex = this.#found(this.#at) === undefined ? 0 : -1;
    if (!lost) return;
    this.#parked = true;
    this.#table.focus({ preventScroll: true });
    this.#parked = false;
  }

  /** Only what changes is touched: a row that stays is not measured anew. */
  #move(shown: Map<number, HTMLTableRowElement>): void {
    for (const [row, line] of this.#shown) if (!shown.has(row)) line.remove();
    let next = this.#moving.firstElementChild;
    for (const line of shown.values())
      if (line === next) next = next.nextElementSibling;
      else this.#moving.insertBefore(line, next);
    this.#shown = shown;
  }

  #room(gap: HTMLElement, pixels: number): void {
    if (pixels === 0) {
      gap.replaceChildren();
      return;
    }
    if (gap.firstElementChild === null)
      gap.append(element("tr", {}, element("td", { colspan: String(this.#answer.columns.length) })));
    const cell = gap.querySelector("td");
    if (cell !== null) cell.style.height = `${pixels}px`;
  }

  #found({ row, column }: Place): HTMLElement | undefined {
    if (row < 0) return this.#heads[column]?.querySelector("button") ?? undefined;
    const line = row < kept ? this.#first.rows[row] : this.#shown.get(row);
    return line?.cells[column];
  }

  #placeOf(target: Element): Place | undefined {
    const cell = target.closest<HTMLTableCellElement>("td, th");
    const index = cell?.parentElement?.getAttribute("aria-rowindex");
    return cell === null || index === null || index === undefined
      ? undefined
      : { row: Number(index) - 2, column: cell.cellIndex };
  }

  /** Goes to a cell, wherever it is, and brings it into sight. */
  #go(place: Place): void {
    this.#found(this.#at)?.setAttribute("tabindex", "-1");
    this.#at = place;
    const away = place.row < kept ? this.#first.hidden : !this.#shown.has(place.row);
    if (place.row >= 0 && away) {
      this.#box.scrollTop = scrollTo(this.#list(), place.row);
      this.#scrolled();
    }
    const cell = this.#found(place);
    if (cell === undefined) return;
    this.#table.tabIndex = -1;
    cell.tabIndex = 0;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    const cut = place.row >= 0 && cell.scrollWidth > cell.clientWidth;
    this.#whole.hidden = !cut;
    this.#whole.textContent = cut ? `${this.#answer.columns[place.column]?.name ?? ""}: ${cell.textContent}` : "";
  }
}
