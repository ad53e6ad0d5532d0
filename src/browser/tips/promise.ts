/** Lets a figure be reached by keyboard, and says what the keys do there, as long as it has marks that they reach. */
export function promiseTips(figure: HTMLElement, help: string): void {
  if (figure.querySelector("[data-row]") === null) {
    figure.removeAttribute("tabindex");
    figure.removeAttribute("aria-label");
  } else {
    figure.tabIndex = 0;
    figure.setAttribute("aria-label", help);
  }
}
