import { reveal } from "./reveal.ts";

/**
 * Folds of a page open by themselves where an address leads into one, and for printing. Newer browsers do the first
 * without a script, and so they do when a word is searched in the page; the style sheet does the second.
 */
function follow(): void {
  const target = document.querySelector(":target");
  if (target !== null && reveal(target)) target.scrollIntoView();
}

const closed = "details:is(.fold, .fold-in, .notes):not([open])";
let opened: readonly HTMLDetailsElement[] = [];

follow();
addEventListener("hashchange", follow);
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll<HTMLDetailsElement>(closed)];
  for (const fold of opened) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of opened) fold.open = false;
});
