import { findPart } from "../page/find-part.ts";

/**
 * The one part of a live element that is read out as it changes; how far the engines are stands beside it and stays
 * unsaid.
 */
export const saidPart = (host: HTMLElement): HTMLElement => findPart(host, ".live-said", HTMLElement);

/** Says a text, unless it was the last one said: each change of such a part is read out, even if to the same words. */
export function sayOnce(
  part: HTMLElement,
  text: string,
  nodes: readonly Node[] = [document.createTextNode(text)],
): void {
  if (part.textContent !== text) part.replaceChildren(...nodes);
}

/** Says that an answer is on its way: once, however often the reader chooses until it is there. */
export function sayLoading(host: HTMLElement): void {
  const part = saidPart(host);
  sayOnce(part, part.dataset["loading"] ?? "");
}
