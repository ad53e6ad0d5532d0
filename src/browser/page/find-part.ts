/**
 * Finds a part of a live element in a built page. Refuses a page that lacks it: page and script belong to one build.
 */
export function findPart<E extends HTMLElement>(element: HTMLElement, selector: string, kind: new () => E): E {
  const found = element.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`${element.localName}: the page has no "${selector}"; reload the page`);
  return found;
}
