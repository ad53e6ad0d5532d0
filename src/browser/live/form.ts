import type { Asked } from "./asked.ts";
import { languageOf } from "../page/language-of.ts";
import { tellFailure } from "./failure.ts";
import { MeasureChoice } from "./measure-choice.ts";
import { sayLoading } from "./said.ts";
import { reveal } from "../page/reveal.ts";
import { tellViewAddress } from "./view-address.ts";

/**
 * Answers a choice; `shown` hears it, with all filled in that it left open, each time it is drawn. Rejects where no
 * answer can be had.
 */
export type Show<C> = (host: HTMLElement, choice: C, shown: (whole: C) => void) => Promise<void>;

/** How a form's choice is read, kept in the address and answered. */
export interface LiveForm<C> {
  /** The choice that stands in the form; nothing while that is no choice that could be answered. */
  read(form: FormData): C | undefined;
  /** The address with the choice in it, everything else kept. */
  write(address: URL, choice: C): URL;
  /**
   * Puts right a form in which stands what an address asked for, and hands back what the reader should hear of that.
   * `stood` is what stood there as built.
   */
  restored?(form: HTMLFormElement, asked: Asked["values"], stood: FormData): string | undefined;
  /** Hears each choice that is shown. */
  shown?(choice: C): void;
  /** Fetches what shows answers; not called before the first choice, and again only where it failed. */
  load(): Promise<Show<C>>;
}

/** What of an address may be a choice: which release it was made with is none, and others write that too. */
function choiceIn({ search }: Location): string {
  const asked = new URLSearchParams(search);
  asked.delete("release");
  return asked.toString();
}

/** Says what of the address is not shown, and what besides; nothing takes it away. */
function tellLeft(host: HTMLElement, text = ""): void {
  const note = host.querySelector<HTMLElement>(".address-note");
  if (note !== null) note.textContent = text;
}

/**
 * Puts the form as the address has it, whatever is not in the address as it was built. True where the address holds any
 * of it that is known; false also where the reader has gone on meanwhile.
 */
async function restore<C>(
  host: HTMLElement,
  form: HTMLFormElement,
  measures: MeasureChoice,
  live: LiveForm<C>,
): Promise<boolean> {
  measures.offerAll();
  form.reset();
  measures.offer();
  tellLeft(host);
  const { search } = location;
  if (search === "") return false;
  const stood = new FormData(form);
  const { chooseAsked } = await import("./asked-form.ts");
  if (location.search !== search) return false;
  measures.offerAll();
  const {
    asked: { values },
    left,
  } = chooseAsked(form, new URLSearchParams(search), languageOf(host));
  measures.offer();
  const besides = live.restored?.(form, values, stood);
  tellLeft(host, [left, besides].filter((text) => text !== undefined).join(" "));
  // What an address asks for is seen, and so is what of it was not understood.
  if (values.size > 0 || left !== undefined) reveal(host);
  return values.size > 0;
}

/**
 * Answers one choice after the other. Only of the latest is it told that it could not be answered, and the reader may
 * try it again.
 */
class Answers<C> {
  readonly #host: HTMLElement;
  readonly #live: LiveForm<C>;
  /** Hears the latest choice once it is shown, with all filled in that it left open. */
  readonly #shown: (whole: C) => void;
  // Loaded once: two loads may end in any order, and the later choice must be answered last.
  #loaded: ReturnType<LiveForm<C>["load"]> | undefined;
  #choices = 0;

  constructor(host: HTMLElement, live: LiveForm<C>, shown: (whole: C) => void) {
    this.#host = host;
    this.#live = live;
    this.#shown = shown;
  }

  async answer(choice: C): Promise<void> {
    const mine = (this.#choices += 1);
    sayLoading(this.#host);
    try {
      const show = await (this.#loaded ??= this.#live.load());
      if (mine === this.#choices)
        await show(this.#host, choice, (whole) => {
          if (mine === this.#choices) this.#shown(whole);
        });
    } catch (error) {
      if (mine !== this.#choices) return;
      this.#loaded = undefined;
      tellFailure(this.#host, () => {
        void this.answer(choice);
      });
      reportError(error);
    }
  }
}

/**
 * Wakes the form of an element: it shows, every change is answered and becomes an address of its own, and the
 * browser's Back returns to the choice before. Until the first change (or an address that holds one) nothing is
 * fetched. What is shown stands whole in the address, also what the reader left open: it would be another view once
 * other years come in.
 */
export function wakeForm<C>(host: HTMLElement, live: LiveForm<C>): void {
  const form = host.querySelector("form");
  if (form === null) return;
  form.hidden = false;
  const measures = new MeasureChoice(form);
  measures.offer();
  let shown = choiceIn(location);
  const answers = new Answers(host, live, (whole) => {
    const address = live.write(new URL(location.href), whole);
    // What stays as it is must not be written again: that would take the place of a step back which the reader has just
    // begun.
    if (location.search !== "" && address.href !== location.href) history.replaceState(history.state, "", address);
    shown = choiceIn(location);
    live.shown?.(whole);
    tellViewAddress(host, address);
  });
  const answer = (choice: C | undefined): void => {
    if (choice !== undefined) void answers.answer(choice);
  };
  const chosen = (): C | undefined => live.read(new FormData(form));
  const follow = async (always: boolean): Promise<void> => {
    const { search } = location;
    shown = choiceIn(location);
    try {
      const known = await restore(host, form, measures, live);
      if (location.search === search && (known || always)) answer(chosen());
    } catch (error) {
      tellFailure(host, () => {
        void follow(always);
      });
      reportError(error);
    }
  };
  form.addEventListener("change", ({ target }) => {
    measures.offer(target);
    const choice = chosen();
    if (choice === undefined) return;
    history.pushState(null, "", live.write(new URL(location.href), choice));
    shown = choiceIn(location);
    tellLeft(host);
    answer(choice);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
  });
  addEventListener("popstate", () => {
    // A link to a place within the page comes here too, and changes nothing.
    if (choiceIn(location) === shown) return;
    void follow(true);
  });
  if (location.search !== "") void follow(false);
}
