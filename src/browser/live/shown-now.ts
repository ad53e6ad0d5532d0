import type { Shown } from "./shown-chart.ts";

/** What each live element of the page shows now; one that was not answered yet shows what it was built with. */
export const shownNow = new WeakMap<Element, Shown>();
