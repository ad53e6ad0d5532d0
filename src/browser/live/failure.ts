import { findPart } from "../page/find-part.ts";
import { saidPart, sayOnce } from "./said.ts";

/**
 * Says in the page that a choice could not be answered, in the words that the page was built with, and offers to try
 * again; the words are read out. Whatever the element tells next takes its place.
 */
export function tellFailure(host: HTMLElement, again: () => void): void {
  const status = findPart(host, ".engine", HTMLElement);
  findPart(host, ".engine-progress", HTMLProgressElement).hidden = true;
  status.replaceChildren(findPart(host, "template.live-failure", HTMLTemplateElement).content.cloneNode(true));
  const button = findPart(status, "button", HTMLButtonElement);
  sayOnce(
    saidPart(host),
    [...status.childNodes]
      .filter((node) => node !== button)
      .map((node) => node.textContent)
      .join("")
      .trim(),
  );
  button.addEventListener("click", () => {
    status.replaceChildren();
    // The button is gone: a keyboard goes on where it stood.
    status.tabIndex = -1;
    status.focus();
    again();
  });
}
