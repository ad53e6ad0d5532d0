/** Keys for charts that are shown one to a screen. Without it they are scrolled, and snap into place. */

const slides = [...document.querySelectorAll<HTMLElement>(".slide")];
const leave = document.querySelector<HTMLAnchorElement>("[data-leave]");
const full = document.querySelector<HTMLButtonElement>("[data-full]");
type Step = "forward" | "back" | "first" | "last";

const steps: Readonly<Record<string, Step>> = {
  ArrowRight: "forward",
  ArrowDown: "forward",
  PageDown: "forward",
  " ": "forward",
  ArrowLeft: "back",
  ArrowUp: "back",
  PageUp: "back",
  Home: "first",
  End: "last",
};
const scrolling: readonly string[] = ["ArrowDown", "PageDown", " ", "ArrowUp", "PageUp"];

/** The place of the slide whose top is nearest to that of the screen. */
function shown(): number {
  const tops = slides.map((slide) => Math.abs(slide.getBoundingClientRect().top));
  return tops.indexOf(Math.min(...tops));
}

function go(to: number): void {
  const slide = slides[Math.min(Math.max(to, 0), slides.length - 1)];
  if (slide === undefined) return;
  slide.scrollIntoView({ block: "start", behavior: "instant" });
  slide.focus({ preventScroll: true });
  history.replaceState(null, "", `#${slide.id}`);
}

/**
 * Whether a slide that is higher than the screen has more to show in a direction: then the keys scroll, as everywhere.
 */
function hasMore(step: Step): boolean {
  const box = slides[shown()]?.getBoundingClientRect();
  if (box === undefined) return false;
  return step === "forward" ? box.bottom > innerHeight + 4 : box.top < -4;
}

function toggleFull(): void {
  const { fullscreenElement, documentElement } = document;
  const changed = fullscreenElement === null ? documentElement.requestFullscreen() : document.exitFullscreen();
  // Who may not fill the screen goes on in the window.
  changed.catch(() => undefined);
}

function takes(event: KeyboardEvent): boolean {
  const { key, shiftKey } = event;
  if (key === "f" && document.fullscreenEnabled) toggleFull();
  // In full screen the browser takes Escape for itself.
  else if (key === "Escape" && document.fullscreenElement === null) leave?.click();
  else {
    const step = key === " " && shiftKey ? "back" : steps[key];
    if (step === undefined || (scrolling.includes(key) && hasMore(step))) return false;
    go({ forward: shown() + 1, back: shown() - 1, first: 0, last: slides.length - 1 }[step]);
  }
  return true;
}

addEventListener("keydown", (event) => {
  const onButton = event.target instanceof HTMLButtonElement && event.key === " ";
  if (event.ctrlKey || event.metaKey || event.altKey || onButton) return;
  if (takes(event)) event.preventDefault();
});
if (full !== null && document.fullscreenEnabled) {
  full.hidden = false;
  full.addEventListener("click", toggleFull);
}
