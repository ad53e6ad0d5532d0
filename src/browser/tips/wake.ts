import { promiseTips } from "./promise.ts";

/**
 * Makes the charts' marks tell their numbers. Until the reader points at a chart or reaches it by keyboard nothing but
 * this small file runs; a figure can be reached only where scripts run, since without them it would do nothing.
 */
const selector = ".chart-figure";
let loading: Promise<typeof import("./tips.ts")> | undefined;

function wake(event: Event): void {
  const figure = event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
  if (figure === null || figure.querySelector("[data-row]") === null) return;
  loading ??= import("./tips.ts");
  loading.then(
    ({ giveTips }) => {
      giveTips(figure, event);
    },
    // The next touch tries again.
    () => {
      loading = undefined;
    },
  );
}

for (const figure of document.querySelectorAll<HTMLElement>(selector))
  promiseTips(figure, figure.dataset["tips"] ?? "");
document.addEventListener("pointerover", wake, { passive: true });
document.addEventListener("focusin", wake);
