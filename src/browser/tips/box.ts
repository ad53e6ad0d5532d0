import { roomIn, tipPlace } from "./place.ts";
import type { Box } from "./place.ts";
import type { TipText } from "./text.ts";

const element = (name: string, className: string, text = ""): HTMLElement => {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
};

/** What is seen of the page, enlarged by the fingers or not, in pixels of the window. */
export function seenBox(): Box {
  const seen = window.visualViewport;
  return seen === null
    ? { left: 0, top: 0, width: document.documentElement.clientWidth, height: document.documentElement.clientHeight }
    : { left: seen.offsetLeft, top: seen.offsetTop, width: seen.width, height: seen.height };
}

/**
 * The box beside a mark that shows its words; it always stands within what is seen of the page, and scrolls where its
 * words need more.
 */
export class TipBox {
  readonly element = element("div", "chart-tip");

  constructor() {
    this.element.hidden = true;
    // The live region says the same; a reader of the page must not meet it twice.
    this.element.setAttribute("aria-hidden", "true");
    // A box that scrolls would be a stop of the keyboard by itself.
    this.element.tabIndex = -1;
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** Shows the words of a mark. */
  show({ head, lines }: TipText, mark: Box): void {
    this.element.replaceChildren(element("b", "", head), ...lines.map((line) => element("div", "line", line)));
    this.element.hidden = false;
    this.element.scrollTop = 0;
    this.place(mark);
  }

  /** Puts the box where its mark is now. */
  place(mark: Box): void {
    const seen = seenBox();
    const room = roomIn(seen);
    const { style } = this.element;
    style.setProperty("--room-across", `${room.width}px`);
    style.setProperty("--room-down", `${room.height}px`);
    // From its own corner: measured, since what stands around it may move the corner of the window.
    [style.left, style.top] = ["0px", "0px"];
    const corner = this.element.getBoundingClientRect();
    const { left, top } = tipPlace(mark, corner, seen);
    [style.left, style.top] = [`${left - corner.left}px`, `${top - corner.top}px`];
  }

  /** Scrolls by a page where there is more than can be seen; says whether there is. */
  scroll(key: string): boolean {
    const { scrollHeight, clientHeight } = this.element;
    if (!this.isOpen || scrollHeight <= clientHeight || (key !== "PageDown" && key !== "PageUp")) return false;
    this.element.scrollTop += (key === "PageDown" ? 0.9 : -0.9) * clientHeight;
    return true;
  }

  close(): void {
    this.element.hidden = true;
  }
}
