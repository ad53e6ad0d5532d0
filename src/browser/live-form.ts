/** How a form's choice is read, kept in the address and answered. */
export interface LiveForm<C> {
  /** The choice that stands in the form. */
  read(form: FormData): C;
  /** The address with the choice in it, everything else kept. */
  write(address: URL, choice: C): URL;
  /** Fetches what shows answers; not called before the first choice. */
  load(): Promise<(host: HTMLElement, choice: C) => Promise<void>>;
}

/** Puts the form as the address has it, whatever is not in the address as it was built. True where the address holds any of it. */
function restore(form: HTMLFormElement): boolean {
  form.reset();
  const asked = new URLSearchParams(location.search);
  const selects = [...form.querySelectorAll("select")].filter((select) => asked.has(select.name));
  for (const select of selects) {
    const value = asked.get(select.name) ?? "";
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
  return selects.length > 0;
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
  const answer = (): void => {
    const choice = live.read(new FormData(form));
    loaded ??= live.load();
    void loaded.then((show) => show(host, choice));
  };
  let shown = location.search;
  form.addEventListener("change", () => {
    history.pushState(null, "", live.write(new URL(location.href), live.read(new FormData(form))));
    shown = location.search;
    answer();
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); });
  addEventListener("popstate", () => {
    // A link to a place within the page comes here too, and changes nothing.
    if (location.search === shown) return;
    shown = location.search;
    restore(form);
    answer();
  });
  if (location.search !== "" && restore(form)) answer();
}
