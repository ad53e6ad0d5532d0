import { nearest, sameMark, shownMarks, step } from "./marks.ts";
import type { Mark } from "./marks.ts";
import { seenBox, TipBox } from "./box.ts";
import { isSeen } from "./place.ts";
import { tipText } from "./text.ts";
import type { TipText } from "./text.ts";

/** How long a tip stays when the pointer leaves its mark, in milliseconds: long enough to move onto the tip. */
const patience = 300;
/** How long a live region must stand in the page before what it says is read out, in milliseconds. */
const breath = 100;
const told = "told";

/** The table of a figure's chart: it stands beside the figure, in the same block. */
function tableOf(figure: HTMLElement): HTMLTableElement | null {
  for (let next = figure.nextElementSibling; next !== null; next = next.nextElementSibling) {
    const table = next.querySelector<HTMLTableElement>("table.chart-table");
    if (table !== null) return table;
  }
  return null;
}

const bringIntoView = (mark: Mark): void => {
  if (!isSeen(mark.getBoundingClientRect(), seenBox()))
    mark.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
};

/** The tips of one figure: by pointer beside the mark, by keyboard read out as well. */
class Tips {
  readonly #figure: HTMLElement;
  readonly #tip = new TipBox();
  readonly #spoken = document.createElement("div");
  #mark: Mark | undefined;
  #closing: number | undefined;
  #following = false;
  #width = innerWidth;
  /** The window was turned, or the text has grown: what was read must not get lost by that. */
  #isMoved = false;
  /** What last opened a tip: a finger, a mouse, a pen, or nothing of these where the keys did. */
  #pointer: string | undefined;

  constructor(figure: HTMLElement) {
    this.#figure = figure;
    this.#spoken.className = "visually-hidden";
    this.#spoken.setAttribute("role", "status");
    figure.append(this.#tip.element, this.#spoken);
    figure.addEventListener(
      "pointermove",
      (event) => {
        this.point(event);
      },
      { passive: true },
    );
    figure.addEventListener(
      "pointerdown",
      (event) => {
        this.point(event);
      },
      { passive: true },
    );
    figure.addEventListener("pointerleave", (event) => {
      this.#leave(event);
    });
    figure.addEventListener("focusout", ({ relatedTarget }) => {
      if (!this.#holds(relatedTarget)) this.#close();
    });
    figure.addEventListener("keydown", (event) => {
      this.#walk(event);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#close();
    });
    document.addEventListener(
      "pointerdown",
      ({ target }) => {
        if (!this.#holds(target)) this.#close();
      },
      { passive: true },
    );
    this.#watch();
  }

  /** Whatever moves the mark, turns the phone or changes the size of the text, the tip goes along. */
  #watch(): void {
    const follow = (): void => {
      this.#followSoon();
    };
    addEventListener("scroll", follow, { capture: true, passive: true });
    addEventListener("resize", () => {
      this.#isMoved ||= innerWidth !== this.#width;
      follow();
    });
    for (const change of ["resize", "scroll"]) window.visualViewport?.addEventListener(change, follow);
    const sizes = new ResizeObserver(() => {
      this.#isMoved = true;
      follow();
    });
    for (const one of [this.#figure, this.#tip.element]) sizes.observe(one);
  }

  #holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.#figure.contains(target);
  }

  /** Shows the tip of the mark nearest to the pointer; over the tip itself nothing changes. */
  point(event: PointerEvent): void {
    const { target, clientX, clientY, pointerType, type } = event;
    if (target instanceof Node && this.#tip.element.contains(target)) {
      this.#stay();
      return;
    }
    const mark = nearest(shownMarks(this.#figure), clientX, clientY);
    if (mark !== undefined) {
      this.#pointer = pointerType;
      this.#show(mark);
    } else if (type === "pointerdown" || pointerType === this.#pointer) this.#closeSoon();
  }

  /**
   * Only the mouse or the pen that opened a tip closes it by going away. A finger leaves as soon as it is lifted, and
   * where a page is laid out anew the browser lets a mouse leave that nobody has moved.
   */
  #leave({ pointerType }: PointerEvent): void {
    if (pointerType !== "touch" && pointerType === this.#pointer) this.#closeSoon();
  }

  /** Shows where the keys are when the figure is reached by keyboard: at the last mark told, or at the first. */
  reach(): void {
    if (!this.#figure.matches(":focus-visible")) return;
    const marks = shownMarks(this.#figure);
    this.#tell(sameMark(marks, this.#mark) ?? step(marks, undefined, "Home"));
  }

  #walk(event: KeyboardEvent): void {
    const isMeant = event.target === this.#figure || event.target === this.#tip.element;
    if (!isMeant || event.altKey || event.ctrlKey || event.metaKey) return;
    const marks = shownMarks(this.#figure);
    // A chart that was drawn anew, or the other width, has other marks.
    const next = step(marks, sameMark(marks, this.#mark), event.key);
    if (next !== undefined) this.#tell(next);
    if (next !== undefined || this.#tip.scroll(event.key)) event.preventDefault();
  }

  #tell(mark: Mark | undefined): void {
    if (mark === undefined) return;
    bringIntoView(mark);
    this.#pointer = undefined;
    const text = this.#show(mark);
    if (text !== undefined) this.#spoken.textContent = [text.head, ...text.lines].join(". ");
  }

  #show(mark: Mark): TipText | undefined {
    this.#stay();
    const table = tableOf(this.#figure);
    const text = table === null ? undefined : tipText(table, mark.dataset["row"] ?? "", mark.dataset["column"]);
    if (text === undefined) return undefined;
    if (mark !== this.#mark || !this.#tip.isOpen) {
      this.#take(mark);
      this.#tip.show(text, mark.getBoundingClientRect());
    }
    return text;
  }

  #take(mark: Mark): void {
    this.#mark?.classList.remove(told);
    this.#mark = mark;
    this.#width = innerWidth;
    mark.classList.add(told);
  }

  #followSoon(): void {
    if (this.#following || !this.#tip.isOpen) return;
    this.#following = true;
    requestAnimationFrame(() => {
      this.#follow();
    });
  }

  #follow(): void {
    this.#following = false;
    const mark = sameMark(shownMarks(this.#figure), this.#mark);
    if (mark === undefined || !this.#tip.isOpen) {
      this.#close();
      return;
    }
    // Who turns the phone goes on reading; who scrolls past the mark has read it.
    if (this.#isMoved) bringIntoView(mark);
    this.#isMoved = false;
    const box = mark.getBoundingClientRect();
    if (!isSeen(box, seenBox())) {
      this.#close();
      return;
    }
    this.#take(mark);
    this.#tip.place(box);
  }

  #stay(): void {
    clearTimeout(this.#closing);
    this.#closing = undefined;
  }

  #closeSoon(): void {
    this.#closing ??= window.setTimeout(() => {
      this.#close();
    }, patience);
  }

  #close(): void {
    this.#stay();
    this.#mark?.classList.remove(told);
    this.#tip.close();
    this.#spoken.textContent = "";
  }
}

const given = new WeakMap<HTMLElement, Tips>();

/** Gives a figure its tips and answers what the reader did to wake them; a figure that has them keeps them. */
export function giveTips(figure: HTMLElement, woken: Event): void {
  const known = given.get(figure);
  const tips = known ?? new Tips(figure);
  given.set(figure, tips);
  if (woken.type === "focusin")
    setTimeout(
      () => {
        tips.reach();
      },
      known === undefined ? breath : 0,
    );
  else if (woken instanceof PointerEvent) tips.point(woken);
}
