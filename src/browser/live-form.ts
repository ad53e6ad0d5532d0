/** How a form's choice is read, kept in the address and answered. */
export interface LiveForm<C> {
  /** The choice that stands in the form; nothing while that is no choice that could be answered. */
  read(form: FormData): C | undefined;
  /** The address with the choice in it, everything else kept. */
  write(address: URL, choice: C): URL;
  /** Sets what is no list to what the address asks for; says whether it asked for anything. */
  restore?(form: HTMLFormElement, asked: URLSearchParams): boolean;
  /** Fetches what shows answers; not called before the first choice. */
  load(): Promise<(host: HTMLElement, choice: C) => Promise<void>>;
}

/** Puts the form as the address has it, whatever is not in the address as it was built. True where the address holds any of it. */
function restore<C>(form: HTMLFormElement, live: LiveForm<C>): boolean {
  form.reset();
  const asked = new URLSearchParams(location.search);
  const more = live.restore?.(form, asked) ?? false;
  const selects = [...form.querySelectorAll("select")].filter((select) => asked.has(select.name));
  for (const select of selects) {
    const value = asked.get(select.name) ?? "";
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
  return selects.length > 0 || more;
}

/**
 * Wakes the form of an element: it shows, every change is answered and becomes an address of its own, and the
 * browser's Back returns to the choice before. Until the first change (or an address that holds one) nothing is fetched.
 */
export function wakeForm<C>(host: HTMLElement, live: LiveForm<C>): void {
  const form = host.querySelector("form");
  if (form === null) return;
  form.hidden = false;
  // Loaded once: two loads may end in any order, and the later choice must be answered last.
  let loaded: ReturnType<typeof live.load> | undefined;
  const answer = (choice: C | undefined): void => {
    if (choice === undefined) return;
    loaded ??= live.load();
    void loaded.then((show) => show(host, choice));
  };
  const chosen = (): C | undefined => live.read(new FormData(form));
  let shown = location.search;
  form.addEventListener("change", () => {
    const choice = chosen();
    if (choice === undefined) return;
    history.pushState(null, "", live.write(new URL(location.href), choice));
    shown = location.search;
    answer(choice);
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); });
  addEventListener("popstate", () => {
    // A link to a place within the page comes here too, and changes nothing.
    if (location.search === shown) return;
    shown = location.search;
    restore(form, live);
    answer(chosen());
  });
  if (location.search !== "" && restore(form, live)) answer(chosen());
}
