import { nearest, shownMarks, step } from "./tip-marks.ts";
import type { Mark } from "./tip-marks.ts";
import { tipText } from "./tip-text.ts";
import type { TipText } from "./tip-text.ts";

/** How long a tip stays when the pointer leaves its mark, in milliseconds: long enough to move onto the tip. */
const patience = 300;
const told = "told";

/** The table of a figure's chart: it stands beside the figure, in the same block. */
function tableOf(figure: HTMLElement): HTMLTableElement | null {
  for (let next = figure.nextElementSibling; next !== null; next = next.nextElementSibling) {
    const table = next.querySelector<HTMLTableElement>("table.chart-table");
    if (table !== null) return table;
  }
  return null;
}

const made = (className: string): HTMLElement => {
  const element = document.createElement("div");
  element.className = className;
  return element;
};

/** The tips of one figure: by pointer beside the mark, by keyboard read out as well. */
class Tips {
  readonly #figure: HTMLElement;
  readonly #tip = made("chart-tip");
  readonly #spoken = made("visually-hidden");
  #mark: Mark | undefined;
  #closing: number | undefined;

  constructor(figure: HTMLElement) {
    this.#figure = figure;
    this.#tip.hidden = true;
    // The live region says the same; a reader of the page must not meet it twice.
    this.#tip.setAttribute("aria-hidden", "true");
    this.#spoken.setAttribute("role", "status");
    figure.append(this.#tip, this.#spoken);
    figure.addEventListener("pointermove", (event) => { this.point(event); }, { passive: true });
    figure.addEventListener("pointerdown", (event) => { this.point(event); }, { passive: true });
    figure.addEventListener("pointerleave", () => { this.#closeSoon(); });
    figure.addEventListener("blur", () => { this.#close(); });
    figure.addEventListener("keydown", (event) => { this.#walk(event); });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") this.#close(); });
  }

  /** Shows the tip of the mark nearest to the pointer; over the tip itself nothing changes. */
  point({ target, clientX, clientY }: PointerEvent): void {
    if (target instanceof Node && this.#tip.contains(target)) {
      this.#stay();
      return;
    }
    const mark = nearest(shownMarks(this.#figure), clientX, clientY);
    if (mark === undefined) this.#closeSoon();
    else this.#show(mark);
  }

  /** Shows where the keys are when the figure is reached by keyboard: at the last mark told, or at the first. */
  reach(): void {
    if (!this.#figure.matches(":focus-visible")) return;
    const marks = shownMarks(this.#figure);
    this.#tell(marks.find((mark) => mark === this.#mark) ?? step(marks, undefined, "Home"));
  }

  #walk(event: KeyboardEvent): void {
    if (event.target !== this.#figure || event.altKey || event.ctrlKey || event.metaKey) return;
    const marks = shownMarks(this.#figure);
    // A chart that was drawn anew, or the other width, has other marks.
    const from = marks.find((mark) => mark === this.#mark);
    const next = step(marks, from, event.key);
    if (next === undefined) return;
    event.preventDefault();
    this.#tell(next);
  }

  #tell(mark: Mark | undefined): void {
    if (mark === undefined) return;
    const text = this.#show(mark);
    if (text !== undefined) this.#spoken.textContent = [text.head, ...text.lines].join(". ");
  }

  #show(mark: Mark): TipText | undefined {
    this.#stay();
    const table = tableOf(this.#figure);
    const text = table === null ? undefined : tipText(table, mark.dataset["row"] ?? "", mark.dataset["column"]);
    if (text === undefined) return undefined;
    if (mark !== this.#mark || this.#tip.hidden) {
      this.#mark?.classList.remove(told);
      this.#mark = mark;
      mark.classList.add(told);
      this.#fill(text);
      this.#tip.hidden = false;
      this.#place(mark.getBoundingClientRect());
    }
    return text;
  }

  #fill({ head, lines }: TipText): void {
    const strong = document.createElement("b");
    strong.textContent = head;
    this.#tip.replaceChildren(strong, ...lines.map((line) => {
      const said = made("line");
      said.textContent = line;
      return said;
    }));
  }

  /** Puts the tip over the mark, or under it where there is no room in the window, within the figure's width. */
  #place(mark: DOMRect): void {
    const figure = this.#figure.getBoundingClientRect();
    const tip = this.#tip.getBoundingClientRect();
    const middle = mark.left + mark.width / 2 - figure.left - tip.width / 2;
    const above = mark.top - tip.height - 6;
    const y = (above >= 0 ? above : mark.bottom + 6) - figure.top;
    this.#tip.style.insetInlineStart = `${Math.max(0, Math.min(middle, figure.width - tip.width))}px`;
    this.#tip.style.insetBlockStart = `${y}px`;
  }

  #stay(): void {
    clearTimeout(this.#closing);
    this.#closing = undefined;
  }

  #closeSoon(): void {
    this.#closing ??= window.setTimeout(() => { this.#close(); }, patience);
  }

  #close(): void {
    this.#stay();
    this.#mark?.classList.remove(told);
    this.#tip.hidden = true;
    this.#spoken.textContent = "";
  }
}

const given = new WeakMap<HTMLElement, Tips>();

/** Gives a figure its tips and answers what the reader did to wake them; a figure that has them keeps them. */
export function giveTips(figure: HTMLElement, woken: Event): void {
  const tips = given.get(figure) ?? new Tips(figure);
  given.set(figure, tips);
  if (woken.type === "focusin") tips.reach();
  else if (woken instanceof PointerEvent) tips.point(woken);
}
